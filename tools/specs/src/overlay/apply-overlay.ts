import { copyOf, isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import type { YamlFile } from "../document/read-yaml.js";
import { withNames } from "../names/with-names.js";
import { type Idle, judgeRemoval, type Removal, remove, type Step, update } from "./overlay-action.js";

const confidences = ["documented", "example", "observed", "inferred"];

/** A problem with an action of an overlay. */
export interface ActionFinding extends Finding, Idle {
  /** Which of the actions, from 0. */
  readonly action: number;
}

export interface Applied {
  readonly document: Json;
  readonly findings: readonly (Finding | ActionFinding)[];
}

/**
 * Applies an OpenAPI Overlay 1.1 document to what the vendor publishes, under the names of the packages.
 *
 * Stricter than the specification: an action that matches nothing or changes nothing is a finding, because upstream
 * has changed and a person must look. So is an action that does not say what it is based on.
 */
export function applyOverlay(published: Json, overlay: YamlFile): Applied {
  const { document: upstream, findings: strangers } = withNames(published, overlay.value, overlay.file);
  const document = copyOf(upstream);
  const findings: ActionFinding[] = [];
  const removals: Removal[] = [];
  const actions = isObject(overlay.value) ? overlay.value["actions"] : undefined;
  if (!Array.isArray(actions))
    return { document, findings: [{ file: overlay.file, place: "actions", message: "must be a list" }] };
  for (const [index, action] of actions.entries()) {
    const target = isObject(action) && typeof action["target"] === "string" ? action["target"] : "";
    const report: Step["report"] = (message, idle = {}) => {
      const place = `action ${index + 1} (${target})`;
      const line = overlay.lineOf(["actions", index]);
      findings.push({ file: overlay.file, line, place, message, action: index, ...idle });
    };
    if (!isObject(action) || target === "") {
      report("is not an action: it needs a target");
      continue;
    }
    for (const key of ["description", "x-evidence"])
      if (typeof action[key] !== "string" || action[key].trim() === "") report(`has no ${key}`);
    if (!confidences.includes(String(action["x-confidence"])))
      report(`x-confidence must be one of ${confidences.join(", ")}`);
    if (action["copy"] !== undefined) report("copy is not supported: write the value in an update");
    const step = { upstream, document, target, report };
    if (action["remove"] !== true) update(step, action["update"]);
    else if (action["update"] !== undefined) report("has both update and remove");
    else removals.push(...remove(step));
  }
  for (const removal of removals) judgeRemoval(removal);
  return { document, findings: [...strangers, ...findings.sort((a, b) => a.action - b.action)] };
}
