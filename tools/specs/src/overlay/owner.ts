import { operationsOf, valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import { type Json, pointer } from "@lumkit/tool-openapi-diff/json";
import { type Location, locate, nearest } from "./locations.js";

/** What a target belongs to, for a person: an operation, or a component with the operations that use it. */
export function ownerOf(document: Json, target: string): string | undefined {
  const owners = new Set(placesOf(document, target).map((location) => ownerAt(document, location)));
  const [owner, ...others] = owners;
  return others.length > 0 ? "several operations" : owner;
}

/** Where a target acts, or the nearest place that is there. */
function placesOf(document: Json, target: string): Location[] {
  try {
    const locations = locate(document, target);
    return locations.length > 0 ? locations : [nearest(document, target).location];
  } catch {
    return [];
  }
}

function ownerAt(document: Json, location: Location): string | undefined {
  const [top, kind, name] = location;
  if (top === "paths" && name !== undefined) {
    const operation = operationsOf(document).find(({ location: own }) => own[1] === kind && own[2] === name);
    return operation === undefined ? `path ${kind}` : `${operation.id} (${operation.method} ${operation.path})`;
  }
  if (top === "paths" && kind !== undefined) return `path ${kind}`;
  if (top !== "components" || name === undefined) return undefined;
  const users = operationsOf(document).filter(({ value }) =>
    uses(document, value, pointer("components", String(kind), name)),
  );
  const label = kind === "schemas" ? `schema ${name}` : pointer("components", String(kind), name);
  return users.length === 0 ? label : `${label} (used by ${users.map(({ id }) => id).join(", ")})`;
}

/** Whether a part of a document refers to a component, also through others. */
function uses(document: Json, part: Json, component: string): boolean {
  const seen = new Set<string>();
  const waiting = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const [, reference = ""] of JSON.stringify(next).matchAll(/"\$ref":"(#\/[^"]*)"/g)) {
      if (reference === component) return true;
      const value = seen.has(reference) ? undefined : valueAtPointer(document, reference);
      seen.add(reference);
      if (value !== undefined) waiting.push(value);
    }
  return false;
}
