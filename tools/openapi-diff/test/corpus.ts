import type { Severity } from "../src/change.js";
import type { Json } from "../src/json.js";

/** A change of one schema, and what it does to a request and to a response that has it. */
export interface Mutation {
  readonly name: string;
  readonly before: Json;
  readonly after: Json;
  readonly request: Severity | "none";
  readonly response: Severity | "none";
}

type Row = readonly [
  name: string,
  before: Json,
  after: Json,
  request: Mutation["request"],
  response: Mutation["response"],
];

const text = { type: "string" };
const number = { type: "number" };
const order = { type: "object", properties: { id: text, note: text }, required: ["id"] };
const card = { type: "object", properties: { kind: { const: "card" }, card: text }, required: ["kind", "card"] };
const cash = { type: "object", properties: { kind: { const: "cash" }, desk: text }, required: ["kind", "desk"] };
const wire = { type: "object", properties: { kind: { const: "wire" }, iban: text }, required: ["kind", "iban"] };
const from = { required: ["from"], properties: { from: number, to: false } };
const to = { required: ["to"], properties: { to: number, from: false } };
const swap = { type: "object", properties: { pair: text }, required: ["pair"], oneOf: [from, to] };
const items = (schema: Json): Json => ({ type: "array", items: schema });

const rows: readonly Row[] = [
  ["null becomes possible", text, { type: ["string", "null"] }, "compatible", "breaking"],
  ["null becomes possible, as 3.0 writes it", text, { type: "string", nullable: true }, "compatible", "breaking"],
  ["null is no longer possible", { type: ["string", "null"] }, text, "breaking", "compatible"],
  ["null is no longer possible, as 3.0 writes it", { type: "string", nullable: true }, text, "breaking", "compatible"],
  ["null changes its spelling", { type: "string", nullable: true }, { type: ["string", "null"] }, "none", "none"],
  [
    "null becomes a choice of its own",
    { type: ["string", "null"] },
    { oneOf: [text, { type: "null" }] },
    "none",
    "none",
  ],
  ["a text becomes a number", text, number, "breaking", "breaking"],
  ["an integer becomes a number", { type: "integer" }, number, "compatible", "breaking"],
  ["a number becomes an integer", number, { type: "integer" }, "breaking", "compatible"],
  ["an integer becomes a multiple of 1", { type: "integer" }, { type: "number", multipleOf: 1 }, "none", "none"],
  ["a type joins", text, { type: ["string", "integer"] }, "compatible", "breaking"],
  ["a type leaves", { type: ["string", "integer"] }, text, "breaking", "compatible"],
  ["a value joins the enum", { enum: ["a"] }, { enum: ["a", "b"] }, "compatible", "breaking"],
  ["a value leaves the enum", { enum: ["a", "b"] }, { enum: ["a"] }, "breaking", "compatible"],
  ["a value of the enum is renamed", { enum: ["a", "b"] }, { enum: ["a", "c"] }, "breaking", "breaking"],
  ["the enum changes its order", { enum: ["a", "b"] }, { enum: ["b", "a"] }, "none", "none"],
  ["the enum goes", { type: "string", enum: ["a"] }, text, "compatible", "breaking"],
  ["an enum comes", text, { type: "string", enum: ["a"] }, "breaking", "compatible"],
  ["an enum of one becomes a const", { enum: ["a"] }, { const: "a" }, "none", "none"],
  ["both truths become any boolean", { enum: [true, false] }, { type: "boolean" }, "none", "none"],
  ["a boolean is always true", { type: "boolean" }, { const: true }, "breaking", "compatible"],
  ["the minimum rises", { type: "number", minimum: 1 }, { type: "number", minimum: 5 }, "breaking", "compatible"],
  ["the minimum falls", { type: "number", minimum: 5 }, { type: "number", minimum: 1 }, "compatible", "breaking"],
  ["a maximum comes", number, { type: "number", maximum: 9 }, "breaking", "compatible"],
  [
    "the minimum is left out",
    { type: "number", minimum: 1 },
    { type: "number", exclusiveMinimum: 1 },
    "breaking",
    "compatible",
  ],
  [
    "whole numbers above 0 begin at 1",
    { type: "integer", exclusiveMinimum: 0 },
    { type: "integer", minimum: 1 },
    "none",
    "none",
  ],
  ["a step comes", number, { type: "number", multipleOf: 0.01 }, "breaking", "compatible"],
  [
    "the step is finer",
    { type: "number", multipleOf: 0.1 },
    { type: "number", multipleOf: 0.01 },
    "compatible",
    "breaking",
  ],
  [
    "texts become shorter",
    { type: "string", maxLength: 9 },
    { type: "string", maxLength: 5 },
    "breaking",
    "compatible",
  ],
  ["the empty text goes", text, { type: "string", minLength: 1 }, "breaking", "compatible"],
  ["a length of at least 0 is said", text, { type: "string", minLength: 0 }, "none", "none"],
  ["a pattern comes", text, { type: "string", pattern: "^[a-z]+$" }, "breaking", "compatible"],
  ["a pattern goes", { type: "string", pattern: "^[a-z]+$" }, text, "compatible", "breaking"],
  [
    "a pattern becomes another that most texts miss",
    { type: "string", pattern: "^[a-z]+$" },
    { type: "string", pattern: "^[A-Z]+$" },
    "breaking",
    "breaking",
  ],
  [
    "a pattern is written in another way",
    { type: "string", pattern: "^[a-z]+$" },
    { type: "string", pattern: "^[a-z][a-z]*$" },
    "review",
    "review",
  ],
  ["a format comes", text, { type: "string", format: "uuid" }, "breaking", "compatible"],
  ["a format goes", { type: "string", format: "date" }, text, "compatible", "breaking"],
  [
    "a format becomes another",
    { type: "string", format: "date" },
    { type: "string", format: "date-time" },
    "review",
    "review",
  ],
  ["a member must be given", order, { ...order, required: ["id", "note"] }, "breaking", "compatible"],
  ["a member may be missing", order, { ...order, required: [] }, "compatible", "breaking"],
  ["a member comes", order, { ...order, properties: { ...order.properties, memo: text } }, "compatible", "compatible"],
  [
    "a member comes and must be given",
    order,
    { ...order, properties: { ...order.properties, memo: text }, required: ["id", "memo"] },
    "breaking",
    "compatible",
  ],
  ["an optional member goes", order, { ...order, properties: { id: text } }, "review", "review"],
  ["a required member goes", order, { ...order, properties: { note: text }, required: [] }, "review", "breaking"],
  ["a member changes its type", order, { ...order, properties: { id: number, note: text } }, "breaking", "breaking"],
  ["a member is forbidden", order, { ...order, properties: { id: text, note: false } }, "breaking", "compatible"],
  [
    "members are reordered",
    order,
    { type: "object", required: ["id"], properties: { note: text, id: text } },
    "none",
    "none",
  ],
  [
    "a member goes and no other is allowed",
    order,
    { ...order, properties: { id: text }, additionalProperties: false },
    "breaking",
    "compatible",
  ],
  [
    "a member comes where no other was allowed",
    { ...order, additionalProperties: false },
    { ...order, properties: { ...order.properties, memo: text }, additionalProperties: false },
    "compatible",
    "breaking",
  ],
  [
    "values of a map change their type",
    { type: "object", additionalProperties: text },
    { type: "object", additionalProperties: number },
    "breaking",
    "breaking",
  ],
  ["items change their type", items(text), items(number), "breaking", "breaking"],
  ["items may be null", items(text), items({ type: ["string", "null"] }), "compatible", "breaking"],
  ["a member of an item goes missing", items(order), items({ ...order, required: [] }), "compatible", "breaking"],
  ["a list must have an item", items(text), { type: "array", items: text, minItems: 1 }, "breaking", "compatible"],
  ["a list ends at 2", items(text), { type: "array", items: text, maxItems: 2 }, "breaking", "compatible"],
  ["items must differ", items(text), { type: "array", items: text, uniqueItems: true }, "breaking", "compatible"],
  ["a choice joins", { oneOf: [card, cash] }, { oneOf: [card, cash, wire] }, "compatible", "breaking"],
  ["a choice leaves", { oneOf: [card, cash, wire] }, { oneOf: [card, cash] }, "breaking", "compatible"],
  ["the only other choice leaves", { oneOf: [card, cash] }, card, "breaking", "compatible"],
  ["choices are reordered", { oneOf: [card, cash] }, { oneOf: [cash, card] }, "none", "none"],
  ["apart choices become any of", { oneOf: [card, cash] }, { anyOf: [card, cash] }, "none", "none"],
  [
    "a choice asks for more",
    { anyOf: [card, cash] },
    { anyOf: [card, { ...cash, properties: { ...cash.properties, desk: { enum: ["1"] } } }] },
    "breaking",
    "compatible",
  ],
  [
    "a part is added to all of",
    { allOf: [order] },
    { allOf: [order, { required: ["note"] }] },
    "breaking",
    "compatible",
  ],
  ["a part of all of is written in place", { allOf: [order] }, order, "none", "none"],
  ["one of two amounts may no longer be sent", swap, { ...swap, oneOf: [from] }, "breaking", "compatible"],
  [
    "both of two amounts may be sent",
    swap,
    { type: "object", properties: { pair: text, from: number, to: number }, required: ["pair"] },
    "compatible",
    "breaking",
  ],
  [
    "the amounts have a limit",
    swap,
    { ...swap, oneOf: [from, { ...to, properties: { to: { type: "number", minimum: 1 }, from: false } }] },
    "breaking",
    "compatible",
  ],
  [
    "choices overlap",
    { anyOf: [text, { type: "string", maxLength: 3 }] },
    { oneOf: [text, { type: "string", maxLength: 3 }] },
    "review",
    "compatible",
  ],
  [
    "an exception is made among values",
    { enum: ["a", "b"] },
    { enum: ["a", "b"], not: { const: "a" } },
    "review",
    "compatible",
  ],
  [
    "values are in two choices at once",
    { enum: ["a", "b"] },
    { oneOf: [{ enum: ["a", "b"] }, { enum: ["a"] }] },
    "review",
    "compatible",
  ],
  [
    "the default of a choice becomes another",
    { enum: ["asc", "desc"], default: "asc" },
    { enum: ["asc", "desc"], default: "desc" },
    "review",
    "none",
  ],
  [
    "values are told apart by their length",
    { type: "string", maxLength: 9 },
    {
      anyOf: [
        { type: "string", maxLength: 5 },
        { type: "string", minLength: 5, maxLength: 9 },
      ],
    },
    "review",
    "compatible",
  ],
  ["an exception is made", text, { type: "string", not: { const: "a" } }, "review", "compatible"],
  ["unnamed members are forbidden", order, { ...order, additionalProperties: false }, "review", "compatible"],
  ["a member may be sent, too", { ...text, readOnly: true }, text, "review", "none"],
  ["a member is no longer in the response", text, { ...text, writeOnly: true }, "none", "review"],
  ["an exception goes", { type: "string", not: { const: "a" } }, text, "compatible", "review"],
  ["nothing is said any more", text, true, "compatible", "breaking"],
  ["nothing is valid any more", text, false, "breaking", "compatible"],
  [
    "only the words change",
    { ...order, description: "An order." },
    { ...order, description: "A sale." },
    "none",
    "none",
  ],
];

export const corpus: readonly Mutation[] = rows.map(([name, before, after, request, response]) => ({
  name,
  before,
  after,
  request,
  response,
}));
