import { isDeepStrictEqual } from "node:util";
import { copyOf, isObject, type Json, pointer } from "@lumkit/tool-openapi-diff/json";
import { messageOf } from "../cli/message-of.js";
import { compareLocations, type Location, locate, nearest, removeAt, replaceAt, valueAt } from "./locations.js";
import { clashesOf, merge, overlapOf } from "./merge.js";

/** What is said beside of an action without effect. */
export interface Idle {
  /** What upstream has where the action would act. */
  readonly present?: Json | undefined;
  /** Upstream has come to say the same: the action may go. */
  readonly isTakenOver?: boolean;
}

/** One action at work. */
export interface Step {
  readonly upstream: Json;
  /** What upstream and the actions before give. */
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
  const saysSo = (value: Json | undefined): boolean => isDeepStrictEqual(merge(value, copyOf(patch)), value);
  const idle = locations.filter((location) => {
    const before = valueAt(document, location);
    if (saysSo(before)) return true;
    replaceAt(document, location, merge(before, copyOf(patch)));
    return false;
  });
  const [first] = idle;
  if (first === undefined) return;
  const isWhole = idle.length === locations.length;
  const isUpstream = idle.every((location) => saysSo(valueAt(upstream, location)));
  const present = overlapOf(valueAt(upstream, first), patch);
  const where = isWhole ? "" : ` at ${idle.map((location) => pointer(...location)).join(", ")}`;
  const why = isUpstream ? `upstream has ${brief(present)} already` : "another action says so already";
  report(`changes nothing${where}: ${why}`, { present, isTakenOver: isWhole && isUpstream });
}

/** An action that has removed something, or found nothing to remove. */
export interface Removal {
  readonly step: Step;
  readonly removed: readonly (readonly [Location, Json])[];
}

/** Deepest and last first, so that taking one away does not move another. */
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

/** Only the whole overlay shows whether a removal was of use: a later action may put the same back, or something else. */
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
    report(`takes away what other actions put back: upstream has ${brief(present)} already`, {
      present,
      isTakenOver: true,
    });
}

/** The places that a target selects, or nothing if it is no JSONPath. */
function locateOrReport({ document, target, report }: Step): Location[] | undefined {
  try {
    return locate(document, target);
  } catch (error) {
    report(`is no JSONPath: ${messageOf(error)}`);
    return undefined;
  }
}

function reportNothing({ upstream, target, report }: Step, isTakenOver: boolean): void {
  const { path, location } = nearest(upstream, target);
  const present = valueAt(upstream, location);
  report(`matches nothing: upstream has moved, its ${path} ${briefMembers(present)}`, { present, isTakenOver });
}

/** Enough of a value to know it by. */
function brief(value: Json | undefined): string {
  return cut(JSON.stringify(value) ?? "nothing");
}

/** The names of a value's members, to find among them what was moved. */
function briefMembers(value: Json | undefined): string {
  if (!isObject(value)) return `is ${brief(value)}`;
  const names = Object.keys(value);
  return names.length === 0 ? "is empty" : `has ${cut(names.join(", "))}`;
}

function cut(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
