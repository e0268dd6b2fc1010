import { type DocumentOperation, groupSchema, operationsOf, type Place } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import { bodySchema } from "../document/bodies.js";
import { isDecimalNumber, memberNames, partsIn } from "../document/schema-parts.js";
import { securityHeaders } from "../document/security-headers.js";
import { literal } from "../generate/literal.js";
import { isAnonymous } from "../generate/operations-module.js";
import { closedSchema, type RecursiveSchemas } from "./closed-schema.js";
import { contractMembers } from "./contract-members.js";
import { contractParameters } from "./contract-parameters.js";
import { standalone } from "./standalone.js";

interface Shape {
  readonly schema: JsonObject;
  readonly members: JsonObject;
  readonly decimals: string[];
}

/** The text of contract.gen.ts, which `@lumkit/testing/contract` checks calls against. */
export function contractModule(document: Json, notice: string): string {
  const shapes = new Map<string, Shape>();
  const names = new Map<string, string>();
  const recursive: RecursiveSchemas = new Map();
  const nameOf = (name: string, shape: Shape): string => {
    const same = JSON.stringify(shape);
    const known = names.get(same);
    if (known !== undefined) return known;
    names.set(same, name);
    shapes.set(name, shape);
    return name;
  };
  const operations = operationsOf(document).map((operation) => ({
    id: operation.id,
    method: operation.method,
    path: operation.path,
    isAnonymous: isAnonymous(operation),
    parameters: contractParameters(operation),
    request: nameOf(`${operation.id}Request`, requestShape(operation, recursive)),
    responses: Object.fromEntries(
      operation.responses.map(([status, response]) => {
        const shape = responseShape(document, response, recursive);
        return [status, shape === undefined ? null : nameOf(`${operation.id}Response${status}`, shape)];
      }),
    ),
  }));
  const code = standalone(Object.fromEntries([...shapes].map(([name, { schema }]) => [name, schema])), [
    ...recursive.values(),
  ]);
  const shapeTexts = [...shapes].map(
    ([name, { members, decimals }]) =>
      `    ${name}: { validate: ${name}, members: ${literal(members, "    ")}${decimals.length === 0 ? "" : `, decimals: ${literal(decimals)}`} },\n`,
  );
  return `// @ts-nocheck Ajv wrote the functions.
${notice}import type { Contract } from "../contract/module.js";

${code}
export const contract: Contract = {
  credentials: ${literal([...new Set(securityHeaders(document).values())])},
  operations: ${literal(operations, "  ")},
  shapes: {
${shapeTexts.join("")}  },
};
`;
}

/** `undefined` for a response without a body. */
function responseShape(document: Json, response: Place, recursive: RecursiveSchemas): Shape | undefined {
  const schema = bodySchema(response);
  if (schema === undefined) return undefined;
  return {
    schema: objectAt({ closed: closedSchema(document, schema, "response", recursive) }, "closed"),
    members: contractMembers(document, schema),
    decimals: decimalsOf(document, schema),
  };
}

/** The names of the members that are decimals and written as numbers. */
function decimalsOf(document: Json, schema: Json | undefined): string[] {
  return memberNames(partsIn(document, schema), isDecimalNumber);
}

/** A request as one value: its parameters by group, with header names in small letters, and its body. */
function requestShape(operation: DocumentOperation, recursive: RecursiveSchemas): Shape {
  const { document, requestBody } = operation;
  const parameters = operation.parameters.map(({ value }) => value);
  const closed = (schema: Json | undefined): Json => closedSchema(document, schema, "request", recursive);
  const group = (name: string, rest: JsonObject = {}, credentials: readonly string[] = []): JsonObject => {
    const { type, properties, required } = groupSchema(parameters, name);
    const members = Object.entries(properties).map(([member, schema]) => [member, closed(schema)]);
    return { type, properties: Object.fromEntries(members), required: [...required, ...credentials], ...rest };
  };
  const content = bodySchema(requestBody);
  return {
    schema: {
      type: "object",
      properties: {
        path: group("path"),
        query: group("query", { additionalProperties: false }),
        header: group("header", {}, requiredCredentials(operation)),
        ...(content === undefined ? {} : { body: closed(content) }),
      },
      required: requestBody.value["required"] === true ? ["body"] : [],
      additionalProperties: false,
    },
    members: Object.fromEntries([
      ...Object.entries(contractMembers(document, groupSchema(parameters, "query")))
        .filter(([, member]) => isObject(member) && member["values"] !== undefined)
        .map(([name, member]): [string, Json] => [`query.${name}`, member]),
      ...Object.entries(contractMembers(document, content)).map(([path, member]): [string, Json] => [
        `body.${path}`,
        member,
      ]),
    ]),
    decimals: decimalsOf(document, content),
  };
}

/** The credential headers that a request must have. If the document leaves a choice, none is required. */
function requiredCredentials({ document, value }: DocumentOperation): string[] {
  const security = value["security"] ?? (isObject(document) ? document["security"] : undefined);
  const [only, ...others] = listOf(security);
  if (!isObject(only) || others.length > 0) return [];
  const headers = securityHeaders(document);
  return [...new Set(Object.keys(only).flatMap((scheme) => headers.get(scheme) ?? []))];
}
