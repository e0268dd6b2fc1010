import { withBuilds } from "./build-command.js";
import type { Command } from "./command.js";
import { writeFiles } from "./files.js";

export const generate: Command = {
  usage: "Usage: specs generate [api ...] [--json]",
  run: (asked) => withBuilds(asked, writeFiles),
};
