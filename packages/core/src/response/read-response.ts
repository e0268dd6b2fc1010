import type { Operation, ResponseReading, Shape } from "../client/operation.js";
import type { ErrorDetails, Failure } from "../errors/failure.js";
import { memberOf } from "../options/member-of.js";
import { TransportError, type TransportResponse } from "../transport/transport.js";
import { parseJson } from "./parse-json.js";
import { parserOf, readingOf } from "./reading-of.js";
import { createRedact, mapStrings } from "./redact.js";
import { idProblem } from "./response-id.js";

type Head = Omit<TransportResponse, "text">;

/** A response that is a success, with its body parsed. */
export interface Success extends Head {
  readonly ok: true;
  readonly data: unknown;
}

/** A response that is not a success, without secrets, and what the API's own envelope in it says. */
export interface Rejection extends Head {
  readonly ok: false;
  /** Parsed, or the text if it is not JSON; `undefined` if it is empty. */
  readonly body: unknown;
  readonly details: ErrorDetails;
}

/** The response that a call ends with; of a rejection, also what it means for the call. */
export type CallResponse = Success | (Rejection & { readonly failure: Failure });

/** What it takes to read a response. */
export interface Reading {
  readonly shape: Shape;
  /** What an error must not show; asked for where there is one. */
  readonly secrets: () => readonly string[];
  /** The path parameters of the request. */
  readonly path: object | undefined;
  /** Reads the API's error body; whatever it does not know is left out. */
  readonly readError: (body: unknown) => ErrorDetails;
}

/**
 * Reads a response, with the decimals that the document marks for its status.
 *
 * @throws {TransportError} it cannot be used. The error holds the body, unless that may hold a new secret.
 */
export function readResponse(operation: Operation, response: TransportResponse, reading: Reading): Success | Rejection {
  const { headers, status } = response;
  if (status >= 400 && status < 600) {
    const parse = parserOf(readingOf(operation, status, operation.responses?.["default"]));
    const { readError } = reading;
    return readRejection(response, { secrets: reading.secrets(), readError }, parse, operation.response.secrets);
  }
  if (status >= 200 && status < 300) return { ok: true, status, headers, data: readData(operation, response, reading) };
  const problem = status >= 300 && status < 400 ? "a redirect, which is never followed" : "which is not a final status";
  throw new TransportError("headers", `the service responded with ${status}, ${problem}`, { status });
}

function readData(operation: Operation, { headers, status, text }: TransportResponse, reading: Reading): unknown {
  const documented = readingOf(operation, status, operation.response);
  const parsed = parseJson(text, parserOf(documented));
  const value = parsed === undefined && text !== "" ? text : parsed;
  const problem = problemOf(documented, value, parsed !== undefined, reading);
  if (problem === undefined) return value;
  const isCutOff = text !== "" && (headers.get("content-type") ?? "json").includes("json");
  const redact = createRedact(reading.secrets());
  const body = documented.secrets === undefined ? mapStrings(value, redact, redact) : undefined;
  const stage = parsed !== undefined || isCutOff ? "body" : "content";
  throw new TransportError(stage, `the service responded with ${status} and ${problem}`, { status, body });
}

function problemOf(documented: ResponseReading, value: unknown, isJson: boolean, reading: Reading): string | undefined {
  const { kind, uses = {} } = documented;
  if (reading.shape === "any" || kind === "none") return undefined;
  if (!isJson) return value === undefined ? "an empty body" : "a body that is not JSON";
  if (reading.shape === "json") return undefined;
  if (jsonType(value) !== kind) return `a body that is not an ${kind}`;
  const wrong = Object.entries(uses).find(([name, type]) => jsonType(memberOf(value, name)) !== type);
  return wrong ? `a body whose "${wrong[0]}" is not of type ${wrong[1]}` : idProblem(documented, reading.path, value);
}

/**
 * Secrets are taken out of the strings of the parsed body, so that no secret, however short, changes what the envelope
 * says. Of a body that is not JSON, they are taken out of the text. The members in `newSecrets` are secrets, too: those of
 * the operation's success. A text that may hold one is left out.
 */
export function readRejection(
  { status, headers, text }: TransportResponse,
  { secrets, readError }: Pick<Reading, "readError"> & { readonly secrets: readonly string[] },
  parse?: (text: string) => unknown,
  newSecrets: readonly string[] = [],
): Rejection {
  const whole = parseJson(text, parse);
  const given = newSecrets.map((name) => memberOf(whole, name)).filter((each) => typeof each === "string");
  const redact = createRedact([...secrets, ...given]);
  const parsed = mapStrings(whole, redact);
  const shown = newSecrets.length === 0 ? redact(text) || undefined : undefined;
  const body = parsed === undefined ? shown : mapStrings(parsed, (text) => text, redact);
  return { ok: false, status, headers, body, details: readError(parsed) };
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}
