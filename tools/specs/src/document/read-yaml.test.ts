import { expect, test } from "vitest";
import { describeFinding } from "../cli/finding.js";
import { parseYaml, readYaml } from "./read-yaml.js";

test.each([
  ["an open bracket", "info:\n  tags: [a, b\npaths: {}\n", 3, "Flow sequence in block collection must be"],
  ["a wrong indentation", "info:\n  title: x\n version: y\n", 3, "All mapping items must start at the same column"],
  ["a name that is there twice", "info: 1\npaths: 2\ninfo: 3\n", 3, "Map keys must be unique"],
  ["a tab", "info:\n\ttitle: x\n", 2, "Tabs are not allowed as indentation"],
  ["two documents", "info: 1\n---\ninfo: 2\n", 2, "Source contains multiple documents"],
  ["two errors, of which the first is told", "info: a: b\npaths: c: d\n", 1, "Nested mappings are not allowed"],
  ["a list in the place of a document", "- a\n- b\n", 1, "is not a document: it must be a mapping"],
  ["nothing", "", 1, "is not a document: it must be a mapping"],
])("gives one finding with its line for %s", (_, text, line, message) => {
  const { value, findings } = parseYaml("specs/x/upstream.yaml", text);
  expect(value).toEqual({});
  expect(findings).toHaveLength(1);
  const description = findings.map(describeFinding).join("\n");
  expect(description).toContain(`specs/x/upstream.yaml:${line}: YAML: ${message}`);
  expect(description.split("\n")).toHaveLength(1);
});

test("gives one finding for an alias without an anchor", () => {
  expect(parseYaml("specs/x/upstream.yaml", "info: *title\n").findings).toEqual([
    {
      file: "specs/x/upstream.yaml",
      place: "YAML",
      message: "Unresolved alias (the anchor must be set before the alias): title",
    },
  ]);
});

test("says which file is missing, without a stack", () => {
  const { value, findings } = readYaml("specs/nowhere/upstream.yaml");
  expect(value).toEqual({});
  expect(findings.map(describeFinding)).toEqual([
    expect.stringMatching(
      /^specs\/nowhere\/upstream\.yaml: file: cannot be read: ENOENT: no such file or directory, open '.+'$/,
    ),
  ]);
});

test("knows the line on which a value begins", () => {
  const { value, findings, lineOf } = parseYaml("a.yaml", "actions:\n  - target: $\n  # why\n  - target: $.info\n");
  expect(findings).toEqual([]);
  expect(value).toEqual({ actions: [{ target: "$" }, { target: "$.info" }] });
  expect([lineOf(["actions", 0]), lineOf(["actions", 1]), lineOf(["actions", 2])]).toEqual([2, 4, undefined]);
});

test("copies the value that an alias refers to", () => {
  const { value } = parseYaml("a.yaml", "first: &x { a: 1 }\nsecond: *x\n");
  expect(value).toEqual({ first: { a: 1 }, second: { a: 1 } });
  expect(Object(value).second).not.toBe(Object(value).first);
});
