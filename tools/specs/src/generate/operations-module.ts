import {
  contentOf,
  type DocumentOperation,
  isSuccess,
  operationsOf,
  parametersOf,
  requestBodyOf,
  resolve,
  responsesOf,
} from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { holdsDecimals, isDecimal, isFreeForm, isSecret, membersOf, partsOf } from "../document/members.js";
import { literal } from "./literal.js";

/** The text of operations.gen.ts: what the client must know about each operation and no type can tell it. */
export function operationsModule(document: Json, header: string): string {
  const operations = Object.fromEntries(
    operationsOf(document).map((operation) => [operation.id, describe(document, operation)]),
  );
  return `${header}import type { FinalStates, Operation } from "@lumkit/core";
import type { operations as Operations } from "./schema.gen.js";

export const operations: { readonly [Id in keyof Operations]: Operation } = ${literal(operations)};

export const finalStates = ${literal(finalStates(document))} as const satisfies FinalStates;
`;
}

function describe(document: Json, operation: DocumentOperation): JsonObject {
  const answer = answerSchema(document, operation);
  const keyed = operation.value["x-lumkit-safety"] === "keyed";
  const needsKey = parametersOf(document, operation).some(({ value }) => value["name"] === "Idempotency-Key");
  return compact({
    id: operation.id,
    method: operation.method,
    path: operation.path,
    safety: operation.method === "GET" ? "read" : (operation.value["x-lumkit-safety"] ?? null),
    anonymous: isAnonymous(operation) ? true : null,
    keyHeader: keyed && needsKey ? "Idempotency-Key" : null,
    answer: compact({
      kind: kindOf(document, answer),
      id: idOf(operation),
      uses: orNull(usedMembers(document, answer)),
      decimals: orNull(decimalNames(document, answer)),
      freeForm: orNull(freeFormNames(document, answer)),
      allDecimals: orNull(
        distinct(membersOf(document, answer).filter(([, member]) => holdsDecimals(document, member))),
      ),
      secrets: orNull(distinct(membersOf(document, answer).filter(([, member]) => isSecret(member)))),
    }),
    requestRequired: requiredMembers(document, operation),
    requestOptional: hasOptionalBody(document, operation) ? true : null,
    queryLists: orNull(queryLists(document, operation)),
    requestDecimals: orNull(requestDecimals(document, requestSchema(document, operation))),
  });
}

/** Where a response carries the id that was asked for. */
function idOf({ path, value }: DocumentOperation): JsonObject | null {
  const member = value["x-lumkit-id"];
  const [parameter] = pathParameters(path);
  return member === undefined || parameter === undefined ? null : { member, parameter };
}

export function pathParameters(path: string): string[] {
  return path.match(/(?<=\{)[^}]+/g) ?? [];
}

/** The members that are decimals: those of a body itself, and those of an answer wherever they stand in it. */
export function decimalsOf(document: Json, operation: DocumentOperation): { request: string[]; response: string[] } {
  return {
    request: Object.keys(requestDecimals(document, requestSchema(document, operation))),
    response: decimalNames(document, answerSchema(document, operation)),
  };
}

/** `security: []` on an operation says that it is called without a key. */
export function isAnonymous({ value }: DocumentOperation): boolean {
  return Array.isArray(value["security"]) && value["security"].length === 0;
}

export function answerSchema(document: Json, operation: DocumentOperation): JsonObject {
  const success = responsesOf(document, operation).find(([status]) => isSuccess(status));
  const content = success && contentOf(success[1])[0]?.[1];
  return resolve(document, content?.value["schema"], "").value;
}

function requestSchema(document: Json, operation: DocumentOperation): JsonObject {
  const content = contentOf(requestBodyOf(document, operation))[0]?.[1];
  return resolve(document, content?.value["schema"], "").value;
}

/** The members that a body must have, if there must be a body. */
function requiredMembers(document: Json, operation: DocumentOperation): string[] | null {
  if (requestBodyOf(document, operation).value["required"] !== true) return null;
  return stringsOf(requestSchema(document, operation)["required"]);
}

