import { type DocumentOperation, operationsOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import { bodySchema } from "../document/bodies.js";
import { safetyOf } from "../document/client-operations.js";
import { requiredOf } from "../document/schema-parts.js";
import { compact, orNull } from "./compact.js";
import { literal } from "./literal.js";
import { queryStyles } from "./query-styles.js";
import { requestDecimals } from "./request-decimals.js";
import { responseReadings } from "./response-readings.js";

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
  const keyed = value["x-lumkit-safety"] === "keyed";
  const needsKey = parameters.some((parameter) => parameter.value["name"] === "Idempotency-Key");
  const body = bodySchema(requestBody);
  const isRequired = requestBody.value["required"] === true;
  return compact({
    id,
    method,
    path,
    safety: safetyOf(operation) ?? null,
    anonymous: isAnonymous(operation) ? true : null,
    keyHeader: keyed && needsKey ? "Idempotency-Key" : null,
    ...responseReadings(operation),
    requestRequired: isRequired ? requiredOf(document, body) : null,
    requestOptional: body !== undefined && !isRequired ? true : null,
    ...queryStyles(operation),
    requestDecimals: orNull(requestDecimals(operation)),
  });
}

/** `security: []` on an operation, or `[{}]`, says that it is called without a key. */
export function isAnonymous({ value }: DocumentOperation): boolean {
  const { security } = value;
  return Array.isArray(security) && security.every((way) => isObject(way) && Object.keys(way).length === 0);
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
