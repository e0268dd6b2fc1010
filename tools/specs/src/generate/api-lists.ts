import { existsSync } from "node:fs";
import type { Files } from "../cli/files.js";
import { apiNames, root } from "../document/apis.js";

const notice = "// Generated from the folders of specs/ by `npm run generate`: no list of APIs is kept by hand.\n\n";

/** The files that name every API, so that a new folder in specs/ is known everywhere. */
export function apiLists(apis: readonly string[] = apiNames): Files {
  const each = (line: (api: string) => string): string => apis.map(line).join("");
  const testing = `${notice}/** The APIs that have a mock, contract checks and a sandbox. */
export const apiNames = [${apis.map((api) => `"${api}"`).join(", ")}] as const;

export type ApiName = (typeof apiNames)[number];

/** Each loads the sandbox of its API, and no other. */
export const sandboxes = {
${each((api) => `  ${api}: async () => (await import("./${api}/open.js")).open,\n`)}};
`;
  const contracts = `${notice}${each((api) => `import { contract as ${api} } from "./${api}/contract.gen.js";\n`)}
export const contracts = {
${each((api) => `  ${api},\n`)}};
`;
  const calls = `${notice}${each((api) => `import { ${api} } from "./${api}.js";\n`)}
export const apis = {
${each((api) => `  ${api},\n`)}};
`;
  const files: readonly (readonly [path: string, text: string])[] = [
    ["packages/testing/src/apis.gen.ts", testing],
    ["packages/testing/src/contracts.gen.ts", contracts],
    ["tools/calls/src/apis.gen.ts", calls],
  ];
  // A workspace of a test may have only a part of the repository.
  return new Map(files.filter(([path]) => existsSync(`${root}${path.split("/src/")[0]}/package.json`)));
}
