import {
  contentOf,
  type DocumentOperation,
  isSuccess,
  operationsOf,
  pathParameters,
  resolve,
} from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { compositions, holdsDecimals, isDecimal, memberNames, namesOf, partsIn } from "../document/schema-parts.js";
import { literal } from "./literal.js";

/** The text of operations.gen.ts: what a client must know about each operation that types do not say. */
export function operationsModule(document: Json, header: string): string {
  const operations = Object.fromEntries(operationsOf(document).map((operation) => [operation.id, describe(operation)]));
  return `${header}import type { FinalStates, Operation } from "@lumkit/core";
import type { operations as Operations } from "./schema.gen.js";

export const operations: { readonly [Id in keyof Operations]: Operation } = ${literal(operations)};

export const finalStates = ${literal(finalStates(document))} as const satisfies FinalStates;
`;
}

function describe(operation: DocumentOperation): JsonObject {
  const { document, id, method, path, parameters, requestBody, value } = operation;
  const response = responseSchema(operation);
  const parts = partsIn(document, response);
  const keyed = value["x-lumkit-safety"] === "keyed";
  const needsKey = parameters.some((parameter) => parameter.value["name"] === "Idempotency-Key");
  const isBodyRequired = requestBody.value["required"] === true;
  return compact({
    id,
    method,
    path,
    safety: method === "GET" ? "read" : (value["x-lumkit-safety"] ?? null),
    anonymous: isAnonymous(operation) ? true : null,
    keyHeader: keyed && needsKey ? "Idempotency-Key" : null,
    response: compact({
      kind: kindOf(document, response),
      id: idOf(operation),
      uses: orNull(usedMembers(document, response)),
      decimals: orNull(memberNames(parts, isDecimal)),
      freeForm: orNull(memberNames(parts, isFreeForm)),
      allDecimals: orNull(namesOf(parts.filter(({ schema }) => holdsDecimals(schema)))),
      secrets: orNull(memberNames(parts, (schema) => schema["x-lumkit-secret"] === true)),
    }),
    requestRequired: isBodyRequired ? stringsOf(requestSchema(operation)["required"]) : null,
    requestOptional: contentOf(requestBody).length > 0 && !isBodyRequired ? true : null,
    queryLists: orNull(queryLists(operation)),
    requestDecimals: orNull(requestDecimals(operation)),
  });
}

/** Where a response carries the id that was asked for. */
function idOf({ path, value }: DocumentOperation): JsonObject | null {
  const member = value["x-lumkit-id"];
  const [parameter] = pathParameters(path);
  return member === undefined || parameter === undefined ? null : { member, parameter };
}

/** The members that are decimals: those of a request body at its top level, and those of a response at any depth. */
export function decimalsOf(operation: DocumentOperation): { request: string[]; response: string[] } {
  return {
    request: Object.keys(requestDecimals(operation)),
    response: memberNames(partsIn(operation.document, responseSchema(operation)), isDecimal),
  };
}

/** `security: []` on an operation says that it is called without a key. */
export function isAnonymous({ value }: DocumentOperation): boolean {
  return Array.isArray(value["security"]) && value["security"].length === 0;
}

/** The schema of the first successful response. */
export function responseSchema({ document, responses }: DocumentOperation): JsonObject {
  const success = responses.find(([status]) => isSuccess(status));
  const content = success && contentOf(success[1])[0]?.[1];
  return resolve(document, content?.value["schema"], "").value;
}

function requestSchema({ document, requestBody }: DocumentOperation): JsonObject {
  return resolve(document, contentOf(requestBody)[0]?.[1].value["schema"], "").value;
}

/** The separator of each query parameter that is a list; `&` means that its name is repeated. */
function queryLists({ document, parameters }: DocumentOperation): JsonObject {
  const separators: Readonly<Record<string, string>> = { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C" };
  const lists = parameters.flatMap(({ value }): [string, Json][] => {
    const { name, style = "form", explode = style === "form" } = value;
    const isList = value["in"] === "query" && resolve(document, value["schema"], "").value["type"] === "array";
    if (!isList || typeof name !== "string") return [];
    const separator = explode === true ? "&" : separators[String(style)];
    return separator === undefined ? [] : [[name, separator]];
  });
  return Object.fromEntries(lists);
}

function kindOf(document: Json, schema: JsonObject): string {
  const [choice] = compositions.flatMap((key) => listOf(schema[key]));
  const type = schema["type"] ?? resolve(document, choice, "").value["type"];
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

/** An object that allows any member and names none. Its content is the API's own and is never changed. */
function isFreeForm({ type, additionalProperties, properties }: JsonObject): boolean {
  return type === "object" && additionalProperties === true && properties === undefined;
}

/** Where a request holds decimals: a tree of member names that ends in `true`, or in `"positive"` where zero is wrong. */
function requestDecimals(operation: DocumentOperation): JsonObject {
  return partsIn(operation.document, requestSchema(operation))
    .filter(({ path, schema }) => path.length > 0 && !path.includes("*") && isDecimal(schema))
    .map(({ path, schema }) => {
      const names = path.filter((step) => step !== "[]");
      const mark = schema["exclusiveMinimum"] === 0 ? "positive" : true;
      return names.reduceRight<Json>((tree, name) => ({ [name]: tree }), mark);
    })
    .filter(isObject)
    .reduce(joined, {});
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

/** For each status schema: its final values, and which of those may still change. */
function finalStates(document: Json): JsonObject {
  const schemas = Object.entries(objectAt(objectAt(document, "components"), "schemas"));
  return Object.fromEntries(
    schemas.flatMap(([name, schema]) =>
      isObject(schema) && schema["x-lumkit-final"] !== undefined ? [[name, schema["x-lumkit-final"]]] : [],
    ),
  );
}

function orNull<T extends JsonObject | string[]>(value: T): T | null {
  return Object.keys(value).length === 0 ? null : value;
}

function compact(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
