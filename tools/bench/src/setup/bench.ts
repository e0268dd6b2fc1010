import { cp, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "@lumkit/tool-packed/install";
import { pack } from "@lumkit/tool-packed/pack";
import { run } from "@lumkit/tool-packed/run";
import { hasBinaries, packages } from "@lumkit/tool-packed/runtime-packages";
import { build } from "esbuild";
import programs from "../../programs/package.json" with { type: "json" };
import type { Rules } from "../measure/blocks.js";

export interface Node {
  /** With its major version, e.g. `Node 20`. */
  readonly name: string;
  readonly version: string;
  readonly binary: string;
}

/** What every part needs. */
export interface Bench extends Rules {
  /** The programs, in a folder from which they find the packed packages and the peers. */
  readonly folder: string;
  readonly nodes: readonly Node[];
  close(): Promise<void>;
}

/** Packs the packages, and installs them, the peers and two versions of Node outside the workspace. */
export async function prepareBench(rules: Rules): Promise<Bench> {
  const packed = await pack();
  const folder = join(packed.project, "bench");
  await cp(fileURLToPath(new URL("../../programs", import.meta.url)), folder, { recursive: true });
  const nodes = await installNodes();
  const peers = await orSay("the peers", () => install(programs.dependencies));
  if (peers !== undefined) {
    await symlink(join(peers, "node_modules"), join(folder, "node_modules"));
    // What the packed packages have as optional peers.
    await symlink(join(peers, "node_modules/@stoplight"), join(packed.project, "node_modules/@stoplight"));
    await orSay("the client of hey-api", () => generateHeyApi(folder, nodes));
  }
  return { ...rules, folder, nodes, close: () => rm(packed.folder, { recursive: true }) };
}

async function installNodes(): Promise<Node[]> {
  const installed = await orSay("Node 20 and 24", async () => {
    if (!hasBinaries) throw new Error("the npm packages of Node are for Linux on x64");
    return install(packages);
  });
  if (installed === undefined) return [nodeAt(process.execPath, process.versions.node)];
  return (["node-20", "node-24"] as const).map((name) =>
    nodeAt(join(installed, "node_modules", name, "bin/node"), packages[name].replace(/.*@/, "")),
  );
}

function nodeAt(binary: string, version: string): Node {
  return { name: `Node ${version.split(".", 1)}`, version, binary };
}

/** Clients of the same documents, as TypeScript; the one that calls are measured with also as JavaScript. */
async function generateHeyApi(folder: string, nodes: readonly Node[]): Promise<void> {
  const program = join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js");
  for (const api of ["lumo", "lumetrade"]) {
    const document = join(folder, `../node_modules/@lumkit/${api}/openapi.gen.json`);
    const words = [program, "--silent", "--input", document, "--output", `generated/${api}`];
    // The generator needs a newer Node than 20.
    await run(nodes.at(-1)?.binary ?? process.execPath, words, { cwd: folder });
  }
  const subject = join(folder, "subjects/hey-api");
  await build({ entryPoints: [`${subject}.ts`], outfile: `${subject}.mjs`, bundle: true, format: "esm" });
}

/** What is missing is left out, with the reason. */
async function orSay<Value>(what: string, attempt: () => Promise<Value>): Promise<Value | undefined> {
  return attempt().catch((error: Error) => {
    process.stderr.write(`Left out: ${what}: ${error.message}\n`);
    return undefined;
  });
}
