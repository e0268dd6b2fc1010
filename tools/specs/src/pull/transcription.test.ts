import { readFileSync } from "node:fs";
import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { apiNames, root, upstreamFile } from "../document/apis.js";
import { parseYaml } from "../document/read-yaml.js";
import { canonicalText } from "./canonical.js";
import { transcriptionText } from "./transcription.js";

const rewritten = (text: string) => transcriptionText(parseYaml("upstream.yaml", text), text);

test("puts a transcription in order and keeps the comment at its head", () => {
  const { text, findings } = rewritten(
    "# Read on these pages:\n#   /a\n#\n# no other\ninfo: { title: a }\nopenapi: 3.1.0\n",
  );
  expect(findings).toEqual([]);
  expect(text).toBe("# Read on these pages:\n#   /a\n#\n# no other\nopenapi: 3.1.0\ninfo:\n  title: a\n");
  expect(rewritten(text).text).toBe(text);
});

test("leaves a transcription without a comment without one", () => {
  expect(rewritten("openapi: 3.1.0\n").text).toBe("openapi: 3.1.0\n");
});

test.each([
  ["on a line of its own", "openapi: 3.1.0\n# why\ninfo: {}\n", [2]],
  ["behind a value", "# head\nopenapi: 3.1.0 # why\n", [2]],
  ["after the head", "# head\n\n# why\nopenapi: 3.1.0\n", [3]],
])("names a comment %s, which would be lost", (_, text, lines) => {
  expect(rewritten(text).findings.map(({ line }) => line)).toEqual(lines);
});

test("takes a hash in a value for what it is", () => {
  expect(rewritten('a: "# b"\nc: |\n  # d\n  e\nf: g#h\ni: "#/j"\n').findings).toEqual([]);
});

test("loses nothing of a document", () => {
  const text = canonicalText(paymentsDocument(), "why");
  expect(rewritten(text).text).toBe(text);
});

test.each(apiNames)("finds the upstream.yaml of %s in the order in which a pull writes it", (api) => {
  const text = readFileSync(root + upstreamFile(api), "utf8");
  expect(rewritten(text)).toEqual({ text, findings: [] });
});
