import { readFileSync } from "node:fs";
import { copyOf, isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { LineCounter, parseDocument } from "yaml";
import type { Finding } from "../cli/finding.js";
import { messageOf } from "../cli/message-of.js";
import { root } from "./apis.js";
import { type Digits, digitsInYaml } from "./digits.js";

export interface YamlFile {
  /** Relative to the root of the repository. */
  readonly file: string;
  /** Empty while there are findings. */
  readonly value: Json;
  readonly findings: readonly Finding[];
  readonly digits: Digits;
  /** The line at which the value at this path begins. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

export function readYaml(file: string): YamlFile {
  try {
    return parseYaml(file, readFileSync(`${root}${file}`, "utf8"));
  } catch (error) {
    const message = `cannot be read: ${messageOf(error)}`;
    return {
      file,
      value: {},
      findings: [{ file, place: "file", message }],
      digits: new Map(),
      lineOf: () => undefined,
    };
  }
}

export function parseYaml(file: string, text: string): YamlFile {
  const known = readings.get(text) ?? readingOf(text);
  readings.set(text, known);
  const { problem, ...reading } = known;
  return { file, findings: problem === undefined ? [] : [{ file, place: "YAML", ...problem }], ...reading };
}

/** What a text says, wherever it is. */
interface Reading extends Omit<YamlFile, "file" | "findings"> {
  readonly problem?: { readonly message: string; readonly line?: number | undefined };
}

/** By their texts: a command comes to the same text many times. Nobody may change a value in it. */
const readings = new Map<string, Reading>();

function readingOf(text: string): Reading {
  const lines = new LineCounter();
  const broken = (message: string, line?: number): Reading => ({
    value: {},
    digits: new Map(),
    lineOf: () => undefined,
    problem: { message, line },
  });
  try {
    // Merge keys are of YAML 1.1, and vendors write them.
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
    // The errors after the first one mostly follow from it.
    const [error] = document.errors;
    if (error !== undefined) return broken(error.message, lines.linePos(error.pos[0]).line);
    const lineOf: YamlFile["lineOf"] = (path) => {
      const node = document.getIn(path, true);
      const offset =
        typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
          ? node.range[0]
          : undefined;
      return typeof offset === "number" ? lines.linePos(offset).line : undefined;
    };
    // An alias is one object in two places: a change of one would change the other.
    const value = copyOf(document.toJS());
    return isObject(value)
      ? { value, digits: digitsInYaml(document), lineOf }
      : broken("is not a document: it must be a mapping", 1);
  } catch (error) {
    const message = messageOf(error);
    const isCircular = message.startsWith("Converting circular structure");
    return broken(isCircular ? "contains itself: an alias may not be inside its own anchor" : message);
  }
}
