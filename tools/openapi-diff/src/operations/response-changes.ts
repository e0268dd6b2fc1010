import { type Change, change } from "../change.js";
import { type DocumentOperation, isSuccess, type Place, resolve, schemaOf } from "../document.js";
import { type JsonObject, objectAt } from "../json.js";
import { contentChanges } from "./content-changes.js";
import { schemaChanges } from "./schema-changes.js";

/** What changed in the responses of an operation: their statuses, headers and bodies. */
export function responseChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  const [old, present] = [new Map(before.responses), new Map(after.responses)];
  return [...new Set([...old.keys(), ...present.keys()])].sort().flatMap((status) => {
    const [was, is] = [lookUp(old, status), lookUp(present, status)];
    if (was === undefined) return statusGained(name, status, isPartOf(old, status));
    if (is === undefined) return statusLost(name, status, isPartOf(present, status));
    const [place, oldMessage, presentMessage] = [
      `${status} body`,
      { document: before.document, place: was },
      { document: after.document, place: is },
    ];
    return [
      ...contentChanges(name, "response", place, oldMessage, presentMessage),
      ...schemaChanges(
        name,
        "response",
        `${status} header`,
        { document: before.document, schema: headerSchema(before, was) },
        { document: after.document, schema: headerSchema(after, is) },
        areTexts(before, was) && areTexts(after, is),
      ),
    ];
  });
}

/**
 * The documented response for a status: its own, that of its range, or `default`. If a success is documented, `default`
 * does not stand for another success.
 */
function lookUp(responses: ReadonlyMap<string, Place>, status: string): Place | undefined {
  const own = responses.get(status) ?? responses.get(`${status[0]}XX`);
  return own ?? (isSuccess(status) && [...responses.keys()].some(isSuccess) ? undefined : responses.get("default"));
}

/** Whether the status is a range with documented single statuses, which are compared on their own. */
function isPartOf(responses: ReadonlyMap<string, Place>, status: string): boolean {
  return status.endsWith("XX") && [...responses.keys()].some((other) => other[0] === status[0]);
}

/** Headers are written as text, unless a media type says how. */
function areTexts({ document }: DocumentOperation, { value }: Place): boolean {
  return Object.values(objectAt(value, "headers")).every(
    (header) => !("content" in resolve(document, header, "").value),
  );
}

function headerSchema({ document }: DocumentOperation, { value }: Place): JsonObject {
  const headers = Object.entries(objectAt(value, "headers")).map(([name, header]): [string, JsonObject] => [
    name.toLowerCase(),
    resolve(document, header, "").value,
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(headers.map(([name, header]) => [name, schemaOf(header)])),
    required: headers.filter(([, header]) => header["required"] === true).map(([name]) => name),
  };
}

function statusGained(name: string, status: string, isWider: boolean): Change {
  const isGood = isSuccess(status) && !isWider;
  return change(name, "response", status, "status gained", {
    severity: isGood ? "breaking" : "review",
    message: isWider ? `any ${status} is now a possible response` : `${status} is now a possible response`,
    migration: isSuccess(status) ? "Read this response too" : "Check that your error handling covers it",
    effect: "gained",
  });
}

function statusLost(name: string, status: string, isNarrower: boolean): Change {
  const isGood = isSuccess(status) && !isNarrower;
  return change(name, "response", status, "status lost", {
    severity: isGood ? "review" : "compatible",
    message: isNarrower ? `only some ${status} are still possible responses` : `${status} is no longer documented`,
    migration: isGood ? "Check that nothing relies on this status" : "Nothing to do",
    effect: "lost",
  });
}
