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
} from "./document.js";
import type { Finding } from "./finding.js";
import { isObject, type Json, objectAt } from "./json.js";
import { wrongMarks } from "./marks.js";
import { membersOf } from "./members.js";
import { validators } from "./validators.js";

const safeties = ["repeatable", "keyed", "once"];

/** Everything in a merged document that must be mended before clients can be made from it. */
export function lint(file: string, document: Json): Finding[] {
  const findings: Finding[] = [];
  const report = (place: string, message: string): void => {
    findings.push({ file, place, message });
  };
  const validate = validators(document, report);
  const seen = new Set<string>();
  for (const operation of operationsOf(document)) {
    const name = operation.id || `${operation.method} ${operation.path}`;
    if (operation.id === "") report(name, "has no operationId");
    if (seen.has(operation.id)) report(name, "another operation has the same operationId");
    seen.add(operation.id);
    checkSafety(document, operation, name, report);
    for (const { value, at } of parametersOf(document, operation))
      if (value["schema"] !== undefined) validate.compile(`${at}/schema`, name);
    const statuses = responsesOf(document, operation);
    if (!statuses.some(([status]) => isSuccess(status))) report(name, "documents no success");
    const body = requestBodyOf(document, operation);
    checkContent(document, body, `${name} request`, validate, report);
    for (const [status, response] of statuses) {
      if (contentOf(response).length === 0) report(`${name} ${status}`, "has no content: say what is answered");
      const place = `${name} ${status}`;
      if (isSuccess(status) && !contentOf(response).some(([, content]) => content.value["schema"] !== undefined))
        report(place, "a successful answer has no schema");
      checkContent(document, response, place, validate, report);
      checkDecimals(document, response, place, report);
    }
  }
  for (const [name, schema] of Object.entries(objectAt(objectAt(document, "components"), "schemas"))) {
    validate.compile(`#/components/schemas/${name}`, `schema ${name}`);
    for (const problem of wrongMarks(schema)) report(`schema ${name}`, problem);
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

function checkContent(
  document: Json,
  place: Place,
  name: string,
  validate: ReturnType<typeof validators>,
  report: Report,
): void {
  for (const [mediaType, { value, at }] of contentOf(place)) {
    if (mediaType !== "application/json")
      report(name, `media type ${mediaType}: the clients speak application/json alone`);
    if (value["schema"] !== undefined) validate.compile(`${at}/schema`, name);
    const examples = Object.entries(objectAt(value, "examples"));
    if (examples.length === 0) report(name, `${mediaType} has no example: a mock would have to invent one`);
    for (const [exampleName, example] of examples) {
      const resolved = resolve(document, example, at).value;
      for (const problem of validate.check(`${at}/schema`, resolved["value"]))
        report(name, `example "${exampleName}" breaks the schema: ${problem}`);
    }
  }
}

/** Reading quotes decimals by their names, so within one answer a name must always or never be one. */
function checkDecimals(document: Json, response: Place, name: string, report: Report): void {
  const decimal = new Set<string>();
  const other = new Set<string>();
  for (const [, content] of contentOf(response)) {
    for (const [member, schema] of membersOf(document, content.value["schema"])) {
      (isObject(schema) && schema["format"] === "decimal" ? decimal : other).add(member);
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
