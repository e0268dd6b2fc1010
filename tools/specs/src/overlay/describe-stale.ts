import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import type { Basis } from "./basis.js";
import { brief } from "./brief.js";
import { recordedBasis, type Staleness } from "./staleness.js";

/** What upstream said where an action was written, and what it says now. */
export interface Difference {
  readonly place: string;
  /** Nothing if there was no such place. */
  readonly was?: Json;
  readonly is?: Json;
}

/** What changed for a stale action, or nothing if no earlier upstream is the one that it recorded. */
export function differencesOf(
  action: JsonObject,
  present: readonly Basis[],
  earlier: Json | undefined,
): Difference[] | undefined {
  if (earlier === undefined) return undefined;
  const before = recordedBasis(earlier, action) ?? [];
  const places = new Set([...before, ...present].map(({ place }) => place));
  return [...places]
    .map((place) => ({
      place,
      ...saidAt("was", before, place),
      ...saidAt("is", present, place),
    }))
    .filter(({ was, is }) => !isDeepStrictEqual(was, is));
}

function saidAt(name: "was" | "is", bases: readonly Basis[], place: string): Partial<Record<"was" | "is", Json>> {
  const basis = bases.find((each) => each.place === place);
  return basis === undefined ? {} : { [name]: basis.said };
}

/** In a sentence without its end. */
export function describeStale(
  { gained }: Staleness,
  differences: readonly Difference[] | undefined,
  isOnePlace: boolean,
): string {
  if (differences === undefined) {
    const now = gained.map(({ place, said }) => `${place} says ${describeSaid(said)}`);
    return `what upstream said is not in git; now ${now.length === 0 ? "there is nothing" : now.join(", ")}`;
  }
  return differences
    .map((difference) => {
      const [was, is] = [difference.was, difference.is].map((said) =>
        said === undefined ? undefined : describeSaid(said),
      );
      const at = isOnePlace ? "" : `at ${difference.place} `;
      if (was === undefined) return `${at}there was nothing and now it says ${is}`;
      if (is === undefined) return `${at}it said ${was} and now the place is gone`;
      return `${at}it said ${was} and now says ${is}`;
    })
    .join("; ");
}

/** An empty object is what an update mentions of a value that has none of its members. */
function describeSaid(said: Json): string {
  return isDeepStrictEqual(said, {}) ? "nothing about it" : brief(said);
}
