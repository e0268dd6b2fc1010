import { isDeepStrictEqual } from "node:util";
import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { meaningOf } from "../names/meaning-of.js";
import { type Location, valueAt } from "../overlay/locations.js";
import { counterpartLocation } from "./counterpart-location.js";
import type { Documents } from "./judged-documents.js";
import { type Rest, rewritten, type State } from "./redo-actions.js";
import { targetsOf } from "./target-of.js";

/** Removes what the vendor still says, and nothing that it has changed. */
export function redoRemoval(
  documents: Documents,
  state: State,
  action: JsonObject,
  locations: readonly Location[],
): Rest {
  const why: string[] = [];
  const left: Location[] = [];
  let isOpen = false;
  for (const location of locations) {
    const place = counterpartLocation([state.before, location], state.after, documents.pairs);
    const [old, own] = [meaningAt(state.before, location), meaningAt(state.after, place)];
    if (own === undefined) why.push("the vendor's document does not have it");
    else if (isPartOfAnother(state, location, place)) why.push("the vendor now says more at its place");
    else if (isDeepStrictEqual(old, own)) left.push(place);
    else if (isDeepStrictEqual(meaningAt(documents.built, location), own))
      why.push("the vendor says what other actions put there");
    else {
      isOpen = true;
      left.push(place);
      why.push(`it removes ${JSON.stringify(old)}, and the vendor now says ${JSON.stringify(own)}`);
    }
  }
  if (left.length === 0) return { actions: [], why, isOpen };
  const targets = targetsOf(state.after, left, state.isForeign);
  return { actions: rewritten(state, action, left, targets), why, isOpen };
}

/** Whether it removes the type of a schema that is another one now. */
function isPartOfAnother({ before, after }: State, location: Location, place: Location): boolean {
  if (!["type", "$ref"].includes(String(location.at(-1)))) return false;
  const owners = [meaningAt(before, location.slice(0, -1)), meaningAt(after, place.slice(0, -1))];
  return location.length !== place.length && !isDeepStrictEqual(owners[0], owners[1]);
}

/** What a value means, with the `$ref`s on the way and at its end followed. */
function meaningAt(document: Json, location: Location): Json | undefined {
  let value: Json | undefined = document;
  for (const key of location) {
    const owner: Json | undefined = isObject(value) && key !== "$ref" ? resolve(document, value, "").value : value;
    value = valueAt(owner ?? null, [key]);
  }
  return meaningOf(isObject(value) && location.at(-2) === "parameters" ? resolve(document, value, "").value : value);
}
