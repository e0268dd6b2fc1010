import { copyOf, isObject, type Json, type JsonObject, pointer } from "@lumkit/tool-openapi-diff/json";
import { type Location, locate, valueAt } from "../overlay/locations.js";
import { remove, type Step, update } from "../overlay/overlay-action.js";
import type { Documents } from "./judged-documents.js";
import { redoRemoval } from "./redo-removal.js";
import { redoUpdate } from "./redo-update.js";
import { type IsForeign, selects } from "./target-of.js";

/** A member that a person adds to an action that is written for the vendor's document; it is not written. */
export const decidedMember = "x-lumkit-decided";

export type Fate = "kept" | "re-targeted" | "reduced" | "taken over" | "open" | "decided";

/** What happens to one action of the overlay. */
export interface Redone {
  /** Which of the actions, from 0. */
  readonly index: number;
  readonly action: JsonObject;
  readonly fate: Fate;
  /** The actions in its place; none if nothing is left to say. */
  readonly actions: readonly JsonObject[];
  /** In a sentence each: what the vendor took over, or what a person must decide. */
  readonly why: readonly string[];
}

/** The state of both documents after the actions before this one. */
export interface State {
  readonly before: Json;
  readonly after: Json;
  readonly isForeign: IsForeign;
}

/** What is left of one action, before it is known whether it can be applied. */
export interface Rest {
  readonly actions: readonly JsonObject[];
  readonly why: readonly string[];
  readonly isOpen: boolean;
}

/** Writes each action for the vendor's document, in the order of the overlay. */
export function redoActions(documents: Documents, actions: readonly Json[]): Redone[] {
  // Nothing is known about how an operation that upstream did not have was written there.
  const paths = new Set(
    documents.pairs
      .filter(({ before }) => valueAt(documents.upstream, before.location) !== undefined)
      .map(({ after }) => pointer(...after.location)),
  );
  const isForeign: IsForeign = (location) => location[0] === "paths" && !paths.has(pointer(...location.slice(0, 3)));
  const state: State = { before: copyOf(documents.upstream), after: copyOf(documents.vendor), isForeign };
  return actions.map((action, index) => redoAction(documents, state, isObject(action) ? action : {}, index));
}

function redoAction(documents: Documents, state: State, action: JsonObject, index: number): Redone {
  const target = String(action["target"]);
  const done = (fate: Fate, rest: Partial<Rest>): Redone => ({
    ...{ index, action, fate, actions: rest.actions ?? [] },
    why: [...new Set(rest.why)],
  });
  if (action[decidedMember] === true) {
    const { [decidedMember]: _, ...written } = action;
    const problems = applied(state.after, written);
    return problems.length === 0 ? done("decided", { actions: [written] }) : done("open", { why: problems });
  }
  // An action that it rests on may have been taken out by a person.
  const found = locate(state.before, target);
  const locations = found.length > 0 ? found : locate(documents.built, target);
  if (locations.length === 0) return done("open", { why: ["it matches nothing in the present document"] });
  const rest =
    action["remove"] === true
      ? redoRemoval(documents, state, action, locations)
      : redoUpdate(documents, state, action, locations);
  applied(state.before, action);
  // The proposals are applied too, because later actions may rest on them.
  const problems = rest.actions.flatMap((each) => applied(state.after, each));
  if (rest.isOpen) return done("open", rest);
  if (problems.length > 0) return done("open", { why: problems });
  if (rest.actions.length === 0) return done("taken over", rest);
  if (rest.why.length > 0) return done("reduced", rest);
  return done(rest.actions[0]?.["target"] === target ? "kept" : "re-targeted", rest);
}

/** Applies an action in place, and returns why it cannot be applied. */
function applied(document: Json, action: JsonObject): string[] {
  const problems: string[] = [];
  const step: Step = {
    upstream: document,
    document,
    target: String(action["target"]),
    report: (message) => problems.push(message),
  };
  if (action["remove"] === true) remove(step);
  else update(step, action["update"]);
  return problems;
}

/** The action with another target and content. A target that still selects the same places stays as it is written. */
export function rewritten(
  { after, isForeign }: State,
  action: JsonObject,
  locations: readonly Location[],
  targets: readonly string[],
): JsonObject[] {
  const target = String(action["target"]);
  const isSame = selectsOrFails(after, target, locations, isForeign);
  return (isSame ? [target] : targets).map((each) => ({ ...action, target: each }));
}

function selectsOrFails(document: Json, target: string, locations: readonly Location[], isForeign: IsForeign): boolean {
  return locations.every((location) => valueAt(document, location) !== undefined)
    ? selects(document, target, locations, isForeign)
    : false;
}
