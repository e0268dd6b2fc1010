import { type Change, change, type Direction, type Located } from "@lumkit/tool-openapi-diff";
import { contentOf, parametersOf, requestBodyOf, resolve, responsesOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { isDecimal, partsOf } from "../document/members.js";
import type { ClientEffect } from "./bump.js";

/**
 * A changed safety class. It is for the worse whichever way it goes: under a looser one the client repeats by itself
 * what it sent once; under a stricter one a caller who repeats, as he was told he may, can move money twice.
 */
export function safetyChanges(name: string, before: Located, after: Located): Change<ClientEffect>[] {
  const [was, is] = [safetyOf(before), safetyOf(after)];
  if (was === is) return [];
  return [
    change(name, "request", "x-lumkit-safety", "changed", {
      severity: "review",
      message: `x-lumkit-safety is now "${is}", was "${was}"`,
      migration: "Check what your code repeats after a failure, and what the client now repeats by itself",
      effect: "promise broken",
    }),
  ];
}

function safetyOf({ operation }: Located): string {
  return operation.method === "GET" ? "read" : String(operation.value["x-lumkit-safety"] ?? "not said");
}

/**
 * Members that were there before and became decimals, or ceased to be. Both are for the worse: what was a number is a
 * text now, or what was exact is not any more.
 */
export function decimalChanges(name: string, before: Located, after: Located): Change<ClientEffect>[] {
  const present = decimalsOf(after);
  return [...decimalsOf(before)].flatMap(([key, { direction, place, isExact }]) => {
    const twin = present.get(key);
    if (twin === undefined || twin.isExact === isExact) return [];
    return change(name, direction, place, "decimal", {
      severity: "review",
      message: twin.isExact ? `${place} is now a decimal text, was a number` : `${place} is no longer an exact decimal`,
      migration: twin.isExact ? "Give and read it as a text" : "Give and read it as a number, whose digits may be lost",
      effect: "promise broken",
    });
  });
}

interface Numeric {
  readonly direction: Direction;
  readonly place: string;
  readonly isExact: boolean;
}

/** Every place in an operation that has a schema, and whether a decimal stands there. */
function decimalsOf({ document, operation }: Located): Map<string, Numeric> {
  const found = new Map<string, Numeric>();
  const visit = (direction: Direction, schema: Json | undefined, place: string, above: readonly string[]): void => {
    const { value, at } = resolve(document, schema, "");
    if (above.includes(at)) return;
    const below = at === "" ? above : [...above, at];
    const key = `${direction} ${place}`;
    found.set(key, { direction, place, isExact: isDecimal(value) || found.get(key)?.isExact === true });
    for (const part of partsOf(value)) visit(direction, part, part === value["items"] ? `${place}[]` : place, below);
    for (const [name, member] of Object.entries(objectAt(value, "properties")))
      visit(direction, member, `${place}.${name}`, below);
    if (isObject(value["additionalProperties"])) visit(direction, value["additionalProperties"], `${place}.*`, below);
  };
  for (const { value } of parametersOf(document, operation))
    visit("request", value["schema"], `${value["in"]}.${value["name"]}`, []);
  for (const [, { value }] of contentOf(requestBodyOf(document, operation)))
    visit("request", value["schema"], "body", []);
  for (const [status, response] of responsesOf(document, operation))
    for (const [, { value }] of contentOf(response)) visit("response", value["schema"], `${status} body`, []);
  return found;
}
