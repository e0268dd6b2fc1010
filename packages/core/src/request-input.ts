import type { CallOptions } from "./call-options.js";
import { refuse } from "./errors.js";
import type { Operation } from "./operation.js";
import { isPlainObject, ownOptions, requirePlain } from "./own-options.js";
import { checkPathId } from "./path-id.js";
import { kindOf, quoteValue } from "./quote-value.js";
import { checkHeaders, type RequestHeaders } from "./request-headers.js";
import type { BeforeAttempt } from "./send.js";

/** What a call may hold, whichever way it is made. */
export interface RequestInput extends CallOptions {
  /** Members `path`, `query` and `header`. */
  readonly params?: object | undefined;
  readonly body?: unknown;
  readonly headers?: RequestHeaders | undefined;
  readonly beforeAttempt?: BeforeAttempt | undefined;
  /** The caller's word, from its own records, that no other call has sent this idempotency key. */
  readonly isKeyRecorded?: boolean | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** A call's input, checked and taken out of the caller's hands: nothing in it is inherited. */
export interface CheckedInput extends Required<CallOptions> {
  readonly params: {
    readonly path: Readonly<Record<string, string>>;
    readonly query: Members;
    readonly header: Members;
  };
  readonly body: unknown;
  readonly headers: Members;
  readonly beforeAttempt: BeforeAttempt | undefined;
  readonly isKeyRecorded: boolean;
}

export function checkInput(operation: Operation, input: RequestInput): CheckedInput {
  const known = ["path", "query", "header"];
  const params = ownOptions<{ path?: object; query?: object; header?: object }>(
    operation,
    input.params,
    known,
    "params",
  );
  const path = checkPath(operation, requirePlain(operation, params.path ?? {}, "params.path"));
  const headers = checkHeaders(operation, input.headers, "headers");
  const header = checkHeaders(
    operation,
    requirePlain(operation, params.header ?? {}, "params.header"),
    "params.header",
  );
  const query = checkQuery(operation, requirePlain(operation, params.query ?? {}, "params.query"));
  checkBody(operation, input.body);
  return {
    params: { path, query, header },
    body: input.body,
    headers,
    beforeAttempt: input.beforeAttempt,
    isKeyRecorded: input.isKeyRecorded === true,
    signal: input.signal,
    deadlineMs: input.deadlineMs,
  };
}

function checkPath(operation: Operation, given: Members): Record<string, string> {
  const path: Record<string, string> = Object.create(null);
  for (const name of operation.path.match(/(?<=\{)[^}]+/g) ?? [])
    path[name] = checkPathId(operation, name, given[name]);
  return path;
}

function checkQuery(operation: Operation, query: Record<string, unknown>): Members {
  for (const [name, value] of Object.entries(query)) {
    const isList = Array.isArray(value) && operation.queryLists?.[name] !== undefined;
    if (isList) query[name] = value.map((each) => checkPlain(operation, name, each));
    else if (value !== undefined) checkPlain(operation, name, value);
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
  if (!isPlainObject(body)) {
    const isInstance = typeof body === "object" && body !== null && !Array.isArray(body);
    refuse(operation, `the body must be an object, not ${isInstance ? "an instance of a class" : kindOf(body)}`);
  }
  const missing = (requestRequired ?? []).filter((name) => !Object.hasOwn(body, name));
  if (missing.length > 0)
    refuse(operation, `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing in the body`);
}
