import { posix } from "node:path";
import type { Finding } from "./finding.js";
import type { ParsedSource } from "./passages.js";
import { isCode, isGenerated, isTest, packageOf } from "./source.js";

/** Finds what is in a `src` for the sake of tests: a file that tests import, and nothing else. */
export function checkFixtures(sources: readonly ParsedSource[]): Finding[] {
  const entries = entriesOf(sources);
  const importers = importersOf(sources);
  return sources
    .map(({ path }) => path)
    .filter((path) => path.split("/")[2] === "src" && isCode(path) && !isTest(path) && !isGenerated(path))
    .filter((path) => !entries.some((entry) => entry.test(path)))
    .filter((path) => importers.get(path)?.every(isTest))
    .map((path) => ({ path, line: 1, found: "fixture", advice: "only tests import it: move it to test/" }));
}

/** What the manifest of a package names is for its users. A `*` stands for any file. */
function entriesOf(sources: readonly ParsedSource[]): RegExp[] {
  return sources
    .filter(({ path }) => path.endsWith("/package.json"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/src\/[\w./*-]+/g)].map(
        ([entry]) => new RegExp(`^${packageOf(path)}/${entry.replaceAll(".", "\\.").replaceAll("*", ".*")}$`),
      ),
    );
}

function importersOf(sources: readonly ParsedSource[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const { path, passages } of sources) {
    for (const { text } of passages.filter(({ kind }) => kind === "import")) {
      const imported = posix.join(posix.dirname(path), text.slice(1, -1)).replace(/\.js$/, ".ts");
      importers.set(imported, [...(importers.get(imported) ?? []), path]);
    }
  }
  return importers;
}
