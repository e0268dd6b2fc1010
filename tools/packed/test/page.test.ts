import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findChromium } from "@lumkit/tool-fixtures/find-chromium";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";
import { run } from "../src/run.js";

const chromium = findChromium();

test("a page in Chromium is refused with the reason", async ({ skip }) => {
  if (chromium === undefined) return skip("This machine has no Chromium");
  const folder = inject("project");
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createLumo } from "@lumkit/lumo";
try { createLumo({ environment: "staging", apiKey: "a-key" }); document.title = "created"; }
catch (error) { document.title = error.message; }`,
      resolveDir: folder,
    },
    bundle: true,
    format: "iife",
    platform: "browser",
    write: false,
  });
  const page = join(folder, "page.html");
  await writeFile(page, `<!doctype html><title></title><script>${outputFiles[0]?.text}</script>`);
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--dump-dom",
    `--user-data-dir=${join(folder, "profile")}`,
  ];
  const printed = await run(chromium, [...args, `file://${page}`]);
  const [, title] = /<title>(.*)<\/title>/.exec(printed) ?? [];
  expect(title).toBe("Cannot create the client in a web page: the key would be public, call the API from a server");
});
