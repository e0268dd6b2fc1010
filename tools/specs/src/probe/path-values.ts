import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";

/**
 * Values for the parameters of a path, found in the answers of the paths above it: `{walletId}` of `/wallets/{walletId}` is
 * the first `walletId`, or else the first `id`, in the answer of `/wallets`. Names the parameter if there is none.
 */
export function pathValues(path: string, answers: ReadonlyMap<string, Json>): Record<string, string> | string {
  const values: Record<string, string> = {};
  for (const [, name = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const value = answersAbove(path, answers)
      .map((answer) => firstNamed(answer, name) ?? firstNamed(answer, "id"))
      .find((found) => found !== undefined);
    if (value === undefined) return name;
    values[name] = value;
  }
  return values;
}

function answersAbove(path: string, answers: ReadonlyMap<string, Json>): Json[] {
  const above = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
  if (above === "") return [];
  const answer = answers.get(above);
  return [...(answer === undefined ? [] : [answer]), ...answersAbove(above, answers)];
}

function firstNamed(value: Json, name: string): string | undefined {
  const own = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  if ((typeof own === "string" && own !== "") || typeof own === "number") return String(own);
  const members = typeof value === "object" && value !== null ? Object.values(value) : [];
  for (const member of members) {
    const found = firstNamed(member, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
