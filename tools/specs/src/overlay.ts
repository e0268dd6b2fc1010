import { isDeepStrictEqual } from "node:util";
import { query } from "json-p3";
import type { Finding } from "./finding.js";
import { copyOf, isObject, type Json, type JsonObject, pointer } from "./json.js";
import { clashesOf, merge } from "./merge.js";
import type { YamlFile } from "./read-yaml.js";

const confidences = ["documented", "example", "observed", "inferred"];

/**
 * Applies an OpenAPI Overlay 1.1 document.
 *
 * Stricter than the specification: an action that matches nothing or changes nothing is a finding, because upstream
 * has moved and a person must look; so is one that does not say what it is based on.
 */
export function applyOverlay(upstream: Json, overlay: YamlFile): { document: Json; findings: Finding[] } {
  const document = copyOf(upstream);
  const findings: Finding[] = [];
  const actions = isObject(overlay.value) ? overlay.value["actions"] : undefined;
  if (!Array.isArray(actions)) findings.push({ file: overlay.file, place: "actions", message: "must be a list" });
  for (const [index, action] of (Array.isArray(actions) ? actions : []).entries()) {
    const target = isObject(action) && typeof action["target"] === "string" ? action["target"] : "";
    const report = (message: string): void => {
      findings.push({
        file: overlay.file,
        line: overlay.lineOf(["actions", index]),
        place: `action ${index + 1} (${target})`,
        message,
      });
    };
    if (!isObject(action) || target === "") {
      report("is no action: it needs a target");
      continue;
    }
    for (const key of ["description", "x-evidence"])
      if (typeof action[key] !== "string" || action[key].trim() === "") report(`has no ${key}`);
    if (!confidences.includes(String(action["x-confidence"])))
      report(`x-confidence must be one of ${confidences.join(", ")}`);
    if (action["copy"] !== undefined) report("copy is not supported: write the value out in an update");
    const problem = apply(document, target, action);
    if (problem !== undefined) report(problem);
  }
  return { document, findings };
}

type Problem = string | undefined;

function apply(document: Json, target: string, action: JsonObject): Problem {
  if (action["remove"] !== true) return update(document, target, action["update"]);
  return action["update"] === undefined ? remove(document, target) : "has both update and remove";
}

/** Deepest and last first, so that taking one away does not move another. */
function remove(document: Json, target: string): Problem {
  const locations = locate(document, target);
  if (typeof locations === "string") return locations;
  if (locations.some((location) => location.length === 0)) return "would remove the whole document";
  for (const location of locations.sort(compareLocations).reverse()) {
    const key = location.at(-1) ?? "";
    const parent = valueAt(document, location.slice(0, -1));
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (isObject(parent)) delete parent[key];
  }
  return undefined;
}

function update(document: Json, target: string, patch: Json | undefined): Problem {
  if (patch === undefined || patch === null) return "has neither update nor remove";
  const locations = locate(document, target);
  if (typeof locations === "string") return locations;
  const clashes = new Set(locations.flatMap((location) => clashesOf(valueAt(document, location), patch)));
  if (clashes.size > 0) return `cannot be merged: ${[...clashes].join(", ")}`;
  const idle = locations.filter((location) => {
    const before = valueAt(document, location);
    const after = merge(before, copyOf(patch));
    if (isDeepStrictEqual(before, after)) return true;
    replaceAt(document, location, after);
    return false;
  });
  if (idle.length === 0) return undefined;
  if (idle.length === locations.length) return "changes nothing: upstream says so already";
  return `changes nothing at ${idle.map((location) => pointer(...location)).join(", ")}: upstream says so already`;
}

type Location = readonly (string | number)[];

/** Each place once: a path such as `$.tags[0, 0]` selects one twice. */
function locate(document: Json, target: string): Location[] | string {
  try {
    const locations = new Map(query(target, document).nodes.map(({ location }) => [pointer(...location), location]));
    return locations.size > 0 ? [...locations.values()] : "matches nothing: upstream has moved";
  } catch (error) {
    return `is no JSONPath: ${error instanceof Error ? error.message : error}`;
  }
}

function compareLocations(a: Location, b: Location): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const [left = "", right = ""] = [a[depth], b[depth]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

function valueAt(document: Json, location: Location): Json | undefined {
  return location.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isObject(value) ? value[key] : undefined;
  }, document);
}

function replaceAt(document: Json, location: Location, value: Json): void {
  const key = location.at(-1);
  const parent = valueAt(document, location.slice(0, -1));
  if (key === undefined && isObject(document) && isObject(value)) Object.assign(document, value);
  else if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isObject(parent)) parent[String(key)] = value;
}
