import { readdirSync, readFileSync } from "node:fs";
import type { Figure } from "./check-figures.js";
import { root } from "./root.js";

/** The numbers that pages name and a source holds. A source that no longer has its number is an error. */
export function readFigures(): Figure[] {
  const operations = readdirSync(`${root}specs`).map(
    (api) => textOf(`specs/${api}/openapi.gen.yaml`).match(/^\s+operationId: /gm)?.length ?? 0,
  );
  const [send, client] = ["packages/core/src/call/send.ts", "packages/core/src/client/client.ts"];
  const [rules, mock] = ["packages/lumo/src/payment/rules.ts", "tools/mock/src/read-arguments.ts"];
  const port = numberIn(mock, /port = "(\d+)"/);
  return [
    {
      pattern: /\b(\d+) operations\b/g,
      values: sumsOf(operations),
      source: "specs/",
    },
    ...["read", "repeatable", "keyed", "once"].map((safety) => ({
      pattern: new RegExp(`\`${safety}\`,? (\\d+) s\\b`, "g"),
      values: [numberIn(send, new RegExp(`\\b${safety}: ([\\d_]+)`)) / 1000],
      source: send,
    })),
    {
      pattern: /`maxRetries`[^.;\d]{0,24}(\d+)/g,
      values: [numberIn(client, /maxRetries = (\d+)/)],
      source: client,
    },
    ...["one resource", "a list"].map((what, index) => ({
      pattern: new RegExp(`\\b(\\d+) MiB for ${what}`, "g"),
      values: [numberIn(send, [/isList \? \d+ : (\d+)/, /isList \? (\d+)/][index] ?? /none/)],
      source: send,
    })),
    { pattern: /\bexpired\s+for\s+(\d+)\s+s\b/g, values: [numberIn(rules, /Ms = ([\d_]+)/) / 1000], source: rules },
    // The sandbox listens where its user says: in all examples on 4000.
    { pattern: /\b127\.0\.0\.1:(\d+)/g, values: [4000, ...operations.map((_, index) => port + index)], source: mock },
  ];
}

/** Of each API, and of several: a page need not speak of an API that is new. */
function sumsOf(counts: readonly number[]): number[] {
  const sums = new Set<number>();
  for (const count of counts) for (const sum of [0, ...sums]) sums.add(sum + count);
  return [...sums];
}

function textOf(path: string): string {
  return readFileSync(root + path, "utf8");
}

function numberIn(path: string, pattern: RegExp): number {
  const digits = pattern.exec(textOf(path))?.[1];
  if (digits === undefined) throw new Error(`Cannot check the figures of the pages: ${path} has no ${pattern}`);
  return Number(digits.replaceAll("_", ""));
}
