import { join } from "node:path";
import { expect, test } from "vitest";
import { installOrSkip } from "../src/install.js";
import { run } from "../src/run.js";
import { hasBinaries, packages } from "./runtimes/runtime.js";
import { useFolder } from "./setup/use-folder.js";

const interceptors = { jsdom: "31.0.1", msw: "3.0.5", nock: "15.0.6", undici: "8.13.1" };

test.for([
  ["nock", "52.63,ConnectionError,unknown,false"],
  ["msw", "52.63,ConnectionError,unknown,false"],
  ["undici", "52.63,ConnectionError,unknown,false"],
  ["jsdom", "1000.5"],
] as const)("in front of the client, %s gives what it was told", async ([name, expected], { skip }) => {
  // The newest of them need a newer Node than these packages do.
  if (!hasBinaries) return skip("The npm packages of the runtimes are for Linux on x64");
  const node = join(await installOrSkip(packages, skip), "node_modules/node-24/bin/node");
  const cwd = await useFolder("interceptors", `under-${name}`, interceptors, skip);
  expect(await run(node, [`${name}.mjs`], { cwd })).toBe(`${expected}\n`);
});
