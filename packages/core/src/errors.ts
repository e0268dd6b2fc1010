/** The same key in every copy of this package, so that an error of one copy is recognised by another. */
const brand = Symbol.for("@lumkit/error");

function setBrand(error: Error): void {
  Object.defineProperty(error, brand, { value: error.name });
}

function isBranded(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && brand in value && value[brand] === name;
}

/** What the service said is wrong with one member of a request. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What an API's error body says, read by the client of that API. */
export interface ErrorDetails {
  /** The API's own error code. */
  readonly code?: number | string | undefined;
  readonly message?: string | undefined;
  /** What the vendor's support asks for. */
  readonly requestId?: string | undefined;
  readonly fieldErrors?: readonly FieldError[] | undefined;
}

/** They said no: the service answered, and not with success. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** The operation of the API's document, e.g. `acceptOrder`. */
  readonly operation: string;
  /** The HTTP status. */
  readonly status: number;
  readonly code: number | string | undefined;
  readonly requestId: string | undefined;
  readonly fieldErrors: readonly FieldError[];
  /** The answer as it was parsed; not enumerable, so that it is not logged by accident. */
  declare readonly body: unknown;

  constructor(operation: string, status: number, details: ErrorDetails, body: unknown) {
    const said = details.message === undefined ? "" : `: ${details.message}`;
    super(`Cannot complete ${operation}: the service answered ${status}${said}`);
    this.operation = operation;
    this.status = status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.fieldErrors = details.fieldErrors ?? [];
    Object.defineProperty(this, "body", { value: body });
    setBrand(this);
  }

  static override [Symbol.hasInstance](value: unknown): value is ApiError {
    return isBranded(value, "ApiError");
  }
}

/** How far a call had come: nothing answered, the status or a header was unusable, or the body was. */
export type ConnectionStage = "sent" | "headers" | "body";

/** Nobody usable answered: no answer at all, or one that cannot be read. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  /** The operation of the API's document, e.g. `acceptOrder`. */
  readonly operation: string;
  readonly stage: ConnectionStage;
  /** The HTTP status, if one was read. */
  readonly status: number | undefined;

  constructor(
    operation: string,
    stage: ConnectionStage,
    problem: string,
    options?: ErrorOptions & { status?: number },
  ) {
    super(`Cannot complete ${operation}: ${problem}`, options);
    this.operation = operation;
    this.stage = stage;
    this.status = options?.status;
    setBrand(this);
  }

  static override [Symbol.hasInstance](value: unknown): value is ConnectionError {
    return isBranded(value, "ConnectionError");
  }
}

/** Why a call was not sent. */
export type RefusedReason = "invalid-input";

/** We did not send it: not a byte has left. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly reason: RefusedReason;
  /** The operation of the API's document, if it was about one. */
  readonly operation: string | undefined;

  constructor(reason: RefusedReason, message: string, operation?: string) {
    super(message);
    this.reason = reason;
    this.operation = operation;
    setBrand(this);
  }

  static override [Symbol.hasInstance](value: unknown): value is RefusedError {
    return isBranded(value, "RefusedError");
  }
}
