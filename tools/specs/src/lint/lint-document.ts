import {
  contentOf,
  type DocumentOperation,
  isSuccess,
  operationsOf,
  type Place,
  parametersOf,
  requestBodyOf,
  resolve,
  responsesOf,
} from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { hasNamelessDecimal, holdsDecimals, isDecimal, membersOf } from "../document/members.js";
import { circlesIn } from "../document/references.js";
import { answerSchema, pathParameters } from "../generate/operations-module.js";
import { type Validators, validators } from "./validators.js";

const safeties = ["repeatable", "keyed", "once"];

/** Everything in a merged document that must be mended before clients can be made from it. */
export function lint(file: string, document: Json): Finding[] {
  const findings: Finding[] = [];
  const report = (place: string, message: string): void => {
    findings.push({ file, place, message });
  };
  const circles = circlesIn(document);
  for (const { at, by } of circles) report(at, `refers to itself by way of ${by}`);
  // Nothing can be compiled that goes round in a circle.
  if (circles.length > 0) return findings;
  const validate = validators(document, report);
  const seen = new Map<string, string>();
  const operations = operationsOf(document);
  const version = isObject(document) ? document["openapi"] : undefined;
  // Only since 3.1 are the schemas JSON Schema 2020-12, as which they are compiled.
  if (typeof version !== "string" || !version.startsWith("3.1.")) report("#/openapi", "must be 3.1.x");
  if (operations.length === 0) report("#/paths", "has no operation");
  for (const operation of operations) {
    const route = `${operation.method} ${operation.path}`;
    const twin = seen.get(operation.id);
    const name = operation.id === "" || twin !== undefined ? route : operation.id;
    if (operation.id === "") report(name, "has no operationId");
    else if (twin !== undefined) report(name, `has the operationId of ${twin}, "${operation.id}"`);
    else seen.set(operation.id, route);
    checkSafety(document, operation, name, report);
    checkId(document, operation, name, report);
    checkRequest(document, operation, name, validate, report);
    checkResponses(document, operation, name, validate, report);
  }
  for (const [name, schema] of Object.entries(objectAt(objectAt(document, "components"), "schemas"))) {
    validate.compile(`#/components/schemas/${name}`, `schema ${name}`);
    if (isObject(schema)) checkMarks(document, schema, `schema ${name}`, report);
  }
  return unique(findings);
}

type Report = (place: string, message: string) => void;

function checkSafety(document: Json, operation: DocumentOperation, name: string, report: Report): void {
  const safety = operation.value["x-lumkit-safety"];
  if (operation.method === "GET") {
    if (safety !== undefined) report(name, "GET is a read: it takes no x-lumkit-safety");
    return;
  }
  if (safety === undefined)
    report(name, `has no x-lumkit-safety: say whether it may be sent again (${safeties.join(", ")})`);
  else if (typeof safety !== "string" || !safeties.includes(safety))
    report(name, `x-lumkit-safety must be one of ${safeties.join(", ")}`);
  if (safety !== "keyed") return;
  const hasKey = parametersOf(document, operation).some(
    ({ value }) => value["in"] === "header" && value["name"] === "Idempotency-Key",
  );
  if (!hasKey) report(name, "is keyed but takes no Idempotency-Key header");
}

function checkId(document: Json, operation: DocumentOperation, name: string, report: Report): void {
  const member = operation.value["x-lumkit-id"];
  if (member === undefined) return;
  if (operation.method !== "GET" || pathParameters(operation.path).length !== 1)
    report(name, "x-lumkit-id is for a GET whose path has one parameter");
  const { type } = resolve(
    document,
    objectAt(answerSchema(document, operation), "properties")[String(member)],
    "",
  ).value;
  if (type !== "string" && type !== "integer")
    report(name, `x-lumkit-id names "${member}", which is not a string or an integer of its response`);
}

function checkRequest(
  document: Json,
  operation: DocumentOperation,
  name: string,
  validate: Validators,
  report: Report,
): void {
  for (const parameter of parametersOf(document, operation)) {
    checkThere(parameter, name, report);
    if (parameter.value["schema"] !== undefined) validate.compile(`${parameter.at}/schema`, name);
  }
  if (operation.value["requestBody"] === undefined) return;
  const body = requestBodyOf(document, operation);
  checkThere(body, `${name} request`, report);
  checkContent(document, body, `${name} request`, validate, report);
}

