import type { JsonObject } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { numbersIn } from "./judge-mark.js";
import { decidedMember, type Redone } from "./redo-actions.js";
import { indented } from "./rewrite-overlay.js";

/** An action that cannot be proven to be right: paste it as it is proposed, or remove it. */
export function decisionOf(
  { index, action, why, actions }: Redone,
  file: string,
  line: number | undefined,
  vendor: JsonObject,
): Finding {
  const proposed = proposalOf(action, actions, vendor);
  const advice =
    proposed.length > 0
      ? "to keep it, replace it by what is below; to take the vendor's word, remove it"
      : "remove it, because the vendor's document has nothing to act on";
  const marked = proposed.map((each) => ({ ...each, [decidedMember]: true }));
  const paste = marked.length === 0 ? "" : `\n${indented(marked).trimEnd()}`;
  return {
    file,
    line,
    place: `action ${index + 1} (${String(action["target"])})`,
    message: `${why.join("; ")}: ${advice}${paste}`,
  };
}

function proposalOf(action: JsonObject, actions: readonly JsonObject[], vendor: JsonObject): readonly JsonObject[] {
  const name = /^\$\.components\.schemas\.(\w+)$/.exec(String(action["target"]))?.[1] ?? "";
  const numbers = numbersIn(vendor[name]);
  if (!JSON.stringify(actions).includes('"x-lumkit-numbers"') || numbers.length === 0) return actions;
  const list = numbers.map((each) => `'${each}'`).join(", ");
  return [
    ...actions,
    {
      ...action,
      target: `$.components.schemas.${name}.properties[${list}]`,
      description: "These numbers are money, whose digits must not be lost.",
      "x-evidence": "The names of the members in the vendor's document",
      update: { format: "decimal" },
    },
  ];
}
