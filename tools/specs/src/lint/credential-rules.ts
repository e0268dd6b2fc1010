import type { DocumentOperation } from "@lumkit/tool-openapi-diff/document";
import { isObject, listOf } from "@lumkit/tool-openapi-diff/json";
import type { Report } from "./mark-rules.js";
import { wayRound } from "./support-rules.js";

/** Finds the operations that take other credentials than most: a client sends the same with every call. */
export function checkCredentials(operations: readonly DocumentOperation[], report: Report): void {
  const ways = new Map(operations.map((operation) => [operation, waysOf(operation)]));
  const usual = mostCommon([...ways.values()].flat().filter((way) => way !== ""));
  if (usual === undefined) return;
  for (const [{ id }, own] of ways)
    if (own.length > 0 && !own.includes(usual) && !own.includes(""))
      report(id, `takes ${own.join(", or ")}, and most operations take ${usual}: ${wayRound}`);
}

/** The one that is there most often; of several the first. */
export function mostCommon(ways: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const way of ways) counts.set(way, (counts.get(way) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** The sets of credentials, one of which is enough; an empty one, or none, asks for nothing. */
export function waysOf({ document, value }: DocumentOperation): string[] {
  const security = value["security"] ?? (isObject(document) ? document["security"] : undefined);
  return listOf(security)
    .filter(isObject)
    .map((way) => Object.keys(way).sort().join(" and "));
}
