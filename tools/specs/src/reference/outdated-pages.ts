import { existsSync, readdirSync } from "node:fs";
import { root } from "../document/apis.js";

/** Everything in it is generated. */
export const referenceFolder = "docs/reference";

/** The pages of an API that are there and that nothing makes any more. */
export function outdatedPages(api: string, made: Iterable<string>): string[] {
  const folder = `${referenceFolder}/${api}`;
  const present = existsSync(root + folder) ? readdirSync(root + folder).map((name) => `${folder}/${name}`) : [];
  const current = new Set(made);
  return present.filter((path) => !current.has(path));
}
