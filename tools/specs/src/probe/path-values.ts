import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";

/**
 * Values for the parameters of a path, taken from the responses of the paths above it. `{walletId}` of
 * `/wallets/{walletId}` is the first `walletId`, or else the first `id`, in the response of `/wallets`.
 *
 * @returns the name of the parameter if there is no value for one.
 */
export function pathValues(path: string, responses: ReadonlyMap<string, Json>): Record<string, string> | string {
  const values: Record<string, string> = {};
  for (const [, name = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const value = responsesAbove(path, responses)
      .map((response) => firstNamed(response, name) ?? firstNamed(response, "id"))
      .find((found) => found !== undefined);
    if (value === undefined) return name;
    values[name] = value;
  }
  return values;
}

function responsesAbove(path: string, responses: ReadonlyMap<string, Json>): Json[] {
  const above = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
  if (above === "") return [];
  const response = responses.get(above);
  return [...(response === undefined ? [] : [response]), ...responsesAbove(above, responses)];
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
