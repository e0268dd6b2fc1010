import { isObject, type Json, pointer } from "@lumkit/tool-openapi-diff/json";

export interface Circle {
  readonly at: string;
  readonly by: string;
}

/** The `$ref`s that lead only to other `$ref`s and back to themselves: they mean nothing. */
export function circlesIn(document: Json): Circle[] {
  const references = new Map(referencesIn(document, []));
  return [...references]
    .filter(([at]) => {
      const passed = new Set<string>();
      let place = at;
      for (let next = references.get(place); next !== undefined && !passed.has(place); next = references.get(place)) {
        passed.add(place);
        place = next;
        if (place === at) return true;
      }
      return false;
    })
    .map(([at, by]) => ({ at, by }));
}

/** Members whose value is data, even if a name in it is `$ref`. */
const data = ["example", "examples", "default", "const", "enum"];

function referencesIn(value: Json, path: readonly (string | number)[]): [at: string, to: string][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => referencesIn(item, [...path, index]));
  if (!isObject(value)) return [];
  const reference = value["$ref"];
  const own: [string, string][] = typeof reference === "string" ? [[pointer(...path), reference]] : [];
  return [
    ...own,
    ...Object.entries(value)
      .filter(([name]) => !data.includes(name) || path.at(-1) === "properties")
      .flatMap(([name, member]) => referencesIn(member, [...path, name])),
  ];
}
