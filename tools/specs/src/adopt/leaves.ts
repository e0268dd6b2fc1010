import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";

/** One thing that an update says, with its path in the update. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: Json;
}

/** Everything that an update says, each thing once. An example, a mark and a list are one thing each. */
export function leavesOf(update: Json, path: readonly string[] = []): Leaf[] {
  const isWhole = path.at(-2) === "examples" || path.at(-1)?.startsWith("x-") || !isObject(update);
  if (isWhole || Object.keys(update).length === 0) return [{ path, value: update }];
  return Object.entries(update).flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

/** An update that says these things. */
export function updateOf(leaves: readonly Leaf[]): Json {
  const [first] = leaves;
  if (first !== undefined && first.path.length === 0) return first.value;
  const update: JsonObject = {};
  for (const { path, value } of leaves) {
    let owner = update;
    for (const key of path.slice(0, -1)) {
      const member = owner[key];
      const inner: JsonObject = isObject(member) ? member : {};
      owner[key] = inner;
      owner = inner;
    }
    owner[path.at(-1) ?? ""] = value;
  }
  return update;
}
