import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { basisOf } from "./basis.js";
import { type Difference, describeStale, differencesOf } from "./describe-stale.js";
import { replacementOf } from "./replacement.js";
import { recordedBasis, recordOf, stalenessOf } from "./staleness.js";

/** What a finding says about an action that was written against another upstream. */
export interface Stale {
  readonly message: string;
  /** Missing if no earlier upstream is the one that the action was written against. */
  readonly differences?: readonly Difference[] | undefined;
  /** The members to write instead, if it can be proven that they do now what the action did. */
  readonly replacement?: JsonObject | undefined;
}

export function staleOf(
  upstream: Json,
  file: string,
  index: number,
  action: JsonObject,
  earlier: () => Iterable<Json>,
): Stale | undefined {
  const staleness = stalenessOf(upstream, action);
  if (staleness === undefined || staleness.isDecided) return undefined;
  const before = firstOf(earlier(), (version) => recordedBasis(version, action) !== undefined);
  const present = basisOf(upstream, action);
  const differences = differencesOf(action, present, before);
  const replacement = before === undefined ? undefined : replacementOf(before, upstream, action);
  const isOnePlace = Math.max(recordOf(action)?.length ?? 0, present.length) === 1;
  const what = describeStale(staleness, differences, isOnePlace);
  const advice = replacement === undefined ? "Change it or keep it" : `Write ${JSON.stringify(replacement)}`;
  const api = file.split("/").at(-2) ?? "<api>";
  const message = `is stale: ${what}. ${advice}, then run \`pnpm specs record ${api} ${index + 1}\``;
  return { message, differences, replacement };
}

function firstOf<T>(values: Iterable<T>, isWanted: (value: T) => boolean): T | undefined {
  for (const value of values) if (isWanted(value)) return value;
  return undefined;
}
