import { install } from "../../src/install.js";

/** Installs packages for a test, which is skipped with the reason if npm cannot. */
export async function installOrSkip(
  dependencies: Readonly<Record<string, string>>,
  skip: (note: string) => never,
): Promise<string> {
  return install(dependencies).catch((error: Error) => {
    process.stdout.write(`Skipped: ${error.message}\n`);
    return skip(error.message);
  });
}
