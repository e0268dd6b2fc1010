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
export const upstreamFile = (api: string): string => `specs/${api}/upstream.yaml`;
export const lockFile = (api: string): string => `specs/${api}/upstream.lock.json`;
export const overlayFile = (api: string): string => `specs/${api}/overlay.yaml`;
export const builtFile = (api: string): string => `specs/${api}/openapi.gen.yaml`;
