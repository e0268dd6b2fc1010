import webpack from "webpack";

const output = { path: `${process.cwd()}/out`, filename: "webpack.mjs", module: true, chunkFormat: "module" };
const experiments = { outputModule: true };
webpack({ mode: "production", target: "node20", entry: "./app.mjs", experiments, output }, (error, stats) => {
  if (error || stats.hasErrors() || stats.hasWarnings()) throw error ?? new Error(stats.toString());
});
