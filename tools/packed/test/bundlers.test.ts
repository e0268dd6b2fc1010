import { expect, test } from "vitest";
import { run } from "../src/run.js";
import { useFolder } from "./setup/use-folder.js";

const bundlers = {
  esbuild: "0.28.2",
  rollup: "4.68.8",
  "@rollup/plugin-node-resolve": "16.0.3",
  webpack: "5.113.0",
  vite: "8.4.0",
};

test.for(["esbuild", "rollup", "webpack", "vite"])("a program that %s has bundled for Node", async (name, { skip }) => {
  const cwd = await useFolder("bundlers", `bundled-by-${name}`, bundlers, skip);
  await run(process.execPath, [`${name}.mjs`], { cwd });
  expect(await run(process.execPath, [`out/${name}.mjs`], { cwd })).toBe("1000.5,not-applied\n");
});
