import { contentOf, type DocumentOperation, operationsOf } from "@lumkit/tool-openapi-diff/document";
import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { isDecimal, namesOf, partsOfOperation } from "../document/schema-parts.js";
import { exampleOf } from "./example.js";

/** An operation that the document has now and did not have before, and what is taken of it until a person has looked. */
export interface NewOperation {
  readonly id: string;
  /** e.g. `GET /fees`. */
  readonly route: string;
  /** What the overlay must say for it to be built. */
  readonly actions: readonly OverlayAction[];
  /** The members that are numbers and no decimals: whether any of them is money, only a person can tell. */
  readonly numbers: readonly string[];
}

export interface OverlayAction {
  readonly target: string;
  readonly description: string;
  readonly "x-evidence": string;
  readonly "x-confidence": "inferred";
  readonly update: JsonObject;
}

export function newOperations(before: Json, after: Json): NewOperation[] {
  const known = new Set(operationsOf(before).map(({ id }) => id));
  return operationsOf(after)
    .filter(({ id }) => id !== "" && !known.has(id))
    .map((operation) => ({
      id: operation.id,
      route: `${operation.method} ${operation.path}`,
      actions: [...safetyOf(operation), ...examplesOf(operation)],
      numbers: numbersOf(operation),
    }));
}

/** Of all classes, `once` alone can do no harm: the client never sends it again. */
function safetyOf({ method, location, value }: DocumentOperation): OverlayAction[] {
  if (method === "GET" || value["x-lumkit-safety"] !== undefined) return [];
  return [
    {
      target: pathTo(location),
      description: "New, so it is never sent again, until somebody has found out whether it may be.",
      "x-evidence": "Nothing is known of it but upstream.yaml; once is the class that cannot do a thing twice.",
      "x-confidence": "inferred",
      update: { "x-lumkit-safety": "once" },
    },
  ];
}

function examplesOf({ document, requestBody, responses }: DocumentOperation): OverlayAction[] {
  return [requestBody, ...responses.map(([, response]) => response)]
    .flatMap((place) => contentOf(place))
    .filter(([, { value }]) => value["example"] === undefined && Object.keys(value["examples"] ?? {}).length === 0)
    .map(([, { value, at }]) => ({
      target: pathTo(at.slice(2).split("/").map(unescaped)),
      description: "Adds an example, made by a program from the schema.",
      "x-evidence": "No example is published",
      "x-confidence": "inferred",
      update: { examples: { generated: { value: exampleOf(document, value["schema"]) } } },
    }));
}

/** The numbers that operations have now and did not have before, each with the operations that it is new in. */
export function newNumbers(before: Json, after: Json): Map<string, string[]> {
  const known = new Map(operationsOf(before).map((operation) => [operation.id, numbersOf(operation)]));
  const found = new Map<string, string[]>();
  for (const operation of operationsOf(after)) {
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

/** The one place of a document as JSONPath, as a person would write it. */
function pathTo(location: readonly string[]): string {
  const steps = location.map((name) =>
    /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replaceAll(/['\\]/g, "\\$&")}']`,
  );
  return `$${steps.join("")}`;
}

function unescaped(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
