import type { Finding } from "./finding.js";

export interface Exception {
  /** A file, or a folder with a slash at its end. */
  readonly path: string;
  /** The `found` of the findings that are right as they are. Without it: all of the file. */
  readonly found?: string;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  { path: "tools/house/src/vocabulary.ts", reason: "It is the list of the words" },
  { path: "tools/house/src/check-words.test.ts", reason: "Its samples break the rules" },
  { path: "tools/faults/src/", found: "fixture", reason: "The fault server is a tool for tests" },
  {
    path: ".github/CONTRIBUTING.md",
    found: "specs/lumo/observations.json",
    reason: "The command that it names writes it",
  },
  { path: "packages/testing/README.md", found: "block", reason: "Tests of its package and of tools/packed run them" },
  { path: "tools/openapi-diff/test/corpus.ts", found: "file", reason: "A table: one row for each pair of schemas" },
  { path: "tools/specs/test/reading.test.ts", found: "file", reason: "A table: one row for each construct" },
];

export interface Judgement {
  readonly findings: Finding[];
  /** Exceptions that match nothing any more. */
  readonly unused: Exception[];
}

export function setExceptionsAside(findings: readonly Finding[], excepted: readonly Exception[]): Judgement {
  return {
    findings: findings.filter((finding) => !excepted.some((exception) => covers(exception, finding))),
    unused: excepted.filter((exception) => !findings.some((finding) => covers(exception, finding))),
  };
}

function covers({ path, found }: Exception, finding: Finding): boolean {
  const isThere = path.endsWith("/") ? finding.path.startsWith(path) : finding.path === path;
  return isThere && (found === undefined || found === finding.found);
}
