import { readFileSync } from "node:fs";
import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Files } from "../cli/files.js";
import { root } from "../document/apis.js";

/** The manifests of the packages that use every client, with the new one. */
export function manifestsWith(api: string): Files {
  const client = `@lumkit/${api}`;
  const workspace = { [client]: "workspace:*" };
  return new Map([
    manifest("packages/testing/package.json", {
      exports: {
        [`./${api}`]: {
          "@lumkit/source": `./src/${api}.ts`,
          types: `./dist/${api}.d.ts`,
          default: `./dist/${api}.js`,
        },
      },
      peerDependencies: { [client]: "workspace:^0" },
      peerDependenciesMeta: { [client]: { optional: true } },
      devDependencies: workspace,
    }),
    manifest("tools/calls/package.json", { dependencies: workspace }),
    // The examples of its README run there.
    manifest("tools/house/package.json", { dependencies: workspace }),
  ]);
}

function manifest(path: string, additions: Readonly<Record<string, JsonObject>>): [path: string, text: string] {
  const parsed: Json = JSON.parse(readFileSync(root + path, "utf8"));
  const whole = isObject(parsed) ? parsed : {};
  for (const [member, added] of Object.entries(additions)) {
    const entries = Object.entries({ ...objectAt(whole, member), ...added });
    whole[member] = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return [path, `${JSON.stringify(whole, undefined, 2)}\n`];
}
