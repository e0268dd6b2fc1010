import { type Command, forEachApi, refuse } from "../cli/command.js";
import type { Finding } from "../cli/finding.js";
import { builtFile } from "../document/apis.js";
import { mergedDocument } from "../overlay/merged-document.js";
import { lint as lintDocument } from "./lint-document.js";
import { secondOpinion } from "./redocly.js";

export const lint: Command = {
  parameters: "[api ...]",
  help: `Merges upstream.yaml and overlay.yaml and checks the result by our own rules and Redocly's recommended ones. It also
checks that \`redocly bundle --overlay\` gives the same document. Errors fail; Redocly's warnings are counted, and
listed by --json. Writes nothing.`,
  options: {},
  async run(invocation) {
    const checked = await forEachApi(invocation, "checking", async (api) => {
      const { document, findings } = mergedDocument(api);
      // Redocly cannot merge an overlay that has findings.
      if (findings.length > 0) return { api, findings, warnings: [] };
      const { findings: theirs, warnings } = await secondOpinion(api, document);
      return { api, findings: [...lintDocument(builtFile(api), document), ...theirs], warnings };
    });
    refuse(checked.flatMap(({ findings }) => findings));
    return {
      lines: checked.map(({ api, warnings }) => `${api}: no errors, ${countByRule(warnings)}`),
      json: { apis: checked.map(({ api, warnings }) => ({ api, warnings })) },
    };
  },
};

function countByRule(warnings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { message } of warnings) {
    const rule = /\(Redocly's (\S+)\)$/.exec(message)?.[1] ?? "";
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const rules = [...counts].map(([rule, count]) => `${rule} ${count}`);
  return rules.length === 0 ? "no warnings from Redocly" : `warnings from Redocly: ${rules.join(", ")}`;
}
