import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { type Basis, basisOf, fingerprintOf } from "./basis.js";

/** How the upstream that an action was written against differs from the present one. */
export interface Staleness {
  /** Where and what upstream says now: places that are new, or say something else. */
  readonly gained: readonly Basis[];
  /** Whether a place is gone, or says something else. */
  readonly hasLost: boolean;
  /** A new place says what the others say: the action does there what a person has seen it do. */
  readonly isDecided: boolean;
}

/** The fingerprints that an action records, or nothing if none was recorded. */
export function recordOf(action: JsonObject): string[] | undefined {
  const text = action["x-upstream"];
  if (typeof text !== "string") return undefined;
  return text.split(/\s+/).filter((each) => each !== "" && each !== "none");
}

/** What `x-upstream` must say for an action to be up to date with an upstream. */
export function recordFor(upstream: Json, action: JsonObject): string {
  const prints = basisOf(upstream, action).map(fingerprintOf);
  return prints.length === 0 ? "none" : [...new Set(prints)].sort().join(" ");
}

/** Nothing if the action is up to date, or was never recorded. */
export function stalenessOf(upstream: Json, action: JsonObject): Staleness | undefined {
  const record = recordOf(action);
  if (record === undefined) return undefined;
  const present = basisOf(upstream, action);
  const prints = present.map(fingerprintOf);
  const gained = present.filter((_, index) => !record.includes(prints[index] ?? ""));
  const kept = present.filter((basis) => !gained.includes(basis));
  const hasLost = record.some((print) => !prints.includes(print));
  if (gained.length === 0 && !hasLost) return undefined;
  const isSeen = ({ said }: Basis): boolean => kept.some((other) => isDeepStrictEqual(other.said, said));
  return { gained, hasLost, isDecided: !hasLost && gained.every(isSeen) };
}

/** What an action was written against, if this is the upstream that it recorded. */
export function recordedBasis(earlier: Json, action: JsonObject): Basis[] | undefined {
  const present = basisOf(earlier, action);
  const prints = new Set(present.map(fingerprintOf));
  const record = new Set(recordOf(action));
  return isDeepStrictEqual(prints, record) ? present : undefined;
}
