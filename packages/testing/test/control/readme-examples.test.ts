import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { serveLumo } from "./controlled.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** What runs the program that it gets on its standard input. */
const runners: Readonly<Record<string, readonly [command: string, ...options: string[]]>> = {
  sh: ["sh", "-e"],
  python: ["python3", "-"],
  php: ["php"],
};

test.each(Object.entries(runners))("the example in %s runs", async (language, [command, ...options]) => {
  const [, example] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "ms").exec(readme) ?? [];
  if (example === undefined) throw new Error(`The README has no example in ${language}`);
  const isMissing = [command, ...(language === "sh" ? ["curl"] : [])].some(
    (program) => spawnSync(program, ["--version"]).error !== undefined,
  );
  if (isMissing) return void process.stdout.write(`the example in ${language} is skipped: it is not on this machine\n`);
  const { url, send } = await serveLumo();
  const child = spawn(command, options, { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(example.replaceAll("http://127.0.0.1:4000", url));
  const [[status], printed, problem] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
  expect({ status, problem }).toEqual({ status: 0, problem: "" });
  const { policies, orders } = (await send("GET", "/_sandbox/state")).body;
  if (language === "sh") {
    expect(printed).toContain('"fault":"drop-after-commit"');
    expect(policies.expiredQuote).toBe(410);
  }
  if (language === "python") expect(orders.total).toBe(0);
  if (language === "php") expect(orders.rows).toMatchObject([{}, { shown: { status: "failed" } }]);
});
