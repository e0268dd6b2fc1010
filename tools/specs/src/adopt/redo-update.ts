import { isDeepStrictEqual } from "node:util";
import { type JsonObject, pointer } from "@lumkit/tool-openapi-diff/json";
import { type Location, valueAt } from "../overlay/locations.js";
import { counterpartLocation } from "./counterpart-location.js";
import { judgeLeaf } from "./judge-leaf.js";
import type { Documents } from "./judged-documents.js";
import { type Leaf, leavesOf, updateOf } from "./leaves.js";
import { type Rest, rewritten, type State } from "./redo-actions.js";
import { targetsOf } from "./target-of.js";

/** What is left to say at each place, grouped by what is said. */
interface Group {
  readonly leaves: readonly Leaf[];
  readonly locations: Location[];
}

/** Says what the vendor's document does not say, at the places that mean the same. */
export function redoUpdate(
  documents: Documents,
  state: State,
  action: JsonObject,
  locations: readonly Location[],
): Rest {
  const why: string[] = [];
  const groups: Group[] = [];
  const open: string[] = [];
  for (const location of locations) {
    const target = counterpartLocation([state.before, location], state.after, documents.pairs);
    if (valueAt(state.after, target) === undefined && valueAt(documents.vendor, target) === undefined) {
      const hasMarks = JSON.stringify(action["update"]).match(/"x-lumkit-|"decimal"/) !== null;
      (hasMarks ? open : why).push(`the vendor's document has no ${pointer(...target)}`);
      continue;
    }
    const leaves: Leaf[] = [];
    for (const { path, value } of leavesOf(action["update"] ?? null)) {
      const before = [...location, ...path];
      const after = counterpartLocation([state.before, before], state.after, documents.pairs);
      const verdict = judgeLeaf(documents, { before, after, depth: location.length }, value);
      if (verdict.kind === "open") open.push(`${path.join(".")}: ${verdict.why}`);
      if (verdict.kind === "taken over") why.push(`${path.join(".")}: ${verdict.why}`);
      if (verdict.kind !== "taken over")
        leaves.push({ path: after.slice(target.length).map(String), value: verdict.value });
    }
    if (leaves.length === 0) continue;
    const same = groups.find((group) => isDeepStrictEqual(group.leaves, leaves));
    if (same === undefined) groups.push({ leaves, locations: [target] });
    else if (!same.locations.some((other) => pointer(...other) === pointer(...target))) same.locations.push(target);
  }
  const actions = groups.flatMap((group) =>
    rewritten(
      state,
      { ...action, update: updateOf(group.leaves) },
      group.locations,
      targetsOf(state.after, group.locations, state.isForeign),
    ),
  );
  return open.length > 0 ? { actions, why: open, isOpen: true } : { actions, why, isOpen: false };
}