function checkResponses(
  document: Json,
  operation: DocumentOperation,
  name: string,
  validate: Validators,
  report: Report,
): void {
  const responses = responsesOf(document, operation);
  if (!responses.some(([status]) => isSuccess(status))) report(name, "has no successful answer");
  for (const [status, response] of responses) {
    const place = `${name} ${status}`;
    checkThere(response, place, report);
    if (contentOf(response).length === 0) report(place, "has no content: say what is answered");
    if (isSuccess(status) && !contentOf(response).some(([, content]) => content.value["schema"] !== undefined))
      report(place, "a successful answer has no schema");
    checkContent(document, response, place, validate, report);
    checkDecimals(document, response, place, report);
  }
}

/** What a `$ref` into nowhere leads to is empty, and so is nothing else that an operation may have. */
function checkThere({ value, at }: Place, name: string, report: Report): void {
  if (Object.keys(value).length === 0) report(name, `there is nothing at ${at}`);
}

function checkContent(document: Json, place: Place, name: string, validate: Validators, report: Report): void {
  for (const [mediaType, { value, at }] of contentOf(place)) {
    if (mediaType !== "application/json")
      report(name, `media type ${mediaType}: the clients speak application/json alone`);
    if (value["schema"] !== undefined) validate.compile(`${at}/schema`, name);
    if (hasNamelessDecimal(document, value["schema"]))
      report(name, "has a decimal that is no named member: decimals are found by their names");
    if (holdsDecimals(document, value["schema"]))
      report(name, "has x-lumkit-numbers on the whole body: numbers are found by the name of the member they are in");
    const examples = Object.entries(examplesOf(value));
    if (examples.length === 0) report(name, `${mediaType} has no example: a mock would have to invent one`);
    for (const [exampleName, example] of examples) {
      const resolved = resolve(document, example, `${at}/examples/${exampleName}`);
      checkThere(resolved, name, report);
      for (const problem of validate.check(`${at}/schema`, resolved.value["value"]))
        report(name, `example "${exampleName}" breaks the schema: ${problem}`);
    }
  }
}

/** Either `examples` or a single `example`, which has no name of its own. */
function examplesOf(content: JsonObject): JsonObject {
  return content["example"] === undefined
    ? objectAt(content, "examples")
    : { example: { value: content["example"] }, ...objectAt(content, "examples") };
}

/** A wrong name in our own marks would be no mark at all: the client would wait for ever, or check nothing. */
function checkMarks(document: Json, schema: JsonObject, name: string, report: Report): void {
  for (const [state, kind] of Object.entries(objectAt(schema, "x-lumkit-final"))) {
    if (!stringsOf(schema["enum"]).includes(state))
      report(name, `x-lumkit-final names "${state}", which is not its value`);
    if (kind !== "final" && kind !== "may-change")
      report(name, `x-lumkit-final: "${state}" is either "final" or "may-change"`);
  }
  if (schema["x-lumkit-numbers"] !== undefined && schema["x-lumkit-numbers"] !== "decimal")
    report(name, 'x-lumkit-numbers must be "decimal"');
  for (const [member, value] of membersOf(document, schema)) {
    if (isDecimal(value) && !isNumber(value))
      report(name, `"${member}" is no number: format decimal is for numbers alone`);
    if (isObject(value) && value["x-lumkit-secret"] !== undefined && value["x-lumkit-secret"] !== true)
      report(name, `x-lumkit-secret of "${member}" must be true`);
  }
  for (const member of stringsOf(schema["x-lumkit-uses"]))
    if (typeof resolve(document, objectAt(schema, "properties")[member], "").value["type"] !== "string")
      report(name, `x-lumkit-uses names "${member}", which is no member of one type`);
}

function isNumber(schema: Json): boolean {
  const type = isObject(schema) ? schema["type"] : undefined;
  return (Array.isArray(type) ? type : [type]).every((each) => each === "number" || each === "null");
}

/** Reading quotes decimals by their names, so within one answer a name must always or never be one. */
function checkDecimals(document: Json, response: Place, name: string, report: Report): void {
  const decimal = new Set<string>();
  const other = new Set<string>();
  for (const [, content] of contentOf(response)) {
    for (const [member, schema] of membersOf(document, content.value["schema"])) {
      (isDecimal(schema) ? decimal : other).add(member);
    }
  }
  for (const member of decimal)
    if (other.has(member)) report(name, `"${member}" is a decimal in one place of this answer and not in another`);
}

/** Shared components are reached from many operations; the same words about the same place are said once. */
function unique(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ place, message }) => {
    const words = `${place}\n${message}`;
    return !said.has(words) && said.add(words);
  });
}
