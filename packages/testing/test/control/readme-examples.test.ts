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

test("the payment of the project's README is made", async () => {
  const project = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
  const { url, send } = await serveLumo();
  const script = exampleIn(project, "sh", "/orders/prepare").replaceAll("http://127.0.0.1:4000", url);
  const { status, stdout, stderr } = await run(["sh", "-e"], script);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain('"status":"created"');
  expect((await send("GET", "/_sandbox/state")).body.orders.rows[0]?.shown.externalOrderId).toBe("inv-77");
});

test.each(Object.entries(runners))("the example in %s runs", async (language, [command, ...options]) => {
  const example = exampleIn(readme, language, "/_sandbox");
  const isMissing = [command, ...(language === "sh" ? ["curl"] : [])].some(
    (program) => spawnSync(program, ["--version"]).error !== undefined,
  );
  if (isMissing) return void process.stdout.write(`the example in ${language} is skipped: it is not on this machine\n`);
  const { url, send } = await serveLumo();
  const script = example.replaceAll("http://127.0.0.1:4000", url);
  const { status, stdout, stderr } = await run([command, ...options], script);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { policies, orders } = (await send("GET", "/_sandbox/state")).body;
  if (language === "sh") {
    expect(stdout).toContain('"fault":"drop-after-commit"');
    expect(policies.expiredQuote).toBe(410);
  }
  if (language === "python") expect(orders.total).toBe(0);
  if (language === "php") expect(orders.rows).toMatchObject([{}, { shown: { status: "failed" } }]);
});

/** Runs a program with a script on its standard input. */
async function run([command, ...options]: readonly [string, ...string[]], script: string) {
  const child = spawn(command, options, { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(script);
  const [[status], stdout, stderr] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
  return { status, stdout, stderr };
}

/** The first example in a language that mentions a path. */
function exampleIn(page: string, language: string, path: string): string {
  const blocks = page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"));
  const example = [...blocks].map(([, code = ""]) => code).find((code) => code.includes(path));
  if (example === undefined) throw new Error(`There is no example in ${language} with ${path}`);
  return example;
}
