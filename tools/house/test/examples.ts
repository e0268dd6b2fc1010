import { readdirSync, readFileSync } from "node:fs";
import { root } from "../src/root.js";

export interface Example {
  /** File and line, e.g. `README.md:21`. */
  readonly name: string;
  readonly code: string;
}

/** Every TypeScript block of every README. */
export function readExamples(): Example[] {
  return ["README.md", ...readdirSync(`${root}packages`).map((name) => `packages/${name}/README.md`)].flatMap(
    (file) => {
      const text = readFileSync(root + file, "utf8");
      return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ index, 1: code = "" }) => ({
        name: `${file}:${text.slice(0, index).split("\n").length}`,
        code,
      }));
    },
  );
}
