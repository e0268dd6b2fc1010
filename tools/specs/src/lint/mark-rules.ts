import {
  contentOf,
  type DocumentOperation,
  type Place,
  parametersOf,
  resolve,
} from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { isDecimal, membersOf } from "../document/members.js";
import { answerSchema, pathParameters } from "../generate/operations-module.js";

const safeties = ["repeatable", "keyed", "once"];

export type Report = (place: string, message: string) => void;

export function checkSafety(document: Json, operation: DocumentOperation, name: string, report: Report): void {
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

export function checkId(document: Json, operation: DocumentOperation, name: string, report: Report): void {
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

/** A wrong name in our own marks would be no mark at all: the client would wait for ever, or check nothing. */
export function checkMarks(document: Json, schema: JsonObject, name: string, report: Report): void {
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
export function checkDecimals(document: Json, response: Place, name: string, report: Report): void {
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
