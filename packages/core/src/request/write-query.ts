import type { Operation } from "../client/operation.js";

/** Writes the query of a URL. A list is written as the document says: its name repeated, or its values joined. */
export function writeQuery({ queryLists }: Operation, query: Readonly<Record<string, unknown>>): string {
  const written = (value: unknown): string => encodeURIComponent(String(value));
  const parts = Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const values = [value].flat().map(written);
    const separator = queryLists?.[name] ?? "&";
    if (separator === "&") return values.map((each) => `${written(name)}=${each}`);
    return values.length === 0 ? [] : `${written(name)}=${values.join(separator)}`;
  });
  return parts.join("&");
}
