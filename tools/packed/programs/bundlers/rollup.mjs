import resolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";

const bundle = await rollup({ input: "app.mjs", plugins: [resolve({ exportConditions: ["node"] })] });
await bundle.write({ dir: "out", entryFileNames: "rollup.mjs" });
