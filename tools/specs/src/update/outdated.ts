import { isObject, type Json, type JsonObject, objectAt, pointer } from "@lumkit/tool-openapi-diff/json";
import { parseYaml } from "../document/read-yaml.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { locate, valueAt } from "../overlay/locations.js";
import { actionsOf, type Pruned, withOnly } from "../overlay/prune.js";
import { type Examples, examplesFor } from "./examples.js";

/**
 * An overlay without its generated actions that upstream has outdated: the place is gone, the vendor says something
 * there now, or the schema does not allow the example any more. `update` makes new ones where they are needed.
 */
export function withoutOutdated(upstream: Json, file: string, text: string): Pruned {
  const actions = actionsOf(file, text);
  const isGenerated = (action: Json): action is JsonObject => isObject(action) && action["x-lumkit-generated"] === true;
  if (!actions.some(isGenerated)) return { text, gone: [] };
  const { document, findings } = applyOverlay(upstream, parseYaml(file, text));
  const found = new Set(findings.map((finding) => ("action" in finding ? finding.action : -1)));
  const examples = examplesFor(document);
  const wrong = actions.map(
    (action, index) => isGenerated(action) && (found.has(index) || !isAllowed(document, action, examples)),
  );
  const restored = actions.filter(
    (action, index) => wrong[index] === true && isObject(action) && action["remove"] === true,
  );
  const kept = [...actions.entries()].flatMap(([index, action]) =>
    // Without the removal of the vendor's example, ours would be merged with it.
    wrong[index] === true || (isGenerated(action) && restored.some((removal) => replaces(upstream, action, removal)))
      ? []
      : [index],
  );
  return withOnly(file, text, kept);
}

/** Whether the update of an action says something where a removal acts on the vendor's document. */
function replaces(upstream: Json, { target, update }: JsonObject, removal: Json): boolean {
  const removed = String(objectAt({ removal }, "removal")["target"]);
  if (update === undefined || !removed.startsWith(String(target))) return false;
  const [place = []] = locate(upstream, removed);
  const [own = []] = locate(upstream, String(target));
  return valueAt(update, place.slice(own.length)) !== undefined;
}

function isAllowed(document: Json, { target, update }: JsonObject, examples: Examples): boolean {
  const values = Object.values(objectAt(update, "examples")).map(
    (example) => objectAt({ example }, "example")["value"],
  );
  const single = isObject(update) ? update["example"] : undefined;
  const all = single === undefined ? values : [...values, single];
  if (all.length === 0) return true;
  const schemas = locate(document, String(target)).map((location) => pointer(...location, "schema"));
  return schemas.every((at) => all.every((value) => examples.problem(at, value) === undefined));
}
