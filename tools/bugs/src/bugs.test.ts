import { existsSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { withBug } from "./bug.js";
import { bugs } from "./bugs/all-bugs.js";
import { root } from "./root.js";

test.each(bugs)("$name: its text occurs once, and the file still parses", (bug) => {
  const code = withBug(readFileSync(root + bug.file, "utf8"), bug);
  expect(() => transformSync(code, { loader: "ts", logLevel: "silent" })).not.toThrow();
});

test.each(bugs)("$name: the tests that notice it exist", ({ tests }) => {
  expect(tests.filter((file) => !file.endsWith(".test.ts") || !existsSync(root + file))).toEqual([]);
  expect(tests).not.toEqual([]);
});

test("no two bugs have the same name, or the same effect", () => {
  expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length);
  expect(new Set(bugs.map(({ file, text, replacement }) => `${file} ${text} ${replacement}`)).size).toBe(bugs.length);
});

test("a text that does not occur exactly once is refused", () => {
  const bug = { name: "b", file: "a.ts", text: "x", replacement: "y", tests: [] };
  expect(withBug("1x2", bug)).toBe("1y2");
  expect(() => withBug("12", bug)).toThrow("occurs 0 times in a.ts");
  expect(() => withBug("xx", bug)).toThrow("occurs 2 times in a.ts");
});
