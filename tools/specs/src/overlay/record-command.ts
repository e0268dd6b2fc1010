import { readFileSync } from "node:fs";
import { apisIn, type Command, CommandError, refuse } from "../cli/command.js";
import { describeWritten, writeFiles } from "../cli/files.js";
import { overlayFile, root, upstreamFile } from "../document/apis.js";
import { readYaml } from "../document/read-yaml.js";
import { actionsOf } from "./prune.js";
import { recorded } from "./record.js";

export const record: Command = {
  parameters: "<api> <action ...>",
  help: `Says that a person has decided about stale actions of an overlay: writes into each what upstream.yaml says there now.
An action is given by its number, as the findings of \`build\` name it. Change it first if it is no longer right, or
remove it; \`record\` changes nothing else. Actions that have no record yet get one from \`generate\`.`,
  options: {},
  async run({ names: [name, ...numbers] }) {
    if (name === undefined || numbers.length === 0)
      throw new CommandError("Cannot record: name one API and the numbers of its actions, e.g. `record lumo 12 14`");
    const [api = name] = apisIn([name]);
    const [upstream, overlay] = [readYaml(upstreamFile(api)), readYaml(overlayFile(api))];
    refuse([...upstream.findings, ...overlay.findings]);
    const text = readFileSync(root + overlay.file, "utf8");
    const actions = actionsOf(overlay.file, text);
    const decided = numbers.map((number) => {
      if (!/^\d+$/.test(number) || actions[Number(number) - 1] === undefined)
        throw new CommandError(
          `Cannot record action "${number}" of ${api}: its overlay has the actions 1 to ${actions.length}`,
        );
      return Number(number) - 1;
    });
    const wrote = writeFiles(new Map([[overlay.file, recorded(upstream.value, overlay.file, text, decided)]]));
    const named = decided.map((index) => `action ${index + 1} (${targetOf(actions[index])})`);
    return {
      lines: [`${api}: recorded ${named.join(", ")}, ${describeWritten(wrote)}`],
      json: { api, actions: decided, wrote },
    };
  },
};

function targetOf(action: unknown): string {
  return typeof action === "object" && action !== null && "target" in action ? String(action.target) : "";
}
