import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { blocksOf } from "../src/markdown.js";
import { root } from "../src/root.js";

export interface Example {
  /** File and line, e.g. `README.md:21`; for the reference of an API its folder. */
  readonly name: string;
  readonly code: string;
}

/**
 * Every TypeScript block of the READMEs and of `docs/`, except those that show a whole file of `docs/examples`, which is
 * compiled there. A page of the reference has one call: those of an API are one program.
 */
export function readExamples(): Example[] {
  const docs = readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((name) => !name.includes("/node_modules/"))
    .sort();
  const pages = [
    "README.md",
    ...readdirSync(`${root}packages`).map((name) => `packages/${name}/README.md`),
    ...docs.filter((name) => name.endsWith(".md")),
  ];
  const compiled = docs.filter((name) => name.endsWith(".ts")).map((name) => readFileSync(root + name, "utf8"));
  const examples = pages.flatMap((file) => {
    const text = readFileSync(root + file, "utf8");
    return blocksOf(text)
      .filter(({ language, code }) => language === "ts" && !compiled.includes(code))
      .map(({ offset, code }) => ({ file, line: text.slice(0, offset).split("\n").length, code }));
  });
  const isCall = ({ file }: { readonly file: string }): boolean => /^docs\/reference\/\w+\//.test(file);
  const calls = examples.filter(isCall);
  return [
    ...examples
      .filter((example) => !isCall(example))
      .map(({ file, line, code }) => ({ name: `${file}:${line}`, code })),
    ...[...new Set(calls.map(({ file }) => posix.dirname(file)))].map((folder) => ({
      name: folder,
      code: programOf(
        posix.basename(folder),
        calls.filter(({ file }) => posix.dirname(file) === folder),
      ),
    })),
  ];
}

/** The clients that the calls of the reference are made with. Login and a new key need `onApiKey`. */
const clients: Readonly<Record<string, string>> = {
  lumo: `import { createLumo } from "@lumkit/lumo";

const lumo = createLumo({ environment: "staging", apiKey: process.env["LUMO_API_KEY"], onApiKey: () => {} });
`,
  lumetrade: `import { createLumetrade } from "@lumkit/lumetrade";

const credentials = { apiKey: process.env["LUMETRADE_API_KEY"], apiSecret: process.env["LUMETRADE_API_SECRET"] };
const lumetrade = createLumetrade({ environment: "production", credentials });
`,
};

function programOf(api: string, blocks: readonly { readonly code: string }[]): string {
  const client = clients[api];
  if (client === undefined) throw new Error(`Cannot run the calls of docs/reference/${api}: give it a client here`);
  return client + blocks.map(({ code }) => `{\n${code}}\n`).join("");
}
