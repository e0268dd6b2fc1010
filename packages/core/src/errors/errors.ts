import type { Outcome, Stage } from "../call/decide.js";
import type { Operation } from "../client/operation.js";

/** The same key in every copy of this package, so that an error of one copy is recognised by another. */
const brand = Symbol.for("@lumkit/error");

function isBranded(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && brand in value && value[brand] === name;
}

/**
 * Whether a call that could have changed something is known to have changed nothing: the one question to ask before
 * money is moved again. It speaks of the call that threw the error, not of other calls for the same payment: those are
 * on record, or unknown. For anything else, also for an error it does not know: keep the record and resolve it.
 */
export function isNotApplied(error: unknown): boolean {
  const isOurs = error instanceof ApiError || error instanceof ConnectionError || error instanceof RefusedError;
  return isOurs && error.outcome === "not-applied";
}

/** What the service said is wrong with one member of a request. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What an API's error body says, read by the client of that API. */
export interface ErrorDetails {
  /** The status inside the vendor's own envelope; absent if the body is no such envelope. */
  readonly status?: number | undefined;
  /** The API's own error code. */
  readonly code?: number | string | undefined;
  readonly message?: string | undefined;
  /** What the vendor's support asks for. */
  readonly requestId?: string | undefined;
  readonly fieldErrors?: readonly FieldError[] | undefined;
}

/** What is known of a call that failed. */
export interface Failure {
  readonly operation: Pick<Operation, "id" | "safety">;
  readonly outcome: Outcome | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

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
  /** The answer as it was parsed; not enumerable, so that it is not logged by accident. */
  declare readonly body: unknown;

  constructor(failure: Failure, status: number, details: ErrorDetails, body: unknown) {
    const said = details.message === undefined ? "" : `: ${details.message}`;
    super(`Cannot complete ${failure.operation.id}: the service answered ${status}${said}`);
    this.operation = failure.operation.id;
    this.status = status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.fieldErrors = details.fieldErrors ?? [];
    this.retryAfterMs = failure.retryAfterMs;
    this.idempotencyKey = failure.idempotencyKey;
    Object.defineProperty(this, "body", { value: body });
    mark(this, failure.outcome);
  }

  static override [Symbol.hasInstance](value: unknown): value is ApiError {
    return isBranded(value, "ApiError");
  }
}

/** How far a call had come; see {@link Stage}. `wait`: the calls came back, but not with what was waited for in time. */
export type ConnectionStage = Exclude<Stage, "answer"> | "wait";

/** What else is known of a call without a usable answer. */
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
   * The body of a response that came whole and could not be used: parsed, or the text if it is not JSON. Not enumerable,
   * and absent for a login and a new key.
   */
  declare readonly body: unknown;

  constructor(failure: Failure, stage: ConnectionStage, problem: string, details?: ConnectionDetails) {
    super(`Cannot complete ${failure.operation.id}: ${problem}`, details);
    this.operation = failure.operation.id;
    this.stage = stage;
    this.status = details?.status;
    this.idempotencyKey = failure.idempotencyKey;
    this.retryAfterMs = failure.retryAfterMs;
    Object.defineProperty(this, "lastSeen", { value: details?.lastSeen });
    Object.defineProperty(this, "body", { value: details?.body });
    mark(this, failure.outcome);
  }

  static override [Symbol.hasInstance](value: unknown): value is ConnectionError {
    return isBranded(value, "ConnectionError");
  }
}

/**
 * Why a call was not sent.
 *
 * Before a payment: `no-quote`: the service gave none that can be paid. `balance-too-small`, `limit-exceeded`: the quote says so.
 * `not-approved`: the caller's own `approve` gave no `true`; what it threw is the `cause`. `quote-expired`: too little of
 * its time is left. `no-baseline`: the list that an unknown outcome would be looked for in could not be read.
 * `before-send-failed`: the caller's own `beforeSend` threw; what it threw is the `cause`. `twin-unresolved`: an equal
 * call of the same client is in flight, or its outcome is unknown.
 */
export type RefusedReason =
  | "invalid-input"
  | "no-credentials"
  | "no-quote"
  | "balance-too-small"
  | "limit-exceeded"
  | "not-approved"
  | "quote-expired"
  | "no-baseline"
  | "before-send-failed"
  | "twin-unresolved";

/** The client did not send the call: not a byte has left. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly reason: RefusedReason;
  /** The operation of the API's document, if it was about one. */
  readonly operation: string | undefined;
  /** `not-applied` for an operation that can change something. */
  declare readonly outcome?: Outcome;

  constructor(
    reason: RefusedReason,
    message: string,
    operation?: Pick<Operation, "id" | "safety">,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.reason = reason;
    this.operation = operation?.id;
    mark(this, operation === undefined || operation.safety === "read" ? undefined : "not-applied");
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

/** An error of a read has no outcome, not even an undefined one. */
function mark(error: Error, outcome: Outcome | undefined): void {
  Object.defineProperty(error, brand, { value: error.name });
  if (outcome !== undefined) Object.defineProperty(error, "outcome", { value: outcome, enumerable: true });
}
