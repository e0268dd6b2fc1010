import { build } from "esbuild";

await build({ entryPoints: ["app.mjs"], bundle: true, platform: "node", format: "esm", outfile: "out/esbuild.mjs" });
