import { isDeepStrictEqual } from "node:util";
import { copyOf } from "@lumkit/tool-openapi-diff/json";
import { stringify } from "yaml";
import { CommandError } from "../cli/command.js";
import { actionsOf } from "../overlay/prune.js";
import type { OverlayAction } from "./new-operations.js";

/**
 * Adds actions at the end of an overlay; the rest of its text stays the same.
 *
 * @throws {CommandError} the text does not end with its list of actions.
 */
export function withActions(file: string, text: string, added: readonly OverlayAction[]): string {
  if (added.length === 0) return text;
  const present = actionsOf(file, text);
  const lines = stringify(added, { aliasDuplicateObjects: false, lineWidth: 120 }).replaceAll(/^(?=.)/gm, "  ");
  const longer = `${text.replace(/^actions: \[\]$/m, "actions:").trimEnd()}\n${lines}`;
  const actions = longer.includes("\nactions:\n") ? actionsOf(file, longer) : [];
  if (!isDeepStrictEqual(actions, [...present, ...added.map((action) => copyOf({ ...action }))]))
    throw new CommandError(
      `Cannot add actions to ${file}: its list of actions must come last and be indented by two spaces`,
    );
  return longer;
}
