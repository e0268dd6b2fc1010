import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { installOrSkip } from "../src/install.js";
import { run } from "../src/run.js";

const sources = join(inject("project"), "compilers");

const compilers = {
  "5.4": "npm:typescript@5.4.5",
  "5.9": "npm:typescript@5.9.3",
  "6": "npm:typescript@6.0.3",
  "7": "npm:typescript@7.0.2",
} as const;
const nodeTypes = { "20": "20.19.43", "22": "22.20.7", "24": "24.19.4" } as const;

interface Compilation {
  readonly compiler: keyof typeof compilers;
  readonly resolution: "node10" | "node16" | "nodenext" | "bundler";
  /** Which version of @types/node; with "dom" none, and the types of the web instead. */
  readonly types: keyof typeof nodeTypes | "dom";
  /** The file is a CommonJS module. */
  readonly isCommonJs?: boolean;
}

const resolutions = ["node16", "nodenext", "bundler"] as const;
const table: readonly Compilation[] = [
  ...(["5.4", "5.9", "6", "7"] as const).flatMap((compiler) =>
    resolutions.map((resolution) => ({ compiler, resolution, types: "20" as const })),
  ),
  // TypeScript 6 has deprecated node10, and 7 has removed it.
  ...(["5.4", "5.9", "6"] as const).map((compiler) => ({
    compiler,
    resolution: "node10" as const,
    types: "20" as const,
  })),
  ...(["5.9", "6", "7"] as const).map((compiler) => {
    return { compiler, resolution: "nodenext" as const, types: "20" as const, isCommonJs: true };
  }),
  ...(["5.4", "7"] as const).flatMap((compiler) =>
    (["22", "24", "dom"] as const).map((types) => ({ compiler, resolution: "nodenext" as const, types })),
  ),
];

/** How a project says it. */
const modules = { node10: "commonjs", node16: "node16", nodenext: "nodenext", bundler: "esnext" } as const;

test.for(table)("TypeScript $compiler, $resolution, types of $types, CommonJS: $isCommonJs", async (row, { skip }) => {
  const { compiler, resolution, types, isCommonJs = false } = row;
  const typescript = await installOrSkip({ typescript: compilers[compiler] }, skip);
  const typeRoots =
    types === "dom"
      ? []
      : [join(await installOrSkip({ "@types/node": nodeTypes[types] }, skip), "node_modules/@types")];
  const folder = join(sources, [compiler, resolution, types, isCommonJs].join("-"));
  const file = isCommonJs ? "shop.cts" : "shop.ts";
  await mkdir(folder);
  await cp(join(sources, "shop.ts"), join(folder, file));
  const compilerOptions = {
    target: "es2022",
    lib: types === "dom" ? ["es2023", "dom", "dom.iterable"] : ["es2023"],
    module: modules[resolution],
    moduleResolution: resolution,
    ...(resolution === "node10" && compiler === "6" ? { ignoreDeprecations: "6.0" } : {}),
    types: types === "dom" ? [] : ["node"],
    typeRoots,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    declaration: true,
    rootDir: ".",
    outDir: "out",
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  const printed = await run(process.execPath, [join(typescript, "node_modules/typescript/lib/tsc.js"), "-p", folder]);
  expect(printed).toBe("");
});
