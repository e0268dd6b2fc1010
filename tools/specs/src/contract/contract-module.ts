import { contentOf, type DocumentOperation, groupSchema, operationsOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import { literal } from "../generate/literal.js";
import { decimalsOf, isAnonymous } from "../generate/operations-module.js";
import { closedSchema } from "./closed-schema.js";
import { contractMembers } from "./contract-members.js";
import { standalone } from "./standalone.js";

interface Shape {
  readonly schema: JsonObject;
  readonly members: JsonObject;
}

/**
 * The text of contract.gen.ts, which `@lumkit/testing/contract` checks calls against.
 *
 * @throws {Error} a schema cannot be checked.
 */
export function contractModule(document: Json, notice: string): string {
  const shapes = new Map<string, Shape>();
  const names = new Map<string, string>();
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
    numbers: numericParameters(operation),
    decimals: decimalsOf(operation),
    request: nameOf(`${operation.id}Request`, requestShape(operation)),
    responses: Object.fromEntries(
      operation.responses.map(([status, response]) => {
        const schema = contentOf(response)[0]?.[1].value["schema"];
        const shape = {
          schema: objectAt({ closed: closedSchema(document, schema, "response") }, "closed"),
          members: contractMembers(document, schema),
        };
        return [status, nameOf(`${operation.id}Response${status}`, shape)];
      }),
    ),
  }));
  const code = standalone(Object.fromEntries([...shapes].map(([name, { schema }]) => [name, schema])));
  const shapeTexts = [...shapes].map(
    ([name, { members }]) => `    ${name}: { validate: ${name}, members: ${literal(members, "    ")} },\n`,
  );
  return `// @ts-nocheck Ajv wrote the functions.
${notice}import type { Contract } from "../contract/module.js";

${code}
export const contract: Contract = {
  credentials: ${literal(Object.values(securityHeaders(document)))},
  operations: ${literal(operations, "  ")},
  shapes: {
${shapeTexts.join("")}  },
};
`;
}

/** A request as one value: its parameters by group, with header names in small letters, and its body. */
function requestShape(operation: DocumentOperation): Shape {
  const { document, requestBody } = operation;
  const parameters = operation.parameters.map(({ value }) => value);
  const closed = (schema: Json | undefined): Json => closedSchema(document, schema, "request");
  const group = (name: string, rest: JsonObject = {}, credentials: readonly string[] = []): JsonObject => {
    const { type, properties, required } = groupSchema(parameters, name);
    const members = Object.entries(properties).map(([member, schema]) => [member, closed(schema)]);
    return { type, properties: Object.fromEntries(members), required: [...required, ...credentials], ...rest };
  };
  const content = contentOf(requestBody)[0]?.[1].value["schema"];
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
    members: Object.fromEntries(
      Object.entries(contractMembers(document, content)).map(([path, member]) => [`body.${path}`, member]),
    ),
  };
}

/** The parameters of path and query that are sent as text and mean numbers. */
function numericParameters({ parameters }: DocumentOperation): string[] {
  return parameters
    .filter(({ value }) => value["in"] === "path" || value["in"] === "query")
    .filter(({ value }) => ["integer", "number"].includes(String(objectAt(value, "schema")["type"])))
    .map(({ value }) => String(value["name"]));
}

/** The header that each security scheme is sent in. */
function securityHeaders(document: Json): Record<string, string> {
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  return Object.fromEntries(
    Object.keys(schemes)
      .map((name) => ({ name, scheme: objectAt(schemes, name) }))
      .filter(({ scheme }) => scheme["in"] === "header")
      .map(({ name, scheme }) => [name, String(scheme["name"]).toLowerCase()]),
  );
}

/** The credential headers that a request must have. If the document leaves a choice, none is required. */
function requiredCredentials({ document, value }: DocumentOperation): string[] {
  const security = value["security"] ?? (isObject(document) ? document["security"] : undefined);
  const [only, ...others] = listOf(security);
  if (!isObject(only) || others.length > 0) return [];
  const headers = securityHeaders(document);
  return Object.keys(only).flatMap((scheme) => headers[scheme] ?? []);
}
