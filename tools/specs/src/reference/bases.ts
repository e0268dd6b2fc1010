import { isObject, type Json, pointer } from "@lumkit/tool-openapi-diff/json";
import { type Location, locate, valueAt } from "../overlay/locations.js";

/** The confidence of each place that an action of the overlay has made or replaced, by its pointer. Absent: published. */
export type Bases = ReadonlyMap<string, string>;

/** Notes what an action is about to write: each member at any depth, and each name of a `required`. */
export function noteBasis(bases: Map<string, string>, document: Json, target: string, patch: Json, confidence: string) {
  for (const location of placesOf(document, target)) note(location, patch);

  function note(location: Location, value: Json): void {
    const before = valueAt(document, location);
    if (isObject(value)) {
      if (before === undefined) bases.set(pointer(...location), confidence);
      for (const [name, member] of Object.entries(value)) note([...location, name], member);
    } else if (location.at(-1) === "required" && Array.isArray(value)) {
      for (const name of value) bases.set(pointer(...location, String(name)), confidence);
    } else if (before !== value) bases.set(pointer(...location), confidence);
  }
}

/** A target that is not a JSONPath is a finding elsewhere. */
function placesOf(document: Json, target: string): Location[] {
  try {
    return locate(document, target);
  } catch {
    return [];
  }
}
