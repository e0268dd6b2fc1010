import {
  contentOf,
  type DocumentOperation,
  operationsOf,
  type Place,
  resolve,
  successesOf,
} from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { clientOperations, isSkipped } from "../document/client-operations.js";
import { plainDocument } from "../document/plain-document.js";
import { circlesIn } from "../document/references.js";
import { holdsDecimals, isDecimalNumber, namesOf, partsIn } from "../document/schema-parts.js";
import { checkCredentials } from "./credential-rules.js";
import { checkDecimals, checkId, checkMarks, checkSafety, type Report } from "./mark-rules.js";
import { checkParameters, checkPaths, checkSkip, checkSupport, wayRound } from "./support-rules.js";
import { type Validators, validators } from "./validators.js";

/** Everything in a merged document that must be corrected before clients can be generated from it. */
export function lint(file: string, document: Json): Finding[] {
  const findings: Finding[] = [];
  const report = (place: string, message: string): void => {
    findings.push({ file, place, message });
  };
  const circles = circlesIn(document);
  for (const { at, by } of circles) report(at, `refers to itself through ${by}`);
  // Circular references cannot be compiled.
  if (circles.length > 0) return findings;
  const validate = validators(document, report);
  const seen = new Map<string, string>();
  const operations = clientOperations(document);
  const skipped = operationsOf(document).filter(isSkipped);
  const version = isObject(document) ? document["openapi"] : undefined;
  // The schemas are compiled as JSON Schema 2020-12, which they are only since OpenAPI 3.1.
  if (typeof version !== "string" || !version.startsWith("3.1.")) report("#/openapi", "must be 3.1.x");
  if (operations.length === 0) report("#/paths", "has no operation");
  checkPaths(document, report);
  checkCredentials(operations, report);
  for (const operation of skipped) checkSkip(operation, report);
  for (const operation of operations) {
    const route = `${operation.method} ${operation.path}`;
    const other = seen.get(operation.id);
    const name = other === undefined ? operation.id : route;
    if (other === undefined) seen.set(operation.id, route);
    else report(name, `has the operationId of ${other}, "${operation.id}": give it another one in the overlay`);
    checkSupport(operation, name, report);
    checkParameters(operation, name, report);
    checkSafety(operation, name, report);
    checkId(operation, name, report);
    checkRequest(operation, name, validate, report);
    checkResponses(operation, name, validate, report);
  }
  for (const [name, schema] of Object.entries(schemasIn(document, skipped.length > 0))) {
    validate.compile(`#/components/schemas/${name}`, `schema ${name}`);
    if (isObject(schema)) checkMarks(document, schema, `schema ${name}`, report);
  }
  return unique(findings);
}

/** What only operations that are left out use need not be correct. */
function schemasIn(document: Json, isAnySkipped: boolean): JsonObject {
  const plain = isAnySkipped ? plainDocument(document) : document;
  return objectAt(objectAt(plain, "components"), "schemas");
}

function checkRequest(operation: DocumentOperation, name: string, validate: Validators, report: Report): void {
  const { document, parameters, requestBody, value } = operation;
  for (const parameter of parameters) {
    checkThere(parameter, name, report);
    if (parameter.value["schema"] !== undefined) validate.compile(`${parameter.at}/schema`, name);
  }
  if (value["requestBody"] === undefined) return;
  checkThere(requestBody, `${name} request`, report);
  checkContent(document, requestBody, `${name} request`, validate, report);
}

function checkResponses(operation: DocumentOperation, name: string, validate: Validators, report: Report): void {
  const { document, responses } = operation;
  const successes = successesOf(operation).map(([status]) => status);
  if (successes.length === 0) report(name, `has no successful response: describe it, or ${wayRound}`);
  for (const [status, response] of responses) {
    const place = `${name} ${status}`;
    const contents = contentOf(response);
    checkThere(response, place, report);
    // A body that was not read must not become one that is empty.
    if (isUnread(operation, status, response, successes))
      report(place, "has no content: describe the body, or say that there is none with `content: {}`");
    if (successes.includes(status) && contents.some(([, { value }]) => value["schema"] === undefined))
      report(place, "a successful response has no schema");
    checkContent(document, response, place, validate, report);
    checkDecimals(
      contents.flatMap(([, { value }]) => partsIn(document, value["schema"])),
      place,
      report,
    );
  }
}

function isUnread(
  { method }: DocumentOperation,
  status: string,
  { value }: Place,
  successes: readonly string[],
): boolean {
  return value["content"] === undefined && successes.includes(status) && method !== "HEAD" && !/^20[45]$/.test(status);
}

/** Only a `$ref` without a target resolves to an empty object. */
function checkThere({ value, at }: Place, name: string, report: Report): void {
  if (Object.keys(value).length === 0) report(name, `${at} does not exist`);
}

function checkContent(document: Json, place: Place, name: string, validate: Validators, report: Report): void {
  for (const [mediaType, { value, at }] of contentOf(place)) {
    if (mediaType !== "application/json")
      report(name, `media type ${mediaType}: the clients support only application/json; ${wayRound}`);
    if (value["schema"] !== undefined) validate.compile(`${at}/schema`, name);
    const parts = partsIn(document, value["schema"]);
    if (parts.some(({ member, schema }) => member === undefined && isDecimalNumber(schema)))
      report(name, "has a decimal that is not a named member: decimals are found by their names");
    if (parts.some((part) => holdsDecimals(part.schema) && namesOf([part]).length === 0))
      report(
        name,
        "has x-lumkit-numbers on the whole body: put it on a named member, because numbers are found by member name",
      );
    const examples = Object.entries(examplesOf(value));
    if (examples.length === 0) report(name, `${mediaType} has no example, and a mock needs one`);
    for (const [exampleName, example] of examples) {
      const resolved = resolve(document, example, `${at}/examples/${exampleName}`);
      checkThere(resolved, name, report);
      for (const problem of validate.check(`${at}/schema`, resolved.value["value"]))
        report(name, `example "${exampleName}" does not match the schema: ${problem}`);
    }
  }
}

/** The named examples, and the single `example`, which has no name. */
function examplesOf(content: JsonObject): JsonObject {
  return content["example"] === undefined
    ? objectAt(content, "examples")
    : { example: { value: content["example"] }, ...objectAt(content, "examples") };
}

/** Shared components are reached from many operations: equal findings are listed once. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.place}\n${finding.message}`, finding])).values()];
}
