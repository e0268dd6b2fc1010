import { type DocumentOperation, pathParameters } from "@lumkit/tool-openapi-diff/document";
import { type Json, type JsonObject, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { readMethods } from "../document/client-operations.js";
import { isDecimal, memberNames, membersOf, type Part, partsIn } from "../document/schema-parts.js";
import { responseSchema } from "../generate/response-readings.js";

const safeties = ["repeatable", "keyed", "once"];

export type Report = (place: string, message: string) => void;

export function checkSafety({ method, parameters, value }: DocumentOperation, name: string, report: Report): void {
  const safety = value["x-lumkit-safety"];
  if (readMethods.includes(method)) {
    if (safety !== undefined) report(name, `${method} is a read: remove x-lumkit-safety`);
    return;
  }
  if (safety === undefined)
    report(name, `has no x-lumkit-safety: say whether it may be sent again (${safeties.join(", ")})`);
  else if (typeof safety !== "string" || !safeties.includes(safety))
    report(name, `x-lumkit-safety must be one of ${safeties.join(", ")}`);
  if (safety !== "keyed") return;
  const hasKey = parameters.some(
    (parameter) => parameter.value["in"] === "header" && parameter.value["name"] === "Idempotency-Key",
  );
  if (!hasKey) report(name, "is keyed but takes no Idempotency-Key header");
}

export function checkId(operation: DocumentOperation, name: string, report: Report): void {
  const member = operation.value["x-lumkit-id"];
  if (member === undefined) return;
  if (operation.method !== "GET" || pathParameters(operation.path).length !== 1)
    report(name, "x-lumkit-id is only for a GET whose path has one parameter");
  const { type } = membersOf(operation.document, responseSchema(operation)).get(String(member)) ?? {};
  if (type !== "string" && type !== "integer")
    report(name, `x-lumkit-id names "${member}", which is not a string or an integer of its response`);
}

/** A misspelt mark would be ignored: the client would wait for ever, or check nothing. */
export function checkMarks(document: Json, schema: JsonObject, name: string, report: Report): void {
  for (const [state, kind] of Object.entries(objectAt(schema, "x-lumkit-final"))) {
    if (!stringsOf(schema["enum"]).includes(state))
      report(name, `x-lumkit-final names "${state}", which is not its value`);
    if (kind !== "final" && kind !== "may-change")
      report(name, `x-lumkit-final: "${state}" is either "final" or "may-change"`);
  }
  if (schema["x-lumkit-numbers"] !== undefined && schema["x-lumkit-numbers"] !== "decimal")
    report(name, 'x-lumkit-numbers must be "decimal"');
  for (const { member, schema: value } of partsIn(document, schema)) {
    if (member === undefined) continue;
    if (isDecimal(value) && !mayBeDecimal(value))
      report(name, `"${member.name}" is neither a number nor a string: format decimal is only for those`);
    if (value["x-lumkit-secret"] !== undefined && value["x-lumkit-secret"] !== true)
      report(name, `x-lumkit-secret of "${member.name}" must be true`);
  }
  for (const member of stringsOf(schema["x-lumkit-uses"]))
    if (typeof membersOf(document, schema).get(member)?.["type"] !== "string")
      report(name, `x-lumkit-uses names "${member}", which is not a member with one type`);
}

function mayBeDecimal({ type }: JsonObject): boolean {
  return [type].flat().every((each) => each === "number" || each === "string" || each === "null");
}

/** Reading quotes decimals by their names, so within one response a name must always or never be one. */
export function checkDecimals(parts: readonly Part[], name: string, report: Report): void {
  const others = memberNames(parts, (schema) => !isDecimal(schema));
  for (const member of memberNames(parts, isDecimal))
    if (others.includes(member))
      report(name, `"${member}" is a decimal in one place of this response and not in another`);
}
