import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Applied } from "../overlay/apply-overlay.js";
import { locate } from "../overlay/locations.js";
import { ownerOf } from "../overlay/owner.js";
import { tableOf } from "./markdown-table.js";

/** An action of the overlay: what it says, and what that is based on. */
export interface Fact {
  /** The operation or component that it is about. */
  readonly about: string;
  readonly what: string;
  readonly evidence: string;
  readonly confidence: string;
}

export function factsOf({ document, upstream, overlay }: Applied): Fact[] {
  const actions = listOf(isObject(overlay) ? (overlay["actions"] ?? []) : []).filter(isObject);
  return actions.map((action) => ({
    about: aboutOf(isIn(upstream, action) ? upstream : document, action),
    what: String(action["description"]),
    evidence: String(action["x-evidence"]),
    confidence: String(action["x-confidence"]),
  }));
}

/** Whether an action acts on something that is published, and not on what another action adds. */
function isIn(upstream: Json, { target }: JsonObject): boolean {
  return locate(upstream, String(target)).length > 0;
}

/** The operation or component that an action is about. It may name the components in what it adds. */
function aboutOf(document: Json, { target, update }: JsonObject): string {
  const owner = ownerOf(document, String(target))?.replace(/ \(used by .*\)$/, "");
  const added = target === "$.components.schemas" && isObject(update) ? Object.keys(update) : [];
  return owner ?? (added.length > 0 ? `schema ${added.join(", ")}` : "the document");
}

/** All that is not in the vendor's reference as it is published, in one table. */
export function factsPage(document: Json, facts: readonly Fact[]): string {
  const rows = facts.map(({ about, what, confidence, evidence }) => [about, what, confidence, evidence]);
  return `# ${objectAt(document, "info")["title"]}: what is documented, and what is inferred

What the vendor's published reference shows is "published" in these pages. The table has everything that Lumkit corrects in it or adds to it. Each row says how sure that is:

- \`documented\`: a page of the vendor says so.
- \`example\`: read in a published sample or example.
- \`observed\`: seen on the running service.
- \`inferred\`: our conclusion, not confirmed.

${tableOf(["about", "what", "confidence", "evidence"], rows)}`;
}
