/** How long `pnpm specs` takes, and how much memory: an update of both APIs, and each step on 600 operations. */
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import { apiNames, root } from "../../specs/src/document/apis.js";
import { readYaml } from "../../specs/src/document/read-yaml.js";
import { largeDocument } from "./large-document.js";

const loader = createRequire(import.meta.url).resolve("tsx");
// The process that Redocly starts is not counted.
const meter = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`;

/** What the vendors publish, by API. */
const published = new Map<string, JsonObject>();
const server = createServer((request, response) => {
  response.end(JSON.stringify(published.get(request.url?.slice(1) ?? "")));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${Object(server.address()).port}/`;

/**
 * A repository with this tool and these documents, so that the real ones stay unchanged. The documents were pulled and
 * released, and the vendors have published the next ones.
 */
async function releasedWorkspace(documents: Readonly<Record<string, Sources>>): Promise<string> {
  const folder = mkdtempSync(`${tmpdir()}/lumkit-bench-`);
  for (const path of ["tools/specs/src", "tools/specs/package.json", "packages/core/src"])
    cpSync(root + path, `${folder}/${path}`, { recursive: true });
  symlinkSync(`${root}tools/specs/node_modules`, `${folder}/tools/specs/node_modules`, "dir");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  };
  write(".changeset/config.json", "{}");
  for (const [api, { upstream, overlay }] of Object.entries(documents)) {
    write(`specs/${api}/upstream.yaml`, JSON.stringify(upstream));
    write(`specs/${api}/overlay.yaml`, overlay);
    write(`packages/${api}/src/internal.ts`, "export const httpOnly = {} as const;\n");
    write(`packages/testing/src/${api}/not-simulated.ts`, `export const ${api}NotSimulated = {} as const;\n`);
    published.set(api, upstream);
    await specs(folder, "pull", api, "--from", address + api);
    published.set(api, withOneMore(upstream));
  }
  await specs(folder, "generate");
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgsign=false"];
  const git = (...words: readonly string[]): Buffer => execFileSync("git", [...identity, ...words], { cwd: folder });
  git("init", "--quiet");
  git("add", "specs", "packages");
  git("commit", "--quiet", "--message", "Release");
  for (const api of Object.keys(documents)) git("tag", `@lumkit/${api}@0.1.0`);
  return folder;
}

interface Sources {
  readonly upstream: JsonObject;
  readonly overlay: string;
}

/** The next document of a vendor, with one more operation that reads: a copy of its first one. */
function withOneMore(document: JsonObject): JsonObject {
  const paths = objectAt(document, "paths");
  const [first] = operationsOf(document).filter(({ method, path }) => method === "GET" && !path.includes("{"));
  return { ...document, paths: { ...paths, "/one-more": { get: { ...first?.value, operationId: "getOneMore" } } } };
}

interface Measured {
  readonly seconds: number;
  readonly mebibytes: number;
}

async function specs(folder: string, ...words: readonly string[]): Promise<Measured> {
  const imports = [loader, meter].flatMap((module) => ["--import", module]);
  const program = ["--conditions=@lumkit/source", ...imports, `${folder}/tools/specs/src/main.ts`];
  const start = performance.now();
  const { stderr } = await promisify(execFile)(process.execPath, [...program, ...words]);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, mebibytes: Number(stderr.slice(stderr.lastIndexOf("\n"))) / 1024 };
}

async function measure(title: string, folder: string, steps: readonly (readonly string[])[]): Promise<void> {
  console.log(title);
  const show = (name: string, seconds: number, memory = ""): void =>
    console.log(`  ${name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s${memory}`);
  let total = 0;
  for (const words of steps) {
    const { seconds, mebibytes } = await specs(folder, ...words);
    total += seconds;
    show(words[0] ?? "", seconds, `${mebibytes.toFixed(0).padStart(6)} MiB`);
  }
  if (steps.length > 1) show("together", total);
}

const sourcesOf = (api: string): Sources => ({
  upstream: objectAt({ read: readYaml(`specs/${api}/upstream.yaml`).value }, "read"),
  overlay: readFileSync(`${root}specs/${api}/overlay.yaml`, "utf8"),
});
const real = await releasedWorkspace(Object.fromEntries(apiNames.map((api) => [api, sourcesOf(api)])));
await measure(`A new operation of each API, from pull to changeset: ${apiNames.join(", ")}`, real, [["update"]]);

const upstream = largeDocument(JSON.parse(readFileSync(`${root}packages/lumo/openapi.gen.json`, "utf8")), 30);
const actions = operationsOf(upstream).map(({ method, path }) => ({
  target: `$.paths['${path}'].${method.toLowerCase()}`,
  description: "One action for every operation.",
  "x-evidence": "This measurement",
  "x-confidence": "inferred",
  update: { "x-measured": true },
}));
const overlay = { overlay: "1.1.0", info: { title: "Large", version: "1.0.0" }, actions };
const large = await releasedWorkspace({ large: { upstream, overlay: JSON.stringify(overlay, undefined, 2) } });
writeFileSync(`${large}/next.json`, JSON.stringify(withOneMore(upstream)));
await measure(`${actions.length} operations, step by step`, large, [
  ["build"],
  ["lint"],
  ["generate"],
  ["diff", `${large}/specs/large/upstream.yaml`, `${large}/next.json`],
]);
await measure(`${actions.length} operations, from pull to changeset`, large, [["update"]]);
for (const folder of [real, large]) rmSync(folder, { recursive: true });
server.close();
