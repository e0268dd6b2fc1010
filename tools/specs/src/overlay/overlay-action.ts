import { isDeepStrictEqual } from "node:util";
import { copyOf, type Json, pointer } from "@lumkit/tool-openapi-diff/json";
import { messageOf } from "../cli/message-of.js";
import { brief, briefMembers } from "./brief.js";
import { compareLocations, type Location, locate, nearest, removeAt, replaceAt, valueAt } from "./locations.js";
import { clashesOf, merge, overlapOf, repeatedItems } from "./merge.js";
import { missesOf } from "./misses.js";
import type { Stale } from "./stale.js";

/** What a finding adds for an action without effect, or one that was written against another upstream. */
export interface Idle extends Omit<Partial<Stale>, "message"> {
  /** What upstream has where the action would act. */
  readonly present?: Json | undefined;
  /** Upstream now says the same: the action may be removed. */
  readonly isTakenOver?: boolean;
}

/** One action that is being applied. */
export interface Step {
  readonly upstream: Json;
  /** Upstream with the earlier actions applied. */
  readonly document: Json;
  readonly target: string;
  report(message: string, idle?: Idle): void;
}

export function update(step: Step, patch: Json | undefined): void {
  if (patch === undefined || patch === null) step.report("has neither update nor remove");
  else {
    const locations = locateOrReport(step);
    if (locations?.length === 0) reportNothing(step, false);
    else if (locations !== undefined) updateAt(step, locations, patch);
  }
}

function updateAt({ upstream, document, report }: Step, locations: readonly Location[], patch: Json): void {
  const clashes = new Set(locations.flatMap((location) => clashesOf(valueAt(document, location), patch)));
  if (clashes.size > 0) {
    report(`cannot be merged: ${[...clashes].join(", ")}`);
    return;
  }
  const repetitions = locations.flatMap((location) => repeatedItems(valueAt(document, location), patch));
  const saysSo = (value: Json | undefined): boolean => isDeepStrictEqual(merge(value, copyOf(patch)), value);
  const idle = locations.filter((location) => {
    const before = valueAt(document, location);
    if (saysSo(before)) return true;
    replaceAt(document, location, merge(before, copyOf(patch)));
    return false;
  });
  const [first] = idle;
  if (first === undefined) {
    for (const repeated of new Set(repetitions)) report(repeated);
    return;
  }
  const isWhole = idle.length === locations.length;
  const isUpstream = idle.every((location) => saysSo(valueAt(upstream, location)));
  const present = overlapOf(valueAt(upstream, first), patch);
  const where = isWhole ? "" : ` at ${idle.map((location) => pointer(...location)).join(", ")}`;
  const why = isUpstream ? `upstream already has ${brief(present)}` : "another action has set this already";
  report(`changes nothing${where}: ${why}`, { present, isTakenOver: isWhole && isUpstream });
}

/** An action that has removed something, or found nothing to remove. */
export interface Removal {
  readonly step: Step;
  readonly removed: readonly (readonly [Location, Json])[];
}

/** Removes the deepest and last first, so that no removal moves another place. */
export function remove(step: Step): Removal[] {
  const { document, report } = step;
  const locations = locateOrReport(step);
  if (locations === undefined) return [];
  if (locations.some((location) => location.length === 0)) {
    report("would remove the whole document");
    return [];
  }
  const removed = locations.map((location) => [location, copyOf(valueAt(document, location) ?? null)] as const);
  for (const location of locations.sort(compareLocations).reverse()) removeAt(document, location);
  return [{ step, removed }];
}

/** Runs after all other actions, because a later one may restore what this one removed. */
export function judgeRemoval({ step, removed }: Removal): void {
  const { upstream, document, target, report } = step;
  const [first] = removed;
  if (first === undefined) {
    reportNothing(step, nearest(document, target).steps === 1 && locate(document, target).length === 0);
    return;
  }
  const isPutBack = removed.every(
    ([location, value]) =>
      typeof location.at(-1) === "string" &&
      isDeepStrictEqual(valueAt(document, location), value) &&
      isDeepStrictEqual(valueAt(upstream, location), value),
  );
  const [, present] = first;
  if (isPutBack)
    report(`removes what other actions restore: upstream already has ${brief(present)}`, {
      present,
      isTakenOver: true,
    });
}

/** The places that a target selects, or nothing if it is not a JSONPath. */
function locateOrReport({ document, target, report }: Step): Location[] | undefined {
  try {
    const locations = locate(document, target);
    if (locations.length > 0) for (const miss of missesOf(document, target)) report(miss);
    return locations;
  } catch (error) {
    report(`is not a JSONPath: ${messageOf(error)}`);
    return undefined;
  }
}

function reportNothing({ upstream, target, report }: Step, isTakenOver: boolean): void {
  const { path, location } = nearest(upstream, target);
  const present = valueAt(upstream, location);
  report(`matches nothing: upstream has changed, its ${path} ${briefMembers(present)}`, { present, isTakenOver });
}
