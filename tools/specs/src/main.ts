/** `pnpm specs`: from the vendors' documents to the generated files of the packages. commands.ts lists the commands. */
import { run } from "./cli/run.js";

/** Writes a line on a terminal; the next one replaces it. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}

const { status, stdout, stderr } = await run(process.argv.slice(2), progress);
progress("");
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
