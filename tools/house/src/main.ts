import { checkCommentSentences } from "./check-comment-sentences.js";
import { checkFileNames } from "./check-file-names.js";
import { checkFixtures } from "./check-fixtures.js";
import { checkLengths } from "./check-lengths.js";
import { checkSentences } from "./check-sentences.js";
import { checkWords } from "./check-words.js";
import { checkWorkflows } from "./check-workflows.js";
import { exceptions, setExceptionsAside } from "./exceptions.js";
import { describeFinding } from "./finding.js";
import { parse } from "./passages.js";
import { readSources } from "./source.js";

const sources = readSources().map(parse);
const { findings, unused } = setExceptionsAside(
  [
    ...checkFileNames(sources),
    ...checkFixtures(sources),
    ...sources.flatMap(checkCommentSentences),
    ...sources.flatMap(checkWorkflows),
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
