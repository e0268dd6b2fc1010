import { isDeepStrictEqual } from "node:util";
import { valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { compile, JSONPathQuery } from "json-p3";
import { basisOf } from "./basis.js";
import { locate, stepText, valueAt } from "./locations.js";

/**
 * The members of an action that do in the present upstream what the action did in the earlier one. Only what is
 * certain: its target has one equal value elsewhere, or upstream now says a part of the update itself.
 */
export function replacementOf(before: Json, upstream: Json, action: JsonObject): JsonObject | undefined {
  const candidates = [
    ...movedTargets(before, upstream, String(action["target"])).map((target) => ({ target })),
    ...rests(upstream, action),
  ];
  const proven = candidates.filter((changes) => {
    const said = basisOf(upstream, { ...action, ...changes }).map((basis) => basis.said);
    const was = basisOf(before, "target" in changes ? action : { ...action, ...changes }).map((basis) => basis.said);
    return said.length > 0 && isDeepStrictEqual(said, was);
  });
  return proven.length === 1 ? proven[0] : undefined;
}

/** The target after one of its names has become another, or a `$ref` to an equal value. */
function movedTargets(before: Json, upstream: Json, target: string): string[] {
  const { environment, segments } = compile(target);
  return segments.flatMap((segment, index) => {
    const name = onlyName(segment);
    if (name === undefined) return [];
    const parent = new JSONPathQuery(environment, segments.slice(0, index)).toString();
    const [was, is] = [before, upstream].map((document) => onlyObject(document, parent));
    const value = was?.[name];
    if (was === undefined || is === undefined || value === undefined) return [];
    const rest = segments
      .slice(index + 1)
      .map(segmentText)
      .join("");
    const start = `$${segments.slice(0, index).map(segmentText).join("")}`;
    const present = is[name];
    if (present !== undefined) return referred(upstream, present, value).map((place) => place + rest);
    return Object.keys(is)
      .filter((other) => !Object.hasOwn(was, other) && isDeepStrictEqual(is[other], value))
      .map((other) => start + stepText(other) + rest);
  });
}

function onlyObject(document: Json, target: string): JsonObject | undefined {
  const [location, ...others] = locate(document, target);
  const value = location === undefined || others.length > 0 ? undefined : valueAt(document, location);
  return isObject(value) ? value : undefined;
}

/** Where a `$ref` leads, if an equal value is there that nothing else refers to. */
function referred(upstream: Json, present: Json, value: Json): string[] {
  const reference = isObject(present) ? present["$ref"] : undefined;
  if (typeof reference !== "string" || !reference.startsWith("#/")) return [];
  const isOnlyUse = JSON.stringify(upstream).split(JSON.stringify(reference)).length === 2;
  if (!isOnlyUse || !isDeepStrictEqual(valueAtPointer(upstream, reference), value)) return [];
  const steps = reference
    .slice(2)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return [`$${steps.map(stepText).join("")}`];
}

interface Segment {
  readonly selectors: readonly object[];
  toString(): string;
}

function segmentText(segment: Segment): string {
  const name = onlyName(segment);
  return name === undefined ? segment.toString() : stepText(name);
}

/** The name that a segment selects, if it selects one name and nothing else. */
function onlyName({ selectors: [selector, ...others] }: Segment): string | undefined {
  if (selector === undefined || others.length > 0 || !("name" in selector)) return undefined;
  return typeof selector.name === "string" ? selector.name : undefined;
}

/** The update without what upstream now says itself at every place. */
function rests(upstream: Json, action: JsonObject): JsonObject[] {
  const { update } = action;
  if (action["remove"] === true || update === undefined) return [];
  const values = basisOf(upstream, action).map(({ location }) => valueAt(upstream, location));
  const rest = values.length === 0 ? undefined : withoutSaid(update, values);
  return rest === undefined || isDeepStrictEqual(rest, update) ? [] : [{ update: rest }];
}

function withoutSaid(patch: Json, values: readonly (Json | undefined)[]): Json | undefined {
  if (Array.isArray(patch) && values.every(Array.isArray)) {
    const items = patch.filter((item) => !values.every((value) => value.some((each) => isDeepStrictEqual(each, item))));
    return items.length === 0 ? undefined : items;
  }
  if (!isObject(patch)) return values.every((value) => isDeepStrictEqual(value, patch)) ? undefined : patch;
  const members = Object.entries(patch).flatMap(([name, member]) => {
    const rest = withoutSaid(
      member,
      values.map((value) => (isObject(value) ? value[name] : undefined)),
    );
    return rest === undefined ? [] : [[name, rest] as const];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
