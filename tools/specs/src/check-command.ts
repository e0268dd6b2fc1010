import type { Build } from "./build.js";
import { withBuilds } from "./build-command.js";
import { type Command, Stop } from "./command.js";
import { firstDifference, staleFiles } from "./files.js";

export const check: Command = {
  usage: "Usage: specs check [api ...] [--json]",
  run: (asked) => withBuilds(asked, refuseStale),
};

function refuseStale(built: Build): readonly string[] {
  const stale = staleFiles(built);
  if (stale.length === 0) return [];
  throw new Stop(
    [
      "Generated files are not what the documents give: run `npm run generate`",
      ...stale.map((path) => `  ${firstDifference(built, path)}`),
    ].join("\n"),
  );
}
