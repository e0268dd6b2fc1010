import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

const prefix = "lumkit-specs-";

/** A new empty folder for this process. The caller removes it. */
export function createTemporaryFolder(): string {
  return mkdtempSync(`${tmpdir()}/${prefix}${process.pid}-`);
}

/** Removes the folders of commands that were killed before they could. */
export function removeAbandonedFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, id] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
    if (id !== undefined && !isRunning(Number(id))) rmSync(`${tmpdir()}/${name}`, { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(id, 0);
  } catch (error) {
    // Somebody else's process may not even be asked.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
