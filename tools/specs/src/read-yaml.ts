import { existsSync, readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { root } from "./apis.js";
import type { Finding } from "./finding.js";
import type { Json } from "./json.js";

export interface YamlFile {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly value: Json;
  readonly findings: readonly Finding[];
  /** The line on which the value at this path begins. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

export function readYaml(file: string): YamlFile {
  if (!existsSync(root + file)) {
    const finding = { file, place: "file", message: "there is no such file" };
    return { file, value: {}, findings: [finding], lineOf: () => undefined };
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(`${root}${file}`, "utf8"), { lineCounter: lines });
  const findings = document.errors.map(({ message, linePos }) => ({
    file,
    line: linePos?.[0].line,
    place: "YAML",
    message: message.split("\n")[0] ?? message,
  }));
  return {
    file,
    value: findings.length > 0 ? {} : document.toJS(),
    findings,
    lineOf(path) {
      const node = document.getIn(path, true);
      const offset =
        typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
          ? node.range[0]
          : undefined;
      return typeof offset === "number" ? lines.linePos(offset).line : undefined;
    },
  };
}
