import { namesIn } from "@lumkit/tool-openapi-diff/document";
import { type Json, objectAt, pointer } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { clientOperations } from "../document/client-operations.js";
import { referencesFrom } from "../document/used-components.js";
import { valueAt } from "../overlay/locations.js";
import { type OverlayAction, pathTo } from "../update/new-operations.js";

/**
 * The actions that leave out what has a finding or uses a component with one, with that finding as the reason:
 * operations and webhooks; then components that nothing uses, and paths without an operation.
 */
export function leftOut(document: Json, findings: readonly Finding[]): OverlayAction[] {
  const wrong = new Map(findings.flatMap((finding) => (placed(finding) === "" ? [] : [[placed(finding), finding]])));
  const used = new Set<string>();
  /** The finding about a part of the document, by its place or its names. */
  const findingIn = (location: readonly string[], part: Json, names: readonly string[] = []): Finding | undefined => {
    const at = `${pointer(...location)}/`;
    const own = findings.find(
      ({ place }) =>
        names.some((name) => `${place} `.startsWith(`${name} `)) ||
        `${place}/`.startsWith(at) ||
        // A finding about a path is one about each of its operations.
        (place.startsWith("#/paths/") && at.startsWith(`${place}/`)),
    );
    const components = wrong.size === 0 ? [] : [...referencesFrom(document, part)].map(componentOf);
    for (const component of components) used.add(component);
    return own ?? components.map((component) => wrong.get(component)).find((finding) => finding !== undefined);
  };
  const operations = clientOperations(document).flatMap(({ id, method, path, location, item, value }) => {
    const finding = findingIn(location, [value, item["parameters"] ?? []], [id, `${method} ${path}`]);
    if (finding === undefined) return [];
    return [{ ...actionFor(location, finding, "the operation"), update: { "x-lumkit-skip": finding.message } }];
  });
  const webhooks = Object.entries(objectAt(document, "webhooks")).flatMap(([name, webhook]): [string, Finding][] => {
    const finding = findingIn(["webhooks", name], webhook);
    return finding === undefined ? [] : [[pointer("webhooks", name), finding]];
  });
  const unused = [...wrong].filter(([component]) => !used.has(component));
  const paths = findings.map((finding): [string, Finding] => [pointer("paths", finding.place), finding]);
  const removed = [...webhooks, ...unused, ...paths].filter(([at]) => valueAt(document, namesIn(at)) !== undefined);
  return [
    ...operations,
    ...removed.map(([at, finding]) => ({ ...actionFor(namesIn(at), finding, "it"), remove: true as const })),
  ];
}

function actionFor(
  location: readonly string[],
  { place, message }: Finding,
  what: string,
): Omit<OverlayAction, "update"> {
  return {
    target: pathTo(location),
    description: `Leaves ${what} out until its part of the document is corrected.`,
    "x-evidence": `${place}: ${message}`,
    "x-confidence": "inferred",
  };
}

/** The component that a finding is about, or nothing. */
function placed({ place }: Finding): string {
  if (place.startsWith("schema ")) return pointer("components", "schemas", place.slice("schema ".length));
  return place.startsWith("#/components/") ? componentOf(place) : "";
}

/** `#/components/schemas/Order` for a place in it. */
function componentOf(at: string): string {
  return at.split("/").slice(0, 4).join("/");
}
