/**
 * Builds the package in this folder: the types of each file, and one file of JavaScript for each entry and for what
 * entries share. A program starts sooner if it loads few files. Copies the pages that its comments and its README name.
 */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const { exports, files, imports = {}, version } = JSON.parse(readFileSync("package.json", "utf8"));
const built = [...JSON.stringify({ exports, imports }).matchAll(/"\.\/dist\/([^"]+)\.js"/g)];

rmSync("dist", { recursive: true, force: true });
execFileSync("tsc", ["-p", "."], { stdio: "inherit" });
/** A package needs only the version from its own manifest. */
const manifest = {
  name: "manifest",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/package\.json$/ }, () => ({ contents: JSON.stringify({ version }), loader: "json" })),
};
await build({
  entryPoints: [...new Set(built.map(([, name]) => `src/${name}.ts`))],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "neutral",
  packages: "external",
  external: Object.keys(imports),
  sourcemap: true,
  sourcesContent: false,
  plugins: [manifest],
});

const written = readdirSync(".", { recursive: true }).filter((name) => /^(README\.md|src\/.*\.ts)$/.test(name));
const named = written.flatMap((name) => readFileSync(name, "utf8").match(/\bdocs\/[\w-]+\.md\b/g) ?? []);
rmSync("docs", { recursive: true, force: true });
if (files.includes("docs")) for (const page of new Set(named)) cpSync(`../../${page}`, page);
