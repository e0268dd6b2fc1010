import { type DocumentOperation, operationsOf, pathParameters, resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, objectAt, pointer } from "@lumkit/tool-openapi-diff/json";
import { bodySchema } from "../document/bodies.js";
import { kindOf, type QueryParameter, queryParameters, separatorOf } from "../document/query-parameters.js";
import { membersOf } from "../document/schema-parts.js";
import { securityHeaders } from "../document/security-headers.js";
import type { Report } from "./mark-rules.js";

/** What a person can always do with an operation that is not supported. */
export const wayRound = "leave the operation out with `x-lumkit-skip: <reason>` in the overlay";

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** Finds paths whose operations would be lost. */
export function checkPaths(document: Json, report: Report): void {
  const read = new Set(operationsOf(document).map(({ path }) => path));
  for (const [path, item] of Object.entries(objectAt(document, "paths"))) {
    if (read.has(path) || path.startsWith("x-")) continue;
    const { at } = resolve(document, item, pointer("paths", path));
    const isReferred = isObject(item) && item["$ref"] !== undefined;
    report(
      path,
      isReferred ? `${at} has no operation in this document` : "has no operation: remove the path in the overlay",
    );
  }
}

export function checkSkip({ method, path, value }: DocumentOperation, report: Report): void {
  const reason = value["x-lumkit-skip"];
  if (typeof reason !== "string" || reason.trim() === "")
    report(`${method} ${path}`, "x-lumkit-skip must be a text that says why the operation is left out");
}

export function checkSupport({ document, method, requestBody }: DocumentOperation, name: string, report: Report): void {
  if (!methods.includes(method)) report(name, `${method} is not a method of the clients: ${wayRound}`);
  const schema = bodySchema(requestBody);
  if (schema !== undefined && ["GET", "HEAD"].includes(method))
    report(name, `${method} has a body, which is never sent: remove it in the overlay`);
  if (kindOf(document, schema) === "array")
    report(name, `sends a list, and the clients send only objects: ${wayRound}`);
}

/** Finds parameters that the clients cannot write. */
export function checkParameters(operation: DocumentOperation, name: string, report: Report): void {
  const { document, parameters, path } = operation;
  const given = parameters.filter(({ value }) => value["in"] === "path").map(({ value }) => value["name"]);
  for (const missing of pathParameters(path).filter((each) => !given.includes(each)))
    report(name, `does not describe "${missing}" of its path`);
  const refuse = (place: string, problem: string): void =>
    report(name, `${place} ${problem}: remove the parameter in the overlay, or ${wayRound}`);
  const credentials = new Set(securityHeaders(document).values());
  for (const { value } of parameters) {
    const place = `${value["in"]}.${value["name"]}`;
    if (value["in"] === "header" && credentials.has(String(value["name"]).toLowerCase()))
      refuse(place, "carries a credential, which the client sends");
    if (value["in"] === "cookie") refuse(place, "is a cookie, which the clients do not send");
    if (value["content"] !== undefined) refuse(place, "is written in a media type, which the clients do not do");
    else if (value["in"] !== "query" && kindOf(document, value["schema"]) !== "plain")
      refuse(place, "is a list or an object, which the clients write only in a query");
  }
  for (const parameter of queryParameters(operation)) {
    const problem = queryProblem(document, parameter);
    if (problem !== undefined) refuse(`query.${parameter.name}`, problem);
  }
}

function queryProblem(document: Json, parameter: QueryParameter): string | undefined {
  const { kind, schema, style } = parameter;
  if (kind === "plain") return undefined;
  if (separatorOf(parameter) === undefined) return `is an ${kind} of the style ${style}, which OpenAPI does not define`;
  const inner =
    kind === "array"
      ? [resolve(document, schema, "").value["items"] ?? true]
      : [...membersOf(document, schema).values()];
  return inner.some((part) => kindOf(document, part) !== "plain")
    ? `is an ${kind} that holds lists or objects, which no style can write`
    : undefined;
}
