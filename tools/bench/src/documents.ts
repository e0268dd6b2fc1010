/** How long `pnpm specs` takes, and how much memory: on the two real APIs, and on 600 operations. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { apiNames, root } from "../../specs/src/apis.js";
import { operationsOf } from "../../specs/src/document.js";
import { readYaml } from "../../specs/src/read-yaml.js";
import { largeDocument } from "./large-document.js";

const loader = createRequire(import.meta.url).resolve("tsx");
// What Redocly needs runs beside it and is not counted.
const meter = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`;

/** A repository with this tool in it, so that the real documents stay as they are. */
function workspace(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(`${tmpdir()}/lumkit-bench-`);
  cpSync(`${root}tools/specs/src`, `${folder}/tools/specs/src`, { recursive: true });
  cpSync(`${root}tools/specs/package.json`, `${folder}/tools/specs/package.json`);
  symlinkSync(`${root}tools/specs/node_modules`, `${folder}/tools/specs/node_modules`, "dir");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
  return folder;
}

function measure(folder: string, ...words: readonly string[]): number {
  const program = [loader, meter].flatMap((module) => ["--import", module]);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...program, `${folder}/tools/specs/src/main.ts`, ...words],
    { encoding: "utf8" },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`Cannot measure "${words.join(" ")}": ${stdout}${stderr}`);
  const megabytes = Number(stderr.slice(stderr.lastIndexOf("\n"))) / 1024;
  console.log(`  ${words[0]?.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s ${megabytes.toFixed(0).padStart(5)} MiB`);
  return seconds;
}

function total(title: string, run: () => number[]): void {
  console.log(title);
  console.log(
    `  ${"together".padEnd(10)} ${run()
      .reduce((sum, seconds) => sum + seconds, 0)
      .toFixed(1)
      .padStart(5)} s`,
  );
}

const documents = apiNames.map((api) => ({ api, document: readYaml(`specs/${api}/upstream.yaml`).value }));
const real = workspace(
  Object.fromEntries([
    ...apiNames.map((api) => [`packages/${api}/src/index.ts`, ""]),
    ["packages/testing/src/index.ts", ""],
    ...apiNames.map((api) => [`specs/${api}/overlay.yaml`, readFileSync(`${root}specs/${api}/overlay.yaml`, "utf8")]),
    ...documents.map(({ api, document }) => [`${api}.json`, JSON.stringify(document)]),
    ...documents.map(({ api }) => [
      `specs/${api}/upstream.yaml`,
      readFileSync(`${root}specs/${api}/upstream.yaml`, "utf8"),
    ]),
  ]),
);
total(`pull and generate: ${apiNames.join(", ")}`, () => [
  ...apiNames.map((api) => measure(real, "pull", api, "--from", `${real}/${api}.json`)),
  measure(real, "generate"),
]);

const large = largeDocument(JSON.parse(readFileSync(`${root}packages/lumo/openapi.gen.json`, "utf8")), 30);
const actions = operationsOf(large).map(({ method, path }) => ({
  target: `$.paths['${path}'].${method.toLowerCase()}`,
  description: "One action for every operation.",
  "x-evidence": "This measurement",
  "x-confidence": "inferred",
  update: { "x-measured": true },
}));
const overlay = { overlay: "1.1.0", info: { title: "Large", version: "1.0.0" }, actions };
const folder = workspace({
  "packages/large/src/index.ts": "",
  "packages/testing/src/index.ts": "",
  "large.json": JSON.stringify(large),
  "specs/large/upstream.yaml": JSON.stringify({ ...large, "x-before": true }),
  "specs/large/overlay.yaml": JSON.stringify(overlay, undefined, 2),
});
const steps = [["pull", "large", "--from", `${folder}/large.json`], ["build"], ["lint"], ["generate"], ["check"]];
total(`${actions.length} operations`, () => steps.map((words) => measure(folder, ...words)));
for (const each of [real, folder]) rmSync(each, { recursive: true });
