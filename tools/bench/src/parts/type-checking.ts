import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "@lumkit/tool-packed/run";
import { figures, inBlocks } from "../measure/blocks.js";
import { column, type Measurement, type Table } from "../results.js";
import type { Bench } from "../setup/bench.js";
import { typePrograms } from "./type-programs.js";

const compilerOptions = {
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};
const compilers = { "TypeScript 5.9": ["typescript"], "TypeScript 7": ["typescript-7", "--singleThreaded"] } as const;

/** What one call of every operation costs a compiler, above a program of one empty file. */
export async function measureTypes({ folder, ...rules }: Bench): Promise<Measurement> {
  const projects = new Map<string, string>();
  for (const api of ["lumo", "lumetrade"]) {
    const words = [
      join(folder, `../node_modules/@lumkit/${api}/openapi.gen.json`),
      "-o",
      `generated/${api}-paths.d.ts`,
    ];
    await run(process.execPath, ["node_modules/openapi-typescript/bin/cli.js", ...words], { cwd: folder });
  }
  for (const [name, program] of Object.entries(typePrograms)) {
    const project = join(folder, `types-${projects.size}`);
    projects.set(name, project);
    await mkdir(project, { recursive: true });
    await writeFile(join(project, "program.ts"), program);
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  }
  const tables: Table[] = [];
  const leftOut: string[] = [];
  for (const [title, [compiler, ...words]] of Object.entries(compilers)) {
    const program = join(folder, "node_modules", compiler, "bin/tsc");
    let empty = 0;
    const measured = await inBlocks(rules, [...projects.keys()], async (name) => {
      const own = ["--extendedDiagnostics", "-p", projects.get(name) ?? ""];
      const printed = await run(process.execPath, [program, ...words, ...own], { cwd: folder });
      const instantiations = read(printed, "Instantiations");
      if (name === "empty file") empty = instantiations;
      return { instantiations: instantiations - empty, seconds: read(printed, "Total time") };
    });
    tables.push({
      title,
      columns: [
        column("instantiations", 0, figures(measured, "instantiations")),
        column("tsc, s", 2, figures(measured, "seconds")),
      ],
    });
    leftOut.push(...measured.leftOut.map((reason) => `${title}: ${reason}`));
  }
  return { tables, leftOut };
}

function read(printed: string, name: string): number {
  return Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(printed)?.[1]);
}
