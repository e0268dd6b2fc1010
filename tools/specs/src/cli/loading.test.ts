import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { root } from "../document/apis.js";

const folder = "tools/specs/src";
const { inputs } = buildSync({
  entryPoints: [`${folder}/main.ts`],
  ...{ absWorkingDir: root, bundle: true, write: false, metafile: true, platform: "node", format: "esm" },
  ...{ packages: "external", conditions: ["@lumkit/source"] },
}).metafile;
const importsOf = (file: string, kind: string): string[] =>
  (inputs[file]?.imports ?? []).filter((each) => each.kind === kind).map(({ path }) => path);

/** What is loaded before a module runs: files of this tool, and packages. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set([entry]);
  for (const file of loaded) for (const path of importsOf(file, "import-statement")) loaded.add(path);
  return loaded;
}

const starts = importsOf(`${folder}/cli/commands.ts`, "dynamic-import");

test.each(["main.ts", "cli/run.ts", ...starts.map((file) => file.slice(folder.length + 1))])(
  "loads no compiler before it knows that it needs one: %s",
  (file) => {
    const loaded = loadedWith(`${folder}/${file}`);
    expect([...loaded].filter((path) => /\/compiler\.ts$|^typescript$|^openapi-typescript$/.test(path))).toEqual([]);
  },
);

test("loads nothing for an update that changes nothing but what reads and merges documents", () => {
  const packages = [...loadedWith(`${folder}/update/update-command.ts`)].filter((path) => !path.startsWith("tools/"));
  expect(packages.filter((path) => !path.startsWith("node:") && !path.startsWith("@lumkit/")).sort()).toEqual([
    "json-p3",
    "yaml",
  ]);
});