function hasOptionalBody(document: Json, operation: DocumentOperation): boolean {
  const body = requestBodyOf(document, operation);
  return contentOf(body).length > 0 && body.value["required"] !== true;
}

/** What stands between the values of each query parameter that is a list; `&`: its name is repeated. */
function queryLists(document: Json, operation: DocumentOperation): JsonObject {
  const separators: Readonly<Record<string, string>> = { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C" };
  const lists = parametersOf(document, operation).flatMap(({ value }): [string, Json][] => {
    const { name, style = "form", explode = style === "form" } = value;
    const isList = value["in"] === "query" && resolve(document, value["schema"], "").value["type"] === "array";
    if (!isList || typeof name !== "string") return [];
    const separator = explode === true ? "&" : separators[String(style)];
    return separator === undefined ? [] : [[name, separator]];
  });
  return Object.fromEntries(lists);
}

function kindOf(document: Json, schema: JsonObject): string {
  const type = schema["type"] ?? resolve(document, partsOf(schema)[0], "").value["type"];
  return type === "array" ? "array" : "object";
}

/** The members that hand-written code reads, with the JSON type that it relies on. */
function usedMembers(document: Json, schema: JsonObject): JsonObject {
  const properties = objectAt(schema, "properties");
  return Object.fromEntries(
    stringsOf(schema["x-lumkit-uses"]).map((name) => {
      const member = resolve(document, properties[name], "").value;
      // A decimal is read as a string.
      if (typeof member["type"] !== "string" || isDecimal(member)) return [name, "string"];
      return [name, member["type"] === "integer" ? "number" : member["type"]];
    }),
  );
}

function decimalNames(document: Json, schema: JsonObject): string[] {
  return distinct(membersOf(document, schema).filter(([, member]) => isDecimal(member)));
}

function freeFormNames(document: Json, schema: JsonObject): string[] {
  return distinct(membersOf(document, schema).filter(([, member]) => isFreeForm(member)));
}

function distinct(members: readonly [name: string, schema: Json][]): string[] {
  return [...new Set(members.map(([name]) => name))];
}

/** Where a request holds decimals: a tree of member names that ends in `true`, or in `"positive"` where zero is wrong. */
function requestDecimals(document: Json, schema: Json, above: ReadonlySet<string> = new Set()): JsonObject {
  const { value, at } = resolve(document, schema, "");
  if (above.has(at)) return {};
  const below = at === "" ? above : new Set([...above, at]);
  const trees = partsOf(value).map((part) => requestDecimals(document, part, below));
  const members = Object.entries(objectAt(value, "properties")).flatMap(([name, member]) => {
    const resolved = resolve(document, member, "").value;
    const tree = isDecimal(resolved) ? markOf(resolved) : requestDecimals(document, member, below);
    return isObject(tree) && Object.keys(tree).length === 0 ? [] : [[name, tree]];
  });
  return [...trees, Object.fromEntries(members)].reduce<JsonObject>(joined, {});
}

/** Both trees in one; a decimal that may be zero in one place may be zero. */
function joined(left: JsonObject, right: JsonObject): JsonObject {
  const tree = { ...left };
  for (const [name, mark] of Object.entries(right)) {
    const other = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (isObject(other) && isObject(mark)) tree[name] = joined(other, mark);
    else tree[name] = other === undefined || other === mark ? mark : true;
  }
  return tree;
}

function markOf(decimal: JsonObject): Json {
  return decimal["exclusiveMinimum"] === 0 ? "positive" : true;
}

/** For each status schema: its final values, and which of those may still change. */
function finalStates(document: Json): JsonObject {
  const schemas = Object.entries(objectAt(objectAt(document, "components"), "schemas"));
  return Object.fromEntries(
    schemas.flatMap(([name, schema]) =>
      isObject(schema) && schema["x-lumkit-final"] !== undefined ? [[name, schema["x-lumkit-final"]]] : [],
    ),
  );
}

function orNull<T extends Json>(value: T): T | null {
  return isObject(value) && Object.keys(value).length === 0
    ? null
    : Array.isArray(value) && value.length === 0
      ? null
      : value;
}

function compact(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
