import type { Operation, Shape } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { writeJson } from "../money/write-json.js";
import { ownOptions, requirePlain } from "../options/own-options.js";
import { isPlainObject } from "../options/plain-object.js";
import { kindOf, quoteValue } from "../options/quote-value.js";
import { checkPathId } from "./path-id.js";
import { checkHeaders, type RequestHeaders } from "./request-headers.js";

/** Options of any single call. */
export interface CallOptions {
  /** Ends the call. Where nothing can have been sent, and for a read, its own reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long the whole call may take, with its retries and the reading of the response, in milliseconds. Default: `read`
   * 10 s, `repeatable` 20 s, `keyed` 20 s, `once` 60 s.
   */
  readonly deadlineMs?: number | undefined;
}

export const callOptionNames = ["signal", "deadlineMs"] as const;

/** What a call holds, whichever way it is made. */
export interface RequestInput extends CallOptions {
  readonly params?: { readonly path?: object; readonly query?: object; readonly header?: object } | undefined;
  readonly body?: unknown;
  readonly headers?: RequestHeaders | undefined;
  /**
   * Called in the tick of the first byte of each attempt, as long as no earlier one may have reached the server.
   *
   * @throws {RefusedError} the call must not be sent.
   */
  readonly beforeFirstByte?: (() => void) | undefined;
  /** The caller states, from its own records, that no other call has sent this idempotency key. */
  readonly isKeyRecorded?: boolean | undefined;
  /** On a connection of its own, on which no response to another request can come. */
  readonly isolated?: boolean | undefined;
  /** Replaces the client's own. */
  readonly maxRetries?: number | undefined;
  /** Default: `documented`. */
  readonly shape?: Shape | undefined;
}

/** Inherits nothing, as all that is taken out of the caller's hands. */
const nothing: Readonly<Record<string, never>> = Object.freeze(Object.create(null));

/**
 * Checks what a caller gave, and replaces it by copies. Nothing in them is inherited, and the body is text. The input
 * itself is the client's own.
 */
export function checkInput(operation: Operation, input: RequestInput): RequestInput {
  const given = ownOptions(operation, input.params, ["path", "query", "header"], "params");
  const params = {
    path: checkPath(operation, given.path),
    header: given.header === undefined ? undefined : checkHeaderParams(operation, given.header),
    query: given.query === undefined ? undefined : checkQuery(operation, given.query),
  };
  const headers = checkHeaders(operation, input.headers, "headers");
  return Object.assign(input, { params, headers, body: writeBody(operation, input.body) });
}

/** Unlike other headers they are members of `params`, so neither a list nor a `Headers`. */
function checkHeaderParams(operation: Operation, given: unknown): RequestInput["headers"] {
  return checkHeaders(operation, requirePlain(operation, given, "params.header"), "params.header");
}

/** The text of a body, read once. What was written is checked: a getter, a proxy or a `toJSON` may have shown something else before. */
function writeBody(operation: Operation, body: unknown): string | undefined {
  checkBody(operation, body);
  if (body === undefined) return undefined;
  const text = writeJson(operation, body);
  checkBody(operation, JSON.parse(text));
  return text;
}

function checkPath(operation: Operation, given: unknown): Record<string, string> {
  const named = given === undefined ? nothing : requirePlain(operation, given, "params.path");
  const path: Record<string, string> = {};
  for (const start of operation.path.match(/\{[^}]+/g) ?? []) {
    const name = start.slice(1);
    path[name] = checkPathId(operation, name, named[name]);
  }
  return path;
}

function checkQuery(operation: Operation, given: unknown): Record<string, unknown> {
  const query = requirePlain(operation, given, "params.query");
  const { queryLists, queryObjects } = operation;
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (Array.isArray(value) && queryLists?.[name] !== undefined)
      query[name] = value.map((each) => checkPlain(operation, name, each));
    else if (queryObjects?.[name] !== undefined) {
      const members = requirePlain(operation, value, `query ${name}`);
      for (const [key, member] of Object.entries(members)) if (member !== undefined) checkPlain(operation, key, member);
      query[name] = members;
    } else checkPlain(operation, name, value);
  }
  return query;
}

/** A text with half a character in it cannot be written in a URL. */
function checkPlain(operation: Operation, name: string, value: unknown): unknown {
  const isText = typeof value === "string" && !/\p{Cs}/u.test(value);
  if (isText || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  refuse(operation, `query ${name} ${quoteValue(value)} must be a string, a number or a boolean`);
}

export function checkBody(operation: Operation, body: unknown): void {
  const { method, requestRequired, requestOptional } = operation;
  if (body === undefined && requestRequired === undefined) return;
  const isBare = requestRequired === undefined && requestOptional === undefined;
  if (isBare && (method === "GET" || method === "DELETE"))
    refuse(operation, `this ${method} has no body in the API's document: leave the body out`);
  if (!isPlainObject(body)) refuse(operation, `the body must be an object, not ${kindOf(body)}`);
  const missing = requestRequired?.filter((name) => !Object.hasOwn(body, name)) ?? [];
  if (missing.length > 0)
    refuse(operation, `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing in the body`);
}
