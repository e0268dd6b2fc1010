import { isObject, type Json, pointer } from "@lumkit/tool-openapi-diff/json";
import { compile, JSONPathQuery, query } from "json-p3";

/** The path from the root of a document to one value in it. */
export type Location = readonly (string | number)[];

/**
 * Each place that a JSONPath selects, once: `$.tags[0, 0]` selects one twice.
 *
 * @throws {Error} it is not a JSONPath.
 */
export function locate(document: Json, target: string): Location[] {
  const found = query(target, document).nodes.map(({ location }) => [pointer(...location), location] as const);
  return [...new Map(found).values()];
}

/** The longest beginning of a JSONPath that selects something, and the place it selects. */
export function nearest(document: Json, target: string): { path: string; location: Location; steps: number } {
  const { environment, segments } = compile(target);
  for (let length = segments.length - 1; length > 0; length -= 1) {
    const path = new JSONPathQuery(environment, segments.slice(0, length));
    const node = path.match(document);
    if (node !== undefined) return { path: path.toString(), location: node.location, steps: segments.length - length };
  }
  return { path: "$", location: [], steps: segments.length };
}

/** The order of the places in a document; a place comes before those inside it. */
export function compareLocations(a: Location, b: Location): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const [left = "", right = ""] = [a[depth], b[depth]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

export function valueAt(document: Json, location: Location): Json | undefined {
  return location.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}

export function replaceAt(document: Json, location: Location, value: Json): void {
  const key = location.at(-1);
  const parent = valueAt(document, location.slice(0, -1));
  if (key === undefined && isObject(document) && isObject(value)) Object.assign(document, value);
  else if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isObject(parent)) parent[String(key)] = value;
}

export function removeAt(document: Json, location: Location): void {
  const key = location.at(-1) ?? "";
  const parent = valueAt(document, location.slice(0, -1));
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isObject(parent)) delete parent[key];
}

/** One step of a JSONPath, as a person would write it. */
export function stepText(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replaceAll(/['\\]/g, "\\$&")}']`;
}
