import {
  type DocumentOperation,
  isSuccess,
  type Place,
  pathParameters,
  resolve,
  successesOf,
} from "@lumkit/tool-openapi-diff/document";
import { type Json, type JsonObject, listOf, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { bodySchema } from "../document/bodies.js";
import {
  compositions,
  holdsDecimals,
  isDecimal,
  isDecimalNumber,
  layersOf,
  memberNames,
  membersOf,
  namesOf,
  partsIn,
} from "../document/schema-parts.js";
import { compact, orNull } from "./compact.js";

/**
 * How a client reads the responses of an operation: `response` is its success, and any success that is not documented.
 * `responses` has those of other statuses, where successes differ or an error holds decimals.
 */
export function responseReadings(operation: DocumentOperation): JsonObject {
  const readings = (responses: DocumentOperation["responses"]) =>
    responses.map(([status, response]): [string, JsonObject] => [status, readingOf(operation, response)]);
  const successes = readings(successesOf(operation));
  const errors = readings(operation.responses.filter(([status]) => !isSuccess(status)));
  const [[, response] = ["", {}]] = successes;
  const differ = new Set(successes.map(([, reading]) => JSON.stringify(reading))).size > 1;
  const exact = errors.some(([, { decimals, allDecimals }]) => decimals !== undefined || allDecimals !== undefined);
  const others = Object.fromEntries([...(differ ? successes : []), ...(exact ? errors : [])]);
  return compact({ response, responses: orNull(others) });
}

/** The schema of the first successful response, or an empty one. */
export function responseSchema(operation: DocumentOperation): JsonObject {
  const [success] = successesOf(operation);
  return resolve(operation.document, success && bodySchema(success[1]), "").value;
}

function readingOf(operation: DocumentOperation, response: Place): JsonObject {
  const { document } = operation;
  const written = bodySchema(response);
  if (written === undefined) return { kind: "none" };
  const schema = resolve(document, written, "").value;
  const parts = partsIn(document, schema);
  return compact({
    kind: kindOf(document, schema),
    id: idOf(operation),
    uses: orNull(usedMembers(document, schema)),
    decimals: orNull(memberNames(parts, isDecimalNumber)),
    freeForm: orNull(memberNames(parts, isFreeForm)),
    allDecimals: orNull(namesOf(parts.filter((part) => holdsDecimals(part.schema)))),
    secrets: orNull(memberNames(parts, (part) => part["x-lumkit-secret"] === true)),
  });
}

/** Where a response carries the id that was asked for. */
function idOf({ path, value }: DocumentOperation): JsonObject | null {
  const member = value["x-lumkit-id"];
  const [parameter] = pathParameters(path);
  return member === undefined || parameter === undefined ? null : { member, parameter };
}

function kindOf(document: Json, schema: JsonObject): string {
  const [choice] = compositions.flatMap((key) => listOf(schema[key]));
  const type = schema["type"] ?? resolve(document, choice, "").value["type"];
  return type === "array" ? "array" : "object";
}

/** The members that hand-written code reads, with the JSON type that it relies on. */
function usedMembers(document: Json, schema: JsonObject): JsonObject {
  const members = membersOf(document, schema);
  const used = layersOf(document, schema).flatMap((layer) => stringsOf(layer["x-lumkit-uses"]));
  return Object.fromEntries(
    used.map((name) => {
      const member = members.get(name) ?? {};
      // A decimal is read as a string.
      if (typeof member["type"] !== "string" || isDecimal(member)) return [name, "string"];
      return [name, member["type"] === "integer" ? "number" : member["type"]];
    }),
  );
}

/** An object that allows any member and names none. Its content is the API's own and is never changed. */
function isFreeForm({ type, additionalProperties, properties }: JsonObject): boolean {
  return type === "object" && additionalProperties === true && properties === undefined;
}
