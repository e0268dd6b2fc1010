import { type Hooks, tell } from "../client/hooks.js";
import type { Operation } from "../client/operation.js";
import { RefusedError } from "../errors/errors.js";
import type { ErrorDetails } from "../errors/failure.js";
import { type Reading, type Rejection, readResponse, type Success } from "../response/read-response.js";
import type { Clock } from "../time/clock.js";
import { type Transport, TransportError, type TransportRequest } from "../transport/transport.js";
import type { RetryBudget } from "./retry-budget.js";

/** Headers by lower-case name. */
export type HeaderRecord = Readonly<Record<Lowercase<string>, string>>;

/** The credentials of a call, asked for once. */
export type CredentialHeaders = (operation: Operation) => HeaderRecord | Promise<HeaderRecord>;

/** How the calls of one client behave. */
export interface SendConfig {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly userAgent: string;
  readonly credentials: CredentialHeaders;
  /** Reads the API's error body; whatever it does not know is left out. */
  readonly readError: (body: unknown) => ErrorDetails;
  readonly clock: Clock;
  readonly onAttempt: Hooks["onAttempt"];
  /** From 0 to 1. */
  readonly random: () => number;
  readonly budget: RetryBudget;
  readonly maxRetries: number;
  /** Replaces the deadlines of all safety classes. */
  readonly deadlineMs: number | undefined;
  /** Replaces the bounds of all responses, in bytes. */
  readonly maxResponseBytes: number | undefined;
}

/**
 * Sends a request once, and reads the response.
 *
 * @returns an error if there is no usable response.
 * @throws {RefusedError} what `beforeFirstByte` threw; nothing was sent.
 */
export async function attempt(
  { clock, onAttempt, transport }: SendConfig,
  operation: Operation,
  request: TransportRequest,
  reading: Reading,
  number: number,
): Promise<Success | Rejection | TransportError> {
  if (request.ending.ended() !== undefined) return endedEarly();
  const sentMs = clock.monotonic();
  let ended: Success | Rejection | TransportError;
  try {
    ended = readResponse(operation, await transport(request), reading);
  } catch (cause) {
    if (cause instanceof RefusedError) throw cause;
    ended = cause instanceof TransportError ? cause : new TransportError("sent", "no response", { cause });
  }
  if (onAttempt === undefined) return ended;
  const durationMs = clock.monotonic() - sentMs;
  const report = { operation: operation.id, attempt: number, durationMs, status: ended.status };
  if (ended instanceof TransportError) tell(onAttempt, Object.freeze({ ...report, stage: ended.stage }));
  else if (ended.ok) tell(onAttempt, Object.freeze(report));
  else tell(onAttempt, Object.freeze({ ...report, stage: "response", requestId: ended.details.requestId }));
  return ended;
}

export function endedEarly(): TransportError {
  return new TransportError("connect", "the call was ended before anything was sent");
}
