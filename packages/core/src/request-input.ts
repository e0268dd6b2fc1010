import { type CallOptions, checkDeadline, checkSignal } from "./call-options.js";
import { RefusedError } from "./errors.js";
import type { Operation } from "./operation.js";
import { ownOptions } from "./own-options.js";
import { checkPathId } from "./path-id.js";
import { quoteValue } from "./quote-value.js";
import type { BeforeAttempt } from "./send.js";

/** What a call may hold, whichever way it is made. */
export interface RequestInput extends CallOptions {
  /** Members `path`, `query` and `header`. */
  readonly params?: object | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
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
  const params = ownOptions<{ path?: object; query?: object; header?: object }>(operation, own(input.params), [
    "path",
    "query",
    "header",
  ]);
  const path = checkPath(operation, own(params.path));
  const headers = own(input.headers);
  const header = own(params.header);
  // What `own` gives inherits nothing, so `in` finds its own members alone.
  for (const name in headers) checkHeader(operation, name, headers[name]);
  for (const name in header) checkHeader(operation, name, header[name]);
  const query = own(params.query);
  for (const name in query) checkPlain(operation, `query ${name}`, query[name]);
  checkBody(operation, input.body);
  return {
    params: { path, query, header },
    body: input.body,
    headers,
    beforeAttempt: input.beforeAttempt,
    isKeyRecorded: input.isKeyRecorded === true,
    signal: checkSignal(operation, input.signal),
    deadlineMs: checkDeadline(operation, input.deadlineMs),
  };
}

function checkPath(operation: Operation, given: Members): Record<string, string> {
  const path: Record<string, string> = Object.create(null);
  for (const name of operation.path.match(/(?<=\{)[^}]+/g) ?? [])
    path[name] = checkPathId(operation, name, given[name]);
  return path;
}

/** A header is visible ASCII and single blanks inside: what HTTP would trim, join or encode is refused. */
function checkHeader(operation: Operation, name: string, value: unknown): void {
  if (value === undefined) return;
  const isKey = name.toLowerCase() === operation.keyHeader?.toLowerCase();
  const form = isKey ? /^[\x21-\x7e]{1,255}$/ : /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
  if (typeof value === "string" && form.test(value)) return;
  const expected = isKey ? "1 to 255 visible ASCII characters without blanks" : "visible ASCII characters";
  // What stands in a header may be a secret; a key that names a payment is none.
  throw refusal(operation, `header ${name}${isKey ? ` ${quoteValue(value)}` : ""} must be ${expected}`);
}

function checkPlain(operation: Operation, name: string, value: unknown): void {
  const isPlain =
    typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
  if (value !== undefined && !isPlain)
    throw refusal(operation, `${name} ${quoteValue(value)} must be a string, a number or a boolean`);
}

export function checkBody(operation: Operation, body: unknown): void {
  const { requestRequired } = operation;
  if (body === undefined && requestRequired === undefined) return;
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw refusal(operation, "the body must be an object");
  const missing = (requestRequired ?? []).filter((name) => !Object.hasOwn(body, name));
  if (missing.length > 0)
    throw refusal(operation, `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing in the body`);
}

function refusal(operation: Operation, problem: string): RefusedError {
  return new RefusedError("invalid-input", `Cannot send ${operation.id}: ${problem}`, operation);
}

/** The members that an object has itself, as an object that inherits nothing. */
function own(members: unknown): Record<string, unknown> {
  return Object.assign(Object.create(null), typeof members === "object" ? members : undefined);
}
