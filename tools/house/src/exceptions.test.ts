import { expect, test } from "vitest";
import { type Exception, setExceptionsAside } from "./exceptions.js";
import type { Finding } from "./finding.js";

const finding = { path: "tools/specs/src/a.ts", line: 1, found: "file", advice: "split it" } satisfies Finding;
const exception = { path: "tools/specs/src/a.ts", found: "file", reason: "It is a table" } satisfies Exception;

test.each([
  ["of this file and rule", exception],
  ["of this file", { path: exception.path, reason: exception.reason }],
  ["of its folder", { ...exception, path: "tools/specs/" }],
])("sets aside what an exception %s covers", (_, covering) => {
  expect(setExceptionsAside([finding], [covering])).toEqual({ findings: [], unused: [] });
});

test.each([
  ["another rule", { ...exception, found: "comment" }],
  ["another file", { ...exception, path: "tools/specs/src/a" }],
])("tells of an exception for %s, which nothing needs", (_, unused) => {
  expect(setExceptionsAside([finding], [unused])).toEqual({ findings: [finding], unused: [unused] });
});
