import type { Operation } from "../client/operation.js";

/** Whether a call that could change something is known to have changed nothing. */
export type Outcome = "not-applied" | "unknown";

/**
 * How far an attempt came that has no usable response.
 *
 * `connect`: nothing left, e.g. the name is unknown or the connection was refused. `tls`: nothing left, because the
 * server could not prove who it is. `sent`: bytes may have left, and there was no response. `headers`: the head of a
 * response came and cannot be used. `body`: its body broke off. `content`: its body is whole and cannot be used.
 */
export type FailureStage = "connect" | "tls" | "sent" | "headers" | "body" | "content";

/** How far a call came. `wait`: every read of a wait ended, and none showed what was waited for in time. */
export type ConnectionStage = FailureStage | "wait";

/** What the service said is wrong with one member of a request. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What an API's error body says, read by the client of that API. */
export interface ErrorDetails {
  /** The status inside the vendor's own envelope; absent if the body is not such an envelope. */
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

/** The outcome of a call of which nothing was sent. A read changes nothing and has none. */
export function outcomeUnsent({ safety }: Failure["operation"]): Outcome | undefined {
  return safety === "read" ? undefined : "not-applied";
}
