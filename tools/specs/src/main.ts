/** `pnpm specs`: from the vendors' documents to the generated files of the packages. See commands.ts for what it can do. */
import { run } from "./cli/run.js";

/** A line on a terminal that is written over by the next one. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}

const { status, stdout, stderr } = await run(process.argv.slice(2), progress);
progress("");
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
