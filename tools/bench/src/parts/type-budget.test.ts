import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "@lumkit/tool-packed/run";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typePrograms } from "./type-programs.js";

const root = join(import.meta.dirname, "../../../..");
const compilerOptions = {
  paths: { "@lumkit/*": [join(root, "packages/*/src/index.ts")] },
  typeRoots: [join(root, "node_modules/@types")],
};
const onlyTypes = `
import type { Lumetrade, LumetradeHttp } from "@lumkit/lumetrade";
import type { Lumo, LumoHttp } from "@lumkit/lumo";
export declare const clients: [Lumo, LumoHttp, Lumetrade, LumetradeHttp];
`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lumkit-types-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const project = { extends: join(root, "tsconfig.json"), compilerOptions, files: ["program.ts"], include: [] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(project));
});
afterAll(() => rm(folder, { recursive: true }));

/** What TypeScript counts for a program on the sources of the packages, so that no build is needed. */
async function instantiationsOf(program = ""): Promise<number> {
  await writeFile(join(folder, "program.ts"), program);
  const words = ["-p", folder, "--singleThreaded", "--extendedDiagnostics"];
  const printed = await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...words]);
  return Number(/^Instantiations: +(\d+)/m.exec(printed)?.[1]);
}

// The sources have made some of the instantiations themselves: on the packed packages, which `npm run bench` measures,
// one call of every method costs 327 and one of every route 13,100. Here it was 87 and 7,533.
test.each([
  ["lumkit methods", 300],
  ["lumkit http", 12_000],
])("keeps the types of %s cheap", async (name, budget) => {
  const cost = (await instantiationsOf(typePrograms[name])) - (await instantiationsOf(onlyTypes));
  const advice = `One call of each operation, as ${name}, costs TypeScript ${cost} instantiations, the budget is ${budget}:
make the types of the client cheaper, or raise the budget here if the API has grown, and give the reason`;
  expect(cost, advice).toBeGreaterThan(0);
  expect(cost, advice).toBeLessThanOrEqual(budget);
});
