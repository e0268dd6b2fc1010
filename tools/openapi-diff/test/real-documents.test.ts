import { expect, test } from "vitest";
import type { Direction } from "../src/change.js";
import { diffDocuments } from "../src/diff-documents.js";
import { contentOf, operationsOf } from "../src/document.js";
import { copyOf, type Json, type JsonObject, objectAt, stringsOf } from "../src/json.js";
import { wordingOf } from "../src/schemas/meaning.js";
import { witness } from "./message-oracle.js";
import { samples } from "./samples.js";

/** A change of one schema of the document, or `undefined` if it does not apply. */
type Mutate = (schema: JsonObject) => JsonObject | undefined;

const required = (schema: JsonObject): string[] => stringsOf(schema["required"]);
const membersOf = (schema: JsonObject): string[] => Object.keys(objectAt(schema, "properties"));

const mutations: Readonly<Record<string, Mutate>> = {
  "a member may be missing": (schema) =>
    required(schema).length > 0 ? { ...schema, required: required(schema).slice(1) } : undefined,
  "a member must be given": (schema) => {
    const [optional] = membersOf(schema).filter((name) => !required(schema).includes(name));
    return optional === undefined ? undefined : { ...schema, required: [...required(schema), optional] };
  },
  "a member goes": (schema) => {
    const [gone] = membersOf(schema);
    if (gone === undefined) return undefined;
    const { [gone]: _, ...properties } = objectAt(schema, "properties");
    return { ...schema, properties, required: required(schema).filter((name) => name !== gone) };
  },
  "a member comes": (schema) =>
    membersOf(schema).length === 0
      ? undefined
      : { ...schema, properties: { ...objectAt(schema, "properties"), brandNew: { type: "string" } } },
  "null is possible": (schema) =>
    typeof schema["type"] === "string" ? { ...schema, type: [schema["type"], "null"] } : undefined,
  "null is not possible": (schema) =>
    Array.isArray(schema["type"]) ? { ...schema, type: schema["type"].filter((type) => type !== "null") } : undefined,
  "a value comes": (schema) =>
    Array.isArray(schema["enum"]) ? { ...schema, enum: [...schema["enum"], "brand_new"] } : undefined,
  "a value goes": (schema) =>
    Array.isArray(schema["enum"]) ? { ...schema, enum: schema["enum"].slice(1) } : undefined,
  "texts are short": (schema) =>
    schema["type"] === "string" && !("enum" in schema) && !("format" in schema)
      ? { ...schema, maxLength: 2 }
      : undefined,
  "texts are numbers": (schema) =>
    schema["type"] === "string" && !("enum" in schema) && !("format" in schema) ? { type: "number" } : undefined,
  "numbers end at 10": (schema) => (schema["type"] === "number" ? { ...schema, maximum: 10 } : undefined),
  "integers have fractions": (schema) => (schema["type"] === "integer" ? { ...schema, type: "number" } : undefined),
  "lists end at 1": (schema) => (schema["type"] === "array" ? { ...schema, maxItems: 1 } : undefined),
  "a choice goes": (schema) =>
    Array.isArray(schema["oneOf"]) ? { ...schema, oneOf: schema["oneOf"].slice(1) } : undefined,
  "nothing is said": (schema) => (schema["type"] === undefined ? undefined : {}),
};

/** Every document with one mutation of one component schema, or of one member in it. */
function* mutantsOf(document: Json): Generator<readonly [name: string, mutant: Json]> {
  for (const schema of Object.keys(objectAt(objectAt(document, "components"), "schemas"))) {
    const members = membersOf(objectAt(objectAt(objectAt(document, "components"), "schemas"), schema));
    for (const path of [[schema], ...members.map((member) => [schema, "properties", member])]) {
      for (const [name, mutate] of Object.entries(mutations)) {
        const mutant = copyOf(document);
        const parent = path
          .slice(0, -1)
          .reduce((node, key) => objectAt(node, key), objectAt(objectAt(mutant, "components"), "schemas"));
        const mutated = mutate(objectAt(parent, path.at(-1) ?? ""));
        if (mutated === undefined) continue;
        parent[path.at(-1) ?? ""] = mutated;
        yield [`${path.join(".")}: ${name}`, mutant];
      }
    }
  }
}

interface Body {
  readonly operation: string;
  readonly direction: Direction;
  /** Its name in the findings. */
  readonly place: string;
  readonly at: string;
}

function bodiesOf(document: Json): Body[] {
  return operationsOf(document).flatMap((operation) => {
    const requests = contentOf(operation.requestBody).map(([, { at }]) => ({
      direction: "request" as const,
      place: "body",
      at,
    }));
    const responses = operation.responses.flatMap(([status, response]) =>
      contentOf(response).map(([, { at }]) => ({ direction: "response" as const, place: `${status} body`, at })),
    );
    return [...requests, ...responses].map((body) => ({ ...body, operation: operation.id, at: `${body.at}/schema` }));
  });
}

/** For each direction the first body that a change of the document reaches. */
function touchedBodies(document: Json, mutant: Json, bodies: readonly Body[]): Body[] {
  return (["request", "response"] as const).flatMap((direction) => {
    const isTouched = ({ at }: Body): boolean => wordingOf(document, { $ref: at }) !== wordingOf(mutant, { $ref: at });
    const touched = bodies.find((body) => body.direction === direction && isTouched(body));
    return touched === undefined ? [] : [touched];
  });
}

/** The long run tries all of them; a prime step includes each kind of change. */
const stride = process.env["LUMKIT_RUNS"] === undefined ? 5 : 1;

test.each([...samples])(
  "tells of each change of %s what Ajv finds: a message it breaks, or none",
  (_, document) => {
    const bodies = bodiesOf(document);
    const wrong: string[] = [];
    const tried = { broken: 0, kept: 0 };
    for (const [index, [name, mutant]] of [...mutantsOf(document)].entries()) {
      if (index % stride !== 0) continue;
      const changes = diffDocuments(document, mutant);
      for (const { operation, direction, place, at } of touchedBodies(document, mutant, bodies)) {
        const severities = changes
          .filter((change) => change.operation === operation && change.direction === direction)
          .filter((change) => change.place.startsWith(place))
          .map(({ severity }) => severity);
        const [sender, receiver] = direction === "request" ? [document, mutant] : [mutant, document];
        const found = witness({ document: sender, at }, { document: receiver, at });
        tried[found === undefined ? "kept" : "broken"] += 1;
        const isRight = severities.includes("review") || severities.includes("breaking") === (found !== undefined);
        if (!isRight) wrong.push(`${name}: ${operation} ${direction}: ${severities}: ${JSON.stringify(found)}`);
      }
    }
    expect(wrong).toEqual([]);
    // A small document has few changes to try.
    const least = Math.min(50, bodies.length / 2) / stride;
    expect(tried.broken).toBeGreaterThan(least);
    expect(tried.kept).toBeGreaterThan(least);
  },
  300_000,
);
