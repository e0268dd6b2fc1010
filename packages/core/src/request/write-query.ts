import type { Operation } from "../client/operation.js";

/** Writes the query of a URL. A list or an object is written as the document says: with names, or its values joined. */
export function writeQuery({ queryLists, queryObjects }: Operation, query: Readonly<Record<string, unknown>>): string {
  const written = (value: unknown): string => encodeURIComponent(String(value));
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const separator = queryObjects?.[name];
    if (separator !== undefined) return writeObject(name, separator, Object(value));
    if (value === undefined) return [];
    const values = [value].flat().map(written);
    const between = queryLists?.[name] ?? "&";
    if (between === "&") return values.map((each) => `${written(name)}=${each}`);
    return values.length === 0 ? [] : `${written(name)}=${values.join(between)}`;
  });
  return parts.join("&");

  function writeObject(name: string, separator: string, value: object): string[] {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    if (separator === "&") return members.map(([key, member]) => `${written(key)}=${written(member)}`);
    if (separator === "[]") return members.map(([key, member]) => `${written(`${name}[${key}]`)}=${written(member)}`);
    return members.length === 0 ? [] : [`${written(name)}=${members.flat().map(written).join(separator)}`];
  }
}
