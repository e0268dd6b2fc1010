import type { ContractShape, SchemaError } from "../module.js";
import type { Flaw } from "./finding.js";
import { groupBy } from "./group-by.js";
import { isInferred, isInferredObject, parentOf } from "./members.js";
import { shownWord } from "./shown-word.js";

/** How a value differs from its shape. `prefix` is its place: "body" for a response, "" for a whole request. */
export function findFlaws({ validate, members }: ContractShape, value: unknown, prefix: string): Flaw[] {
  if (validate(value)) return [];
  return typesFirst(withoutChoices(validate.errors ?? [])).map((error) => {
    const flaw = flawOf(error, placeOf(error.instancePath));
    const path = flaw.place.replaceAll(/\[\d+\]/g, "[]");
    const inferred =
      flaw.kind === "undocumented-member" ? isInferredObject(members, parentOf(path)) : isInferred(members, path);
    const place = prefix + (prefix === "" || /^\[|^$/.test(flaw.place) ? "" : ".") + flaw.place;
    return inferred
      ? { kind: "inferred-differs", place, problem: `${flaw.problem} (only inferred)` }
      : { ...flaw, place };
  });
}

/** Keeps only the first type error of a value of the wrong type: an enum or a choice that it also breaks says nothing more. */
function typesFirst(errors: readonly SchemaError[]): SchemaError[] {
  const ofType = errors.filter(({ keyword }) => keyword === "type");
  const first = new Map(ofType.toReversed().map((error) => [error.instancePath, error]));
  return errors.filter((error) => (first.get(error.instancePath) ?? error) === error);
}

/**
 * Keeps, of a failed choice, only the errors of the nearest branch. Each branch reports its own errors, and most of them
 * only say that another branch was meant.
 */
function withoutChoices(errors: readonly SchemaError[]): SchemaError[] {
  const choice = errors
    .filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf")
    .sort((a, b) => a.schemaPath.length - b.schemaPath.length)
    .find((error) => branchesOf(error, errors).size > 0);
  if (choice === undefined) return [...errors];
  const branches = branchesOf(choice, errors);
  const inside = new Set([choice, ...[...branches.values()].flat()]);
  return [
    ...withoutChoices(errors.filter((error) => !inside.has(error))),
    ...nearestBranch([...branches.values()].map(withoutChoices)),
  ];
}

/** Names all the types, or all the missing members, where the branches differ only in that. */
function nearestBranch(branches: readonly SchemaError[][]): SchemaError[] {
  const [first, ...others] = branches.filter(({ length }) => length === 1).flat();
  const isAlike = ({ keyword, instancePath }: SchemaError): boolean =>
    keyword === first?.keyword && instancePath === first.instancePath;
  if (first === undefined || others.length + 1 < branches.length || !others.every(isAlike))
    return branches.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const named = (name: string): unknown[] => [first, ...others].flatMap(({ params }) => params[name] ?? []);
  const [missingProperty, ...instead] = named("missingProperty");
  return [{ ...first, params: { ...first.params, type: named("type"), missingProperty, instead } }];
}

/** The errors below a choice, by branch. */
function branchesOf(choice: SchemaError, errors: readonly SchemaError[]): Map<string, SchemaError[]> {
  const below = errors.filter(
    ({ schemaPath, instancePath }) =>
      schemaPath.startsWith(`${choice.schemaPath}/`) &&
      (instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`)),
  );
  return groupBy(below, ({ schemaPath }) => schemaPath.slice(choice.schemaPath.length + 1).split("/")[0] ?? "");
}

function flawOf({ keyword, params }: SchemaError, place: string): Flaw {
  switch (keyword) {
    case "required": {
      const problem = ["is missing", ...[params["instead"] ?? []].flat()].join(", and so is ");
      return { kind: "missing", place: memberPlace(place, params["missingProperty"]), problem };
    }
    case "additionalProperties": {
      const kind = place === "query" ? "undocumented-query" : "undocumented-member";
      return { kind, place: memberPlace(place, params["additionalProperty"]), problem: "is not in the document" };
    }
    case "false schema":
      return { kind: "undocumented-member", place, problem: "does not go with the other members" };
    case "type":
      return { kind: "mistyped", place, problem: `must be ${[params["type"]].flat().join(" or ")}` };
    case "enum":
      return { kind: "wrong-value", place, problem: `must be one of ${listOf(params["allowedValues"])}` };
    case "format":
      return { kind: "wrong-value", place, problem: `must have the format ${params["format"]}` };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return { kind: "wrong-value", place, problem: `must be ${params["comparison"]} ${params["limit"]}` };
    default:
      return { kind: "wrong-value", place, problem: `breaks ${keyword} ${JSON.stringify(params)}` };
  }
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : "the documented values";
}

/** `orders[0].status` for `/orders/0/status`. */
function placeOf(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((place, key) => (/^\d+$/.test(key) ? `${place}[${key}]` : memberPlace(place, key)), "");
}

function memberPlace(place: string, name: unknown): string {
  const word = shownWord(String(name));
  return place === "" ? word : `${place}.${word}`;
}
