import { existsSync, readFileSync, statSync } from "node:fs";
import { checkBlocks } from "./check-blocks.js";
import { checkCommands } from "./check-commands.js";
import { checkCommentSentences } from "./check-comment-sentences.js";
import { checkFigures } from "./check-figures.js";
import { checkFileNames } from "./check-file-names.js";
import { checkFixtures } from "./check-fixtures.js";
import { checkLengths } from "./check-lengths.js";
import { checkLinks, type Tree } from "./check-links.js";
import { checkSentences } from "./check-sentences.js";
import { checkWords } from "./check-words.js";
import { checkWorkflows } from "./check-workflows.js";
import { exceptions, setExceptionsAside } from "./exceptions.js";
import { describeFinding } from "./finding.js";
import { parse } from "./passages.js";
import { readFigures } from "./read-figures.js";
import { readRunnable } from "./read-runnable.js";
import { root } from "./root.js";
import { readSources } from "./source.js";

const sources = readSources().map(parse);
const [figures, runnable] = [readFigures(), readRunnable()];
const tree: Tree = {
  has: (path) => existsSync(root + path),
  read: (path) =>
    existsSync(root + path) && statSync(root + path).isFile() ? readFileSync(root + path, "utf8") : undefined,
};
const { findings, unused } = setExceptionsAside(
  [
    ...checkFileNames(sources),
    ...checkFixtures(sources),
    ...sources.flatMap(checkCommentSentences),
    ...sources.flatMap(checkWorkflows),
    ...sources.flatMap((source) => [
      ...checkBlocks(source),
      ...checkCommands(source, runnable, tree),
      ...checkFigures(source, figures),
      ...checkLinks(source, tree),
    ]),
    ...sources.flatMap((source) => [...checkWords(source), ...checkLengths(source), ...checkSentences(source)]),
  ],
  exceptions,
);
const lines = [
  ...findings.map(describeFinding),
  ...unused.map(
    ({ path, reason }) => `tools/house/src/exceptions.ts: nothing needs the exception for ${path}: ${reason}`,
  ),
];
if (lines.length > 0) {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exitCode = 1;
}
