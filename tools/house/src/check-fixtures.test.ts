import { expect, test } from "vitest";
import { checkFixtures } from "./check-fixtures.js";
import { parse } from "./passages.js";

function pathsFoundIn(files: Readonly<Record<string, string>>): string[] {
  return checkFixtures(Object.entries(files).map(([path, text]) => parse({ path, text }))).map(({ path }) => path);
}

const importing = (name: string): string => `import { a } from "${name}";\n`;

test("finds a file in src that tests import, and nothing else", () => {
  expect(
    pathsFoundIn({
      "packages/core/src/fake.ts": "",
      "packages/core/src/real.ts": "",
      "packages/core/src/index.ts": importing("./real.js"),
      "packages/core/src/real.test.ts": importing("./real.js") + importing("./fake.js"),
      "packages/core/test/flow.test.ts": 'const fake = await import("../src/fake.js");',
    }),
  ).toEqual(["packages/core/src/fake.ts"]);
});

test("leaves what the package offers, and what lies outside of src", () => {
  expect(
    pathsFoundIn({
      "tools/fixtures/package.json": '{ "exports": { "./*": "./src/*.ts" } }',
      "tools/fixtures/src/clock.ts": "",
      "packages/lumo/package.json": '{ "scripts": { "start": "tsx src/main.ts" } }',
      "packages/lumo/src/main.ts": "",
      "packages/lumo/test/clock.ts": "",
      "packages/lumo/test/flow.test.ts":
        importing("../../../tools/fixtures/src/clock.js") + importing("../src/main.js") + importing("./clock.js"),
    }),
  ).toEqual([]);
});
