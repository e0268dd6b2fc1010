import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { isData, isNameMap } from "@lumkit/tool-openapi-diff/keywords";

/** A document without members called `x-lumkit-*`, and their names. Data and names that the API chose stay. */
export function withoutOwnMarks(document: JsonObject): { rest: JsonObject; removed: string[] } {
  const removed = new Set<string>();
  const cleaned = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(cleaned);
    return isObject(value) ? cleanedObject(value) : value;
  };
  const cleanedObject = (value: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, member]): [string, Json][] => {
        if (key.startsWith("x-lumkit-")) {
          removed.add(key);
          return [];
        }
        if (isNameMap(key, member))
          return [[key, Object.fromEntries(Object.entries(member).map(([name, each]) => [name, cleaned(each)]))]];
        return [[key, isData(key, member) ? member : cleaned(member)]];
      }),
    );
  return { rest: cleanedObject(document), removed: [...removed].sort() };
}
