import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The root of the repository, with a slash at its end. */
export const root: string = fileURLToPath(new URL("../../../../", import.meta.url));

/** One folder in specs/ is one API; it has a package of the same name. */
export const apiNames: readonly string[] = readdirSync(`${root}specs`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The files of an API, as paths from the root. */
export function upstreamFile(api: string): string {
  return `specs/${api}/upstream.yaml`;
}
export function lockFile(api: string): string {
  return `specs/${api}/upstream.lock.json`;
}
export function overlayFile(api: string): string {
  return `specs/${api}/overlay.yaml`;
}
export function builtFile(api: string): string {
  return `specs/${api}/openapi.gen.yaml`;
}
