import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { root } from "../src/root.js";

interface Import {
  readonly file: string;
  readonly from: string;
}

const clients = readdirSync(`${root}specs`);

const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ["openapi-fetch", "#transport"],
  ...Object.fromEntries(clients.map((name) => [name, ["@lumkit/core", "../package.json"]])),
  testing: [...clients.map((name) => `@lumkit/${name}`), "@stoplight/prism-http", "vitest"],
};

function importsOf(sources: readonly string[]): Import[] {
  return sources.flatMap((file) =>
    [...readFileSync(root + file, "utf8").matchAll(/(?:from|import)[\s(]*"([^"]+)"/g)].map(([, from = ""]) => ({
      file,
      from,
    })),
  );
}

/** Every file below a folder, by its path from the root. */
function filesIn(folder: string): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`);
}

const folders = ["packages", "tools"].flatMap((parent) =>
  readdirSync(root + parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${parent}/${name}`),
);
const files = folders.filter((folder) => folder.startsWith("packages/")).flatMap((folder) => filesIn(`${folder}/src`));
const imports = importsOf(files.filter((file) => file.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(file)));

/** The file that a relative import names. */
function targetOf(file: string, from: string): string | undefined {
  return from.startsWith(".") ? posix.join(posix.dirname(file), from).replace(/\.js$/, ".ts") : undefined;
}

test("finds the imports", () => {
  expect(imports.length).toBeGreaterThan(50);
});

test.each(Object.entries(allowed))(
  "%s imports itself, Node and what is allowed, and nothing else",
  (name, packages) => {
    const foreign = imports
      .filter(({ file }) => file.startsWith(`packages/${name}/`))
      .filter(
        ({ file, from }) => !(targetOf(file, from)?.startsWith(`packages/${name}/src/`) || from.startsWith("node:")),
      )
      .filter(({ from }) => !packages.includes(from) && from !== "../package.json");
    expect(foreign).toEqual([]);
  },
);

test("no files import each other in a circle, not even for a type", () => {
  const next = new Map<string, string[]>();
  for (const { file, from } of imports) {
    const target = targetOf(file, from);
    if (target !== undefined) next.set(file, [...(next.get(file) ?? []), target]);
  }
  // A file whose imports have all been taken away cannot be in a circle.
  for (let before = -1; before !== next.size; ) {
    before = next.size;
    for (const [file, targets] of next) if (!targets.some((target) => next.has(target))) next.delete(file);
  }
  expect([...next.keys()]).toEqual([]);
});

test("testing imports only types of the clients, so that its sandboxes work without them", () => {
  const taken = files
    .filter((file) => file.startsWith("packages/testing/src/") && !file.includes(".test"))
    .flatMap((file) => (file.endsWith(".ts") ? [readFileSync(root + file, "utf8")] : []))
    .flatMap((text) => text.match(/^(?:import|export) [^";]*"@lumkit\/[^"]*"/gm) ?? []);
  expect(taken.length).toBeGreaterThan(5);
  expect(taken.filter((line) => !line.startsWith("import type "))).toEqual([]);
});

test("no file imports from the test folder of another package", () => {
  const everywhere = folders
    .flatMap((folder) => [`${folder}/src`, `${folder}/test`].filter((inner) => existsSync(root + inner)))
    .flatMap(filesIn)
    .filter((file) => file.endsWith(".ts"));
  const packageOf = (file: string): string => file.split("/", 2).join("/");
  const reaching = importsOf(everywhere).filter(({ file, from }) => {
    const target = targetOf(file, from);
    return target?.includes("/test/") && packageOf(target) !== packageOf(file);
  });
  expect(reaching).toEqual([]);
});

test("one file knows openapi-fetch", () => {
  const knowing = imports.filter(({ from }) => from === "openapi-fetch").map(({ file }) => file);
  expect(knowing).toEqual(["packages/core/src/http/openapi-fetch.ts"]);
});

test("what a published package needs from the workspace has a version, without which it cannot be packed", () => {
  const manifests = folders
    .filter((folder) => existsSync(`${root}${folder}/package.json`))
    .map((folder) => JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8")));
  const needed = manifests
    .filter((manifest) => manifest.private !== true)
    .flatMap(({ dependencies, devDependencies, peerDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies }),
    )
    .filter(([, range]) => String(range).startsWith("workspace:"))
    .map(([name]) => name);
  expect(needed.length).toBeGreaterThan(3);
  const versioned = manifests.filter(({ version }) => version !== undefined).map(({ name }) => name);
  expect(needed.filter((name) => !versioned.includes(name))).toEqual([]);
});
