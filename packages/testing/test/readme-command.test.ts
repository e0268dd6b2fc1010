import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const own = fileURLToPath(new URL("../", import.meta.url));
const documents = new Set(readFileSync(`${own}README.md`, "utf8").match(/node_modules\/@lumkit\/\S+\.json/g));

test("the documents that the README hands to Prism's command are those that the packages publish", () => {
  expect(documents.size).toBeGreaterThan(0);
  for (const path of documents) {
    const [, scope, name, file] = path.split("/");
    // The same file that Prism's command takes in the tests of its proxy.
    const published = createRequire(import.meta.url).resolve(`${scope}/${name}/openapi.json`);
    expect(realpathSync(own + path)).toBe(realpathSync(published));
    const { files } = JSON.parse(readFileSync(`${own}node_modules/${scope}/${name}/package.json`, "utf8"));
    expect(files).toContain(file);
  }
});
