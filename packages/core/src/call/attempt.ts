import { type Hooks, tell } from "../client/hooks.js";
import type { Operation } from "../client/operation.js";
import { type ErrorDetails, RefusedError } from "../errors/errors.js";
import { type Reading, type Rejection, readRejection, readSuccess, type Success } from "../response/read-response.js";
import type { Clock } from "../time/clock.js";
import { type Transport, TransportError, type TransportRequest } from "../transport/transport.js";

export interface AttemptConfig {
  readonly transport: Transport;
  /** Reads the API's error body; whatever it does not know is left out. */
  readonly readError: (body: unknown) => ErrorDetails;
  readonly clock: Clock;
  readonly onAttempt: Hooks["onAttempt"];
}

/**
 * Sends a request once, and reads what comes back.
 *
 * @returns an error if there is no usable response.
 * @throws {RefusedError} what `beforeFirstByte` threw; nothing was sent.
 */
export async function attempt(
  config: AttemptConfig,
  operation: Operation,
  request: TransportRequest,
  reading: Reading,
  number: number,
): Promise<Success | Rejection | TransportError> {
  const { clock, onAttempt, readError, transport } = config;
  if (request.ending.ended !== undefined) return endedEarly();
  const sentMs = clock.monotonic();
  let ended: Success | Rejection | TransportError;
  try {
    const response = await transport(request);
    const { status, headers } = response;
    checkStatus(status);
    ended =
      status < 300
        ? { ok: true, status, headers, data: readSuccess(operation, response, reading) }
        : readRejection(response, reading.secrets, readError);
  } catch (cause) {
    if (cause instanceof RefusedError) throw cause;
    ended = cause instanceof TransportError ? cause : new TransportError("sent", "no response", { cause });
  }
  if (onAttempt === undefined) return ended;
  const durationMs = clock.monotonic() - sentMs;
  const report = { operation: operation.id, attempt: number, durationMs, status: ended.status };
  if (ended instanceof TransportError) tell(onAttempt, { ...report, stage: ended.stage });
  else if (ended.ok) tell(onAttempt, report);
  else tell(onAttempt, { ...report, stage: "answer", requestId: ended.details.requestId });
  return ended;
}

export function endedEarly(): TransportError {
  return new TransportError("connect", "the call was ended before anything was sent");
}

function checkStatus(status: number): void {
  const isRedirect = status >= 300 && status < 400;
  if (!isRedirect && status >= 200 && status < 600) return;
  const what = isRedirect ? "a redirect, which is never followed" : "which is not a final status";
  throw new TransportError("headers", `the service answered ${status}, ${what}`, { status });
}
