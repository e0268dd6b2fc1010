import type { Operation } from "../client/operation.js";
import type { ErrorDetails } from "../errors/errors.js";
import { createDecimalReader } from "../money/read-decimals.js";
import { memberOf } from "../options/member-of.js";
import { type ResponseHeaders, TransportError, type TransportResponse } from "../transport/transport.js";
import { parseJson } from "./parse-json.js";
import { createRedact, redactNames, redactStrings } from "./redact.js";
import { idProblem } from "./response-id.js";

/** A response that is a success, with its body parsed. */
export interface Success {
  readonly ok: true;
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly data: unknown;
}

/** A response that is not a success, without secrets, and what the API's own envelope in it says. */
export interface Rejection {
  readonly ok: false;
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Parsed, or the text if it is not JSON; `undefined` if it is empty. */
  readonly body: unknown;
  readonly details: ErrorDetails;
}

/**
 * What the body of a success must be.
 *
 * `documented`: what the client relies on, that is an object or an array, the members that the client itself reads, and
 * the id that a GET asked for. Nothing else is validated, so that what a vendor adds breaks no caller. `json`: JSON of
 * any kind. `any`: JSON, any other text, or nothing.
 */
export type Shape = "documented" | "json" | "any";

/** What it takes to read a response. */
export interface Reading {
  readonly shape: Shape;
  /** What an error must not show. */
  readonly secrets: readonly string[];
  /** Where the request was sent. */
  readonly url: URL;
}

/**
 * Reads the body of a success, with exact decimals.
 *
 * @throws {TransportError} it is not what it must be. The error holds the body, unless that may hold a new secret.
 */
export function readSuccess(operation: Operation, response: TransportResponse, reading: Reading): unknown {
  const { headers, status, text } = response;
  const parsed = parseJson(text, readerOf(operation));
  const value = parsed === undefined && text !== "" ? text : parsed;
  const isJson = parsed !== undefined;
  const problem = problemOf(operation, { value, isJson }, reading);
  if (problem === undefined) return value;
  const isCutOff = text !== "" && (headers.get("content-type") ?? "json").includes("json");
  const redact = createRedact(reading.secrets);
  const body = operation.answer.secrets === undefined ? redactNames(redactStrings(value, redact), redact) : undefined;
  const stage = isJson || isCutOff ? "body" : "content";
  throw new TransportError(stage, `the service answered ${status} with ${problem}`, { status, body });
}

function problemOf(
  operation: Operation,
  { value, isJson }: { readonly value: unknown; readonly isJson: boolean },
  { shape, url }: Reading,
): string | undefined {
  const { kind, uses = {} } = operation.answer;
  if (shape === "any") return undefined;
  if (!isJson) return value === undefined ? "an empty body" : "a body that is not JSON";
  if (shape === "json") return undefined;
  if (jsonType(value) !== kind) return `a body that is not an ${kind}`;
  const wrong = Object.entries(uses).find(([name, type]) => jsonType(memberOf(value, name)) !== type);
  return wrong ? `a body whose "${wrong[0]}" is not of type ${wrong[1]}` : idProblem(operation, url, value);
}

/**
 * Reads a rejection. Secrets are taken out of the strings of the parsed body, so that no secret, however short, changes
 * what the envelope says; of a body that is not JSON, out of its text.
 */
export function readRejection(
  { status, headers, text }: TransportResponse,
  secrets: readonly string[],
  readError: (body: unknown) => ErrorDetails,
): Rejection {
  const redact = createRedact(secrets);
  const parsed = redactStrings(parseJson(text), redact);
  const body = parsed === undefined ? redact(text) || undefined : redactNames(parsed, redact);
  return { ok: false, status, headers, body, details: readError(parsed) };
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
