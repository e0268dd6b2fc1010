import { contentOf, type DocumentOperation, namesIn, type Place } from "@lumkit/tool-openapi-diff/document";
import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { clientOperations, safetyOf } from "../document/client-operations.js";
import { isDecimal, namesOf, partsOfOperation } from "../document/schema-parts.js";
import { stepText } from "../overlay/locations.js";
import { type Examples, examplesFor } from "./examples.js";
import { repairs, replacing } from "./repairs.js";

/** An operation that is new in the document, with what is assumed about it until a person has checked. */
export interface NewOperation {
  readonly id: string;
  /** e.g. `GET /fees`. */
  readonly route: string;
  /** The actions that the overlay needs before it can be built. */
  readonly actions: readonly OverlayAction[];
  /** The published examples that its schemas do not allow, each by its place; the actions replace them. */
  readonly replaced: readonly string[];
  /** The members that are numbers but not decimals: only a person can tell which of them are money. */
  readonly numbers: readonly string[];
}

export interface OverlayAction {
  readonly target: string;
  readonly description: string;
  readonly "x-evidence": string;
  readonly "x-confidence": "inferred";
  /** No person has thought about it: `update` drops it when upstream outdates it. */
  readonly "x-lumkit-generated"?: true;
  readonly update?: JsonObject;
  readonly remove?: true;
}

export function newOperations(before: Json, after: Json): NewOperation[] {
  const known = new Set(clientOperations(before).map(({ id }) => id));
  const added = clientOperations(after).filter(({ id }) => id !== "" && !known.has(id));
  if (added.length === 0) return [];
  const examples = examplesFor(after);
  const seen = new Set<string>();
  // A component that two of them share needs its example once.
  const isFirst = (key: unknown): boolean => seen.size < seen.add(JSON.stringify(key)).size;
  return added.map((operation) => {
    const replacements = repairs(operation, examples).filter(({ target, update }) => isFirst([target, update]));
    // One for all the statuses that share it.
    const made = examplesOf(operation, examples).filter(({ target }) => isFirst(target));
    return {
      id: operation.id,
      route: `${operation.method} ${operation.path}`,
      actions: [...safetyActions(operation), ...made, ...replacements],
      replaced: replacements
        .filter(({ remove, description }) => remove === true && description === replacing)
        .map(({ target }) => target),
      numbers: numbersOf(operation),
    };
  });
}

/** `once` is the only class that can do no harm: the client never sends the operation again. */
function safetyActions(operation: DocumentOperation): OverlayAction[] {
  if (safetyOf(operation) !== undefined) return [];
  return [
    {
      target: pathTo(operation.location),
      description: "A new operation is never sent again until a person has checked whether it may be.",
      "x-evidence": "Only upstream.yaml is known; `once` is the class that cannot act twice.",
      "x-confidence": "inferred",
      "x-lumkit-generated": true,
      update: { "x-lumkit-safety": "once" },
    },
  ];
}

function examplesOf({ requestBody, responses }: DocumentOperation, examples: Examples): OverlayAction[] {
  const places: (readonly [status: string, place: Place])[] = [["", requestBody], ...responses];
  return places
    .flatMap(([status, place]) => contentOf(place).map(([, content]) => ({ status, ...content })))
    .filter(({ value }) => value["example"] === undefined && Object.keys(value["examples"] ?? {}).length === 0)
    .map(({ status, at }) => ({
      target: pathTo(namesIn(at)),
      description: "Adds an example, generated from the schema.",
      "x-evidence": "No example is published",
      "x-confidence": "inferred",
      "x-lumkit-generated": true,
      update: { examples: { generated: { value: examples.generated(`${at}/schema`, status) } } },
    }));
}

/** An example for each body of a known operation that has none: that of a new status, or one with a schema since now. */
export function lackedExamples(document: Json, added: readonly NewOperation[]): OverlayAction[] {
  const made = new Set(added.flatMap(({ actions }) => actions.map(({ target }) => target)));
  const examples = examplesFor(document);
  return clientOperations(document)
    .flatMap((operation) => examplesOf(operation, examples))
    .filter(({ target }) => made.size < made.add(target).size);
}

/** The numbers that are new in known operations, each with those operations. */
export function newNumbers(before: Json, after: Json): Map<string, string[]> {
  const known = new Map(clientOperations(before).map((operation) => [operation.id, numbersOf(operation)]));
  const found = new Map<string, string[]>();
  for (const operation of clientOperations(after)) {
    const old = known.get(operation.id);
    if (old === undefined) continue;
    for (const name of numbersOf(operation))
      if (!old.includes(name)) found.set(name, [...(found.get(name) ?? []), operation.id]);
  }
  return found;
}

/** The names of the numbers that are not decimals. */
function numbersOf(operation: DocumentOperation): string[] {
  return namesOf(
    partsOfOperation(operation).filter(
      ({ schema }) => !isDecimal(schema) && [schema["type"]].flat().includes("number"),
    ),
  );
}

/** A place in a document as JSONPath, as a person would write it. */
export function pathTo(location: readonly string[]): string {
  return `$${location.map(stepText).join("")}`;
}
