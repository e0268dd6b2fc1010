import type { Operation } from "../client/operation.js";
import {
  type ConnectionStage,
  type ErrorDetails,
  type Failure,
  type FieldError,
  type Outcome,
  outcomeUnsent,
} from "./failure.js";

/** The service responded, and not with success. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** The operation of the API's document, e.g. `acceptOrder`. */
  readonly operation: string;
  /** The HTTP status. */
  readonly status: number;
  /** For an operation that can change something: whether it is known to have changed nothing. */
  declare readonly outcome?: Outcome;
  readonly code: number | string | undefined;
  readonly requestId: string | undefined;
  readonly fieldErrors: readonly FieldError[];
  /** How long the service asked to wait, if it did. */
  readonly retryAfterMs: number | undefined;
  /** The key that the call carried. */
  readonly idempotencyKey: string | undefined;
  /** Of an unknown outcome: what `resolve` takes to find out; not enumerable. */
  declare readonly intent?: object;
  /** The response's body, parsed; not enumerable, so that it is not logged by accident. */
  declare readonly body: unknown;

  constructor(failure: Failure, status: number, details: ErrorDetails, body: unknown) {
    const said = details.message === undefined ? "" : `: ${details.message}`;
    super(`Cannot complete ${failure.operation.id}: the service responded with ${status}${said}`);
    this.operation = failure.operation.id;
    this.status = status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.fieldErrors = details.fieldErrors ?? [];
    this.retryAfterMs = failure.retryAfterMs;
    this.idempotencyKey = failure.idempotencyKey;
    mark(this, failure.outcome, { body });
  }

  static override [Symbol.hasInstance](value: unknown): value is ApiError {
    return isBranded(value, "ApiError");
  }
}

/** What else is known of a call without a usable response. */
interface ConnectionDetails extends ErrorOptions {
  /** The HTTP status, if one was read. */
  readonly status?: number | undefined;
  /** What a wait saw last. */
  readonly lastSeen?: unknown;
  /** The body of a response that could not be used. */
  readonly body?: unknown;
}

/** There is no usable response: none at all, or one that cannot be read. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  /** The operation of the API's document, e.g. `acceptOrder`. */
  readonly operation: string;
  readonly stage: ConnectionStage;
  /** For an operation that can change something: whether it is known to have changed nothing. */
  declare readonly outcome?: Outcome;
  /** The HTTP status, if one was read. */
  readonly status: number | undefined;
  /** The key that the call carried: to call again with it is safe. */
  readonly idempotencyKey: string | undefined;
  /** Of a payment whose outcome cannot be known yet: when to call `resolve` again. */
  readonly retryAfterMs: number | undefined;
  /** Of an unknown outcome: what `resolve` takes to find out; not enumerable. */
  declare readonly intent?: object;
  /** Of a login or a new key whose `onApiKey` failed: hands the key over, once. Nothing else shows it. */
  declare readonly takeApiKey?: () => string | undefined;
  /** What a wait (stage `wait`) saw last; not enumerable, so that it is not logged by accident. */
  declare readonly lastSeen: unknown;
  /**
   * The body of a response that is complete and could not be used: parsed, or the text if it is not JSON. Not
   * enumerable, and absent for a login and a new key.
   */
  declare readonly body: unknown;

  constructor(failure: Failure, stage: ConnectionStage, problem: string, details: ConnectionDetails = {}) {
    super(`Cannot complete ${failure.operation.id}: ${problem}`, details);
    this.operation = failure.operation.id;
    this.stage = stage;
    this.status = details.status;
    this.idempotencyKey = failure.idempotencyKey;
    this.retryAfterMs = failure.retryAfterMs;
    mark(this, failure.outcome, { lastSeen: details.lastSeen, body: details.body });
  }

  static override [Symbol.hasInstance](value: unknown): value is ConnectionError {
    return isBranded(value, "ConnectionError");
  }
}

/** Why a call was not sent. https://github.com/lumkit/lumkit/blob/main/docs/reference/refused-reasons.md is made from here. */
export type RefusedReason =
  /** An option, an id, a body or an amount is not what the method takes. Remedy: correct what the message names. */
  | "invalid-input"
  /** The function that gives the credentials threw; that is the `cause`. Remedy: repair what it reads, then call again. */
  | "no-credentials"
  /** The service gave no quote that can be paid, e.g. it did not respond, or an amount of the quote is not above 0. Remedy: look at the message and the `cause`, and pay again. */
  | "no-quote"
  /** The quote says that the balance does not cover it; an earlier call may hold the amount. Remedy: resolve what is on record, or add USDT, then pay again. */
  | "balance-too-small"
  /** The quote costs more than a limit of the payment allows. Remedy: pay again when the rate is better, or with other limits. */
  | "limit-exceeded"
  /** The caller's `approve` did not return `true`, or threw; that is the `cause`. Remedy: none if that was meant; otherwise repair `approve`. */
  | "not-approved"
  /** Too little of the time of the quote was left when it could have been sent. Remedy: pay again, and do less in `approve` and `beforeSend`. */
  | "quote-expired"
  /** The list in which an unknown outcome would be looked for could not be read. Remedy: call again, or give `baseline: false` and judge candidates by hand. */
  | "no-baseline"
  /** The caller's `beforeSend` threw; that is the `cause`. Remedy: if the key is on record already, resolve that intent; otherwise repair the cause and call again. */
  | "before-send-failed"
  /** An equal withdrawal of the same client is in flight, or its outcome is unknown. Remedy: resolve that one first, or give `allowTwin: true` if both are meant. */
  | "twin-unresolved";

/** The client did not send the call: not a byte has left. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly reason: RefusedReason;
  /** The operation of the API's document, if it was about one. */
  readonly operation: string | undefined;
  /** `not-applied` for an operation that can change something. */
  declare readonly outcome?: Outcome;

  constructor(reason: RefusedReason, message: string, operation?: Failure["operation"], options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.operation = operation?.id;
    mark(this, operation && outcomeUnsent(operation));
  }

  static override [Symbol.hasInstance](value: unknown): value is RefusedError {
    return isBranded(value, "RefusedError");
  }
}

/** Refuses what a caller gave, before anything is sent. `subject` is the operation, or the function that was called. */
export function refuse(subject: Operation | string, problem: string): never {
  const [what, operation] = typeof subject === "string" ? [subject] : [`Cannot send ${subject.id}`, subject];
  throw new RefusedError("invalid-input", `${what}: ${problem}`, operation);
}

/**
 * Whether a call that could have changed something is known to have changed nothing: the one question to ask before
 * money is moved again. It is about the call that threw the error, and says nothing about other calls for the same
 * payment. If it is false, also for an error it does not know: keep the intent and resolve it.
 */
export function isNotApplied(error: unknown): boolean {
  const isOurs = error instanceof ApiError || error instanceof ConnectionError || error instanceof RefusedError;
  return isOurs && error.outcome === "not-applied";
}

/** The same key in every copy of this package, so that an error of one copy is recognised by another. */
const brand = Symbol.for("@lumkit/error");

function isBranded(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && brand in value && value[brand] === name;
}

/** Adds the brand, the members that are not enumerable, and the outcome; an error of a read has not even an undefined one. */
function mark(error: Error, outcome: Outcome | undefined, hidden: Readonly<Record<string, unknown>> = {}): void {
  Object.defineProperty(error, brand, { value: error.name });
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(error, name, { value });
  if (outcome !== undefined) Object.defineProperty(error, "outcome", { value: outcome, enumerable: true });
}
