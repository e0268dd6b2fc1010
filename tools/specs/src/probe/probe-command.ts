import { objectAt } from "@lumkit/tool-openapi-diff/json";
import { apisIn, type Command, CommandError } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { builtFile, root } from "../document/apis.js";
import { versionInFile } from "../document/versions.js";
import type { Probed } from "./probe-api.js";

export const probe: Command = {
  parameters: "[api ...] [--prepare <qr code>] [--quote <amount from/to>]",
  help: `Calls every read of an API once, on the real service, and writes the shape of the responses to observations.json:
operation, status, names and JSON types of members, and where they differ from the document. Never a value.
An action of the overlay may then say \`x-confidence: observed\`. Refuses to run in CI.

Set the base URL and your credentials in the environment: LUMO_BASE_URL and LUMO_API_KEY, or LUMETRADE_BASE_URL,
LUMETRADE_API_KEY and LUMETRADE_API_SECRET. GET /wallets of Lumo creates the company's wallet if there is none, as its
page says.

  --prepare   the text of a QR code: also asks Lumo for a quote, and accepts nothing
  --quote     e.g. "100 USDT/ZAR": also asks Lumetrade for an indicative quote`,
  options: { prepare: { type: "string" }, quote: { type: "string" } },
  async run({ names, options, progress }) {
    const apis = apisIn(names);
    if (!["", "0", "false"].includes(process.env["CI"] ?? ""))
      throw new CommandError("Cannot probe in CI: run it yourself, with your own key");
    // Imported here, because it loads both clients.
    const { targets } = await import("./targets.js");
    const calls = apis.map((api) => {
      const target = targets.find((each) => each.api === api);
      if (target === undefined)
        throw new CommandError(`Cannot probe ${api}: say how it is called in tools/specs/src/probe/targets.ts`);
      return { target, values: valuesOf(api, [target.baseUrl, ...target.credentials]) };
    });
    for (const option of ["prepare", "quote"])
      if (options[option] !== undefined && !calls.some(({ target }) => target.extra.option === option))
        throw new CommandError(`Cannot probe ${apis.join(", ")} with --${option}: the option belongs to the other API`);
    const { probeApi } = await import("./probe-api.js");
    const probed = [];
    for (const { target, values } of calls) {
      const { document } = versionInFile(root, builtFile(target.api));
      const extra = options[target.extra.option];
      const found = await probeApi(target, document, values, typeof extra === "string" ? extra : undefined, progress);
      const version = String(objectAt(document, "info")["version"]);
      probed.push({ api: target.api, date: new Date().toISOString().slice(0, 10), version, ...found });
    }
    const files = probed.map(({ api, ...found }) => [fileOf(api), `${JSON.stringify(found, undefined, 2)}\n`] as const);
    writeFiles(new Map(files));
    return { lines: probed.flatMap(describe), json: { apis: probed } };
  },
};

function fileOf(api: string): string {
  return `specs/${api}/observations.json`;
}

/** @throws {CommandError} with the names of those that are missing. */
function valuesOf(api: string, names: readonly string[]): Record<string, string> {
  const missing = names.filter((name) => (process.env[name] ?? "") === "");
  if (missing.length > 0)
    throw new CommandError(`Cannot probe ${api}: set ${missing.join(" and ")} in the environment`);
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ""]));
}

function describe({ api, observations, skipped }: Probed & { readonly api: string }): string[] {
  return [
    `${api}: ${observations.length} operations observed, wrote ${fileOf(api)}`,
    ...observations.flatMap(({ operation, status, deviations }) =>
      deviations.map(({ kind, place }) => `  ${operation} ${status}: ${place}: ${kind}`),
    ),
    ...skipped.map(({ operation, reason }) => `  ${operation}: skipped, ${reason}`),
  ];
}
