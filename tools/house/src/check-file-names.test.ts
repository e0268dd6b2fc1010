import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkFileNames } from "./check-file-names.js";
import { root } from "./root.js";

function pathsFoundIn(...paths: string[]): string[] {
  return checkFileNames(paths.map((path) => ({ path, text: "" }))).map(({ path, found }) => `${path} ${found}`);
}

test("finds drawers, whether files or folders", () => {
  expect(pathsFoundIn("packages/core/src/utils.ts", "tools/specs/src/helpers/a.ts", "tools/specs/src/b.ts")).toEqual([
    "packages/core/src/utils.ts drawer",
    "tools/specs/src/helpers/a.ts drawer",
  ]);
});

test("finds a name that a package has twice, but for entries and generated files", () => {
  expect(
    pathsFoundIn(
      "packages/core/src/money.ts",
      "packages/core/test/money.ts",
      "packages/core/src/money.test.ts",
      "packages/lumo/src/money.ts",
      "packages/core/src/index.ts",
      "packages/core/test/index.ts",
      "packages/testing/src/lumo/contract.gen.ts",
      "packages/testing/src/lumetrade/contract.gen.ts",
    ),
  ).toEqual(["packages/core/test/money.ts same name"]);
});

test("leaves two files that differ only in the folder of their API", () => {
  const states = readdirSync(`${root}specs`).map((api) => `packages/testing/src/${api}/state.ts`);
  expect(pathsFoundIn(...states, "packages/testing/test/lumo/state.ts", "packages/testing/src/none/state.ts")).toEqual([
    "packages/testing/test/lumo/state.ts same name",
    "packages/testing/src/none/state.ts same name",
  ]);
});

test("knows every API that has a folder in specs/, and leaves a file that is named after one", () => {
  const paths = [
    "packages/testing/src/lumo/open.ts",
    "packages/testing/src/ledger/open.ts",
    "packages/testing/src/ledger.ts",
    "packages/testing/src/sandbox/state/ledger.ts",
  ];
  const found = (...apis: string[]): string[] =>
    checkFileNames(
      paths.map((path) => ({ path, text: "" })),
      apis,
    ).map(({ path }) => path);
  expect(found("lumo", "ledger")).toEqual([]);
  expect(found("lumo")).toEqual([paths[1], paths[3]]);
});
