import { copyOf, isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import type { YamlFile } from "../document/read-yaml.js";
import { withNames } from "../names/with-names.js";
import { type Bases, noteBasis } from "../reference/bases.js";
import { type Idle, judgeRemoval, type Removal, remove, type Step, update } from "./overlay-action.js";
import { ownerOf } from "./owner.js";
import { staleOf } from "./stale.js";

const confidences = ["documented", "example", "observed", "inferred"];

/** A problem with an action of an overlay. */
export interface ActionFinding extends Finding, Idle {
  /** Which of the actions, from 0. */
  readonly action: number;
}

export interface Applied {
  readonly document: Json;
  readonly findings: readonly (Finding | ActionFinding)[];
  /** What each place that an action wrote is known from. */
  readonly bases: Bases;
  readonly overlay: Json;
  /** What the vendor publishes, under the names of the packages. */
  readonly upstream: Json;
}

/**
 * Applies an OpenAPI Overlay 1.1 document to what the vendor publishes, under the names of the packages.
 *
 * Stricter than the specification: an action that matches nothing, changes nothing or was written against another
 * upstream is a finding, because upstream has changed and a person must look. So is an action that does not say what
 * it is based on.
 *
 * @param earlier the versions of upstream before this one, the latest first; read only if an action is stale.
 */
export function applyOverlay(published: Json, overlay: YamlFile, earlier: () => Iterable<Json> = () => []): Applied {
  const { document: upstream, findings: strangers } = withNames(published, overlay.value, overlay.file);
  const document = copyOf(upstream);
  const bases = new Map<string, string>();
  const found: ActionFinding[] = [];
  const removals: Removal[] = [];
  const actions = isObject(overlay.value) ? overlay.value["actions"] : undefined;
  if (!Array.isArray(actions))
    return {
      document,
      findings: [{ file: overlay.file, place: "actions", message: "must be a list" }],
      bases,
      overlay: overlay.value,
      upstream,
    };
  const findingAt = (index: number, target: string, message: string, more: Idle = {}): ActionFinding => {
    const line = overlay.lineOf(["actions", index]);
    const place = `action ${index + 1} (${target})`;
    return { file: overlay.file, line, place, owner: ownerOf(upstream, target), message, action: index, ...more };
  };
  for (const [index, action] of actions.entries()) {
    const target = targetOf(action);
    const report: Step["report"] = (message, idle) => found.push(findingAt(index, target, message, idle));
    if (!isObject(action) || target === "") {
      report("is not an action: it needs a target");
      continue;
    }
    reportForm(action, report);
    const step = { upstream, document, target, report };
    if (action["remove"] !== true) {
      noteBasis(bases, document, target, action["update"] ?? null, String(action["x-confidence"]));
      update(step, action["update"]);
    }
    if (action["remove"] === true && action["update"] !== undefined) report("has both update and remove");
    else if (action["remove"] === true) removals.push(...remove(step));
  }
  for (const removal of removals) judgeRemoval(removal);
  const stale = actions.flatMap((action, index) => {
    const idle = found.find((finding) => finding.action === index && finding.isTakenOver !== undefined);
    if (!isObject(action) || idle?.isTakenOver) return [];
    const { message, ...more } =
      staleOf(upstream, overlay.file, index, action, () => namedAs(overlay, earlier())) ?? {};
    if (message === undefined) return [];
    const whole = idle === undefined ? message : `${message}. It ${idle.message}`;
    return [findingAt(index, targetOf(action), whole, { ...more, present: idle?.present })];
  });
  const isTold = ({ action, isTakenOver }: ActionFinding): boolean =>
    isTakenOver !== false || !stale.some((finding) => finding.action === action);
  const told = [...found.filter(isTold), ...stale].sort((a, b) => a.action - b.action);
  return { document, findings: [...strangers, ...told], bases, overlay: overlay.value, upstream };
}

function targetOf(action: Json): string {
  return isObject(action) && typeof action["target"] === "string" ? action["target"] : "";
}

function reportForm(action: JsonObject, report: Step["report"]): void {
  for (const key of ["description", "x-evidence"])
    if (typeof action[key] !== "string" || action[key].trim() === "") report(`has no ${key}`);
  if (!confidences.includes(String(action["x-confidence"])))
    report(`x-confidence must be one of ${confidences.join(", ")}`);
  if (action["copy"] !== undefined) report("copy is not supported: write the value in an update");
}

/** Reads a version only when it is asked for. */
function* namedAs({ value, file }: YamlFile, versions: Iterable<Json>): Iterable<Json> {
  for (const version of versions) yield withNames(version, value, file).document;
}
