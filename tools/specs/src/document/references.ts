import { isObject, type Json, pointer } from "@lumkit/tool-openapi-diff/json";
import { isData, isNameMap } from "@lumkit/tool-openapi-diff/keywords";

export interface Circle {
  readonly at: string;
  readonly by: string;
}

/** The `$ref`s that lead only to other `$ref`s and back to themselves: they mean nothing. */
export function circlesIn(document: Json): Circle[] {
  const references = new Map(referencesIn(document));
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

/** Every `$ref` of a document with its place, without those in data. */
export function referencesIn(value: Json, path: readonly (string | number)[] = []): [at: string, to: string][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => referencesIn(item, [...path, index]));
  if (!isObject(value)) return [];
  const reference = value["$ref"];
  const own: [string, string][] = typeof reference === "string" ? [[pointer(...path), reference]] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, member]) => {
      if (isNameMap(key, member))
        return Object.entries(member).flatMap(([name, each]) => referencesIn(each, [...path, key, name]));
      return isData(key, member) ? [] : referencesIn(member, [...path, key]);
    }),
  ];
}
