import { basename } from "node:path";
import { type Finding, lineAt } from "./finding.js";
import type { ParsedSource } from "./passages.js";
import { vocabulary } from "./vocabulary.js";

const proseRules = vocabulary.flatMap(({ prose, instead }) =>
  prose === undefined ? [] : [{ pattern: new RegExp(`\\b(?:${prose.replaceAll(" ", "\\s+")})\\b`, "gi"), instead }],
);
const nameRules = vocabulary.flatMap(({ name, instead }) =>
  name === undefined ? [] : [{ pattern: new RegExp(`\\b(?:${name})\\b`, /[A-Z]/.test(name) ? "" : "i"), instead }],
);
/** Few texts break a rule, and one look at each finds them. */
const anyProse = new RegExp(proseRules.map(({ pattern }) => pattern.source).join("|"), "i");

/** Finds the words that have a better one, in the text of a file and in its name. */
export function checkWords({ path, text, passages }: ParsedSource): Finding[] {
  const find = (offset: number, found: string, instead: string): Finding => ({
    path,
    line: lineAt(text, offset),
    found: found.replace(/\s+/g, " "),
    advice: `write "${instead}"`,
  });
  const findName = (offset: number, name: string): Finding[] => {
    const words = wordsOf(name);
    return nameRules.filter(({ pattern }) => pattern.test(words)).map(({ instead }) => find(offset, name, instead));
  };
  const findProse = (offset: number, prose: string): Finding[] =>
    anyProse.test(prose)
      ? proseRules.flatMap(({ pattern, instead }) =>
          [...prose.matchAll(pattern)].map(({ index, 0: found }) => find(offset + index, found, instead)),
        )
      : [];
  return [
    ...findName(0, basename(path)),
    ...passages.flatMap(({ kind, offset, text: passage }) => {
      if (kind === "import") return [];
      return kind === "name" ? findName(offset, passage) : findProse(offset, withoutMarkers(passage));
    }),
  ];
}

/** `openOnes` and `open-ones` become words. */
function wordsOf(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/g, " ");
}

/** A phrase may go on in the next line of a comment. */
function withoutMarkers(text: string): string {
  return text.replace(/^[ \t]*(\/\/|\*)/gm, (marker) => " ".repeat(marker.length));
}
