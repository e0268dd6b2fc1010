import type { ErrorDetails } from "./errors.js";
import { memberOf } from "./member-of.js";
import type { Operation } from "./operation.js";
import { parseJson } from "./parse-json.js";
import { createDecimalReader } from "./read-decimals.js";
import { createRedact, redactNames, redactStrings } from "./redact.js";
import { idProblem } from "./response-id.js";
import { TransportError, type TransportResponse } from "./transport.js";

/**
 * Reads the body of a successful response. The secrets of the call are for what an error shows of it.
 *
 * @throws {TransportError} the body cannot be used.
 */
export type ReadSuccess = (
  operation: Operation,
  response: TransportResponse,
  secrets: readonly string[],
  url: URL,
) => unknown;

/** Reads a body of any shape: JSON with exact decimals, any other text as it is, an empty one as `undefined`. */
export function readAsItIs(operation: Operation, { text }: TransportResponse): unknown {
  if (text === "") return undefined;
  const value = parseJson(text, readerOf(operation));
  return value === undefined ? text : value;
}

/**
 * Reads a body that is JSON, of any shape.
 *
 * @throws {TransportError} it is empty or not JSON.
 */
export function readJson(operation: Operation, response: TransportResponse, secrets: readonly string[]): unknown {
  const { headers, text } = response;
  const value = parseJson(text, readerOf(operation));
  if (value !== undefined) return value;
  const isCutOff = text !== "" && (headers.get("content-type") ?? "json").includes("json");
  const problem = text === "" ? "an empty body" : "a body that is not JSON";
  throw unusable(operation, response, secrets, isCutOff ? "body" : "content", problem);
}

/**
 * Reads a body and checks what the client relies on: that it is an object or an array, the members that the client
 * itself reads, and that the response to a GET by id carries that id. Nothing else is validated, so that what a vendor
 * adds breaks no caller.
 *
 * @throws {TransportError} it cannot be used.
 */
export function readUsable(
  operation: Operation,
  response: TransportResponse,
  secrets: readonly string[],
  url: URL,
): unknown {
  const value = readJson(operation, response, secrets);
  const problem = problemOf(operation, value) ?? idProblem(operation, url, value);
  if (problem !== undefined) throw unusable(operation, response, secrets, "body", problem);
  return value;
}

function problemOf({ answer: { kind, uses = {} } }: Operation, value: unknown): string | undefined {
  if (jsonType(value) !== kind) return `a body that is not an ${kind}`;
  const wrong = Object.entries(uses).find(([name, type]) => jsonType(memberOf(value, name)) !== type);
  return wrong && `a body whose "${wrong[0]}" is not of type ${wrong[1]}`;
}

/** The error holds the body, unless that may hold a new secret. */
function unusable(
  operation: Operation,
  response: TransportResponse,
  secrets: readonly string[],
  stage: "body" | "content",
  problem: string,
): TransportError {
  const { status } = response;
  const redact = createRedact(secrets);
  const clean = (value: unknown): unknown => redactNames(redactStrings(value, redact), redact);
  const body = operation.answer.secrets === undefined ? clean(readAsItIs(operation, response)) : undefined;
  return new TransportError(stage, `the service answered ${status} with ${problem}`, { status, body });
}

/** A rejection without secrets, and what the API's own envelope in it says. */
export interface ReadRejection {
  readonly response: TransportResponse;
  readonly details: ErrorDetails;
}

/**
 * Reads the body of an error. Secrets are taken out of the strings of the parsed body, so that no secret, however short,
 * changes what the envelope says; of a body that is not JSON, out of its text.
 */
export function readRejection(
  response: TransportResponse,
  secrets: readonly string[],
  readError: (body: unknown) => ErrorDetails,
): ReadRejection {
  const redact = createRedact(secrets);
  const parsed = parseJson(response.text);
  if (parsed === undefined)
    return { response: { ...response, text: redact(response.text) }, details: readError(undefined) };
  const body = redactStrings(parsed, redact);
  return {
    response: { ...response, text: JSON.stringify(redactNames(body, redact)) },
    details: readError(body),
  };
}

const readers = new WeakMap<Operation, (text: string) => unknown>();

/** Made once for each operation: its expression costs more to build than a small body to read. */
function readerOf(operation: Operation): (text: string) => unknown {
  const { decimals = [], freeForm = [], allDecimals = [] } = operation.answer;
  const reader = readers.get(operation) ?? createDecimalReader(decimals, freeForm, allDecimals);
  readers.set(operation, reader);
  return reader;
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}
