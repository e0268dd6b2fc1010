import { type ReadSuccess, readRejection } from "./answer.js";
import type { Clock } from "./clock.js";
import type { Deadline } from "./deadline.js";
import type { Stage } from "./decide.js";
import { type ErrorDetails, RefusedError } from "./errors.js";
import { type AttemptReport, type Hooks, tell } from "./hooks.js";
import type { Operation } from "./operation.js";
import { stringsIn } from "./redact.js";
import { type Transport, TransportError, type TransportRequest, type TransportResponse } from "./transport.js";

/** The credentials of a call, asked for anew for each attempt; `call` is the same object for all attempts of one call. */
export type CredentialHeaders = (operation: Operation, call: object) => HeaderRecord | Promise<HeaderRecord>;

export type HeaderRecord = Readonly<Record<string, string>>;

export interface AttemptConfig {
  readonly transport: Transport;
  readonly readSuccess: ReadSuccess;
  readonly credentials: CredentialHeaders;
  /** Reads the API's error body; whatever it does not know is left out. */
  readonly readError: (body: unknown) => ErrorDetails;
  readonly clock: Clock;
  readonly onAttempt: Hooks["onAttempt"];
}

/** The service has answered, and not with success. */
export interface Rejection {
  readonly kind: "rejection";
  readonly stage: "answer";
  readonly response: TransportResponse;
  readonly details: ErrorDetails;
  readonly credentials: HeaderRecord;
}

/** How one attempt ended. */
export type Ended =
  | { readonly kind: "success"; readonly response: TransportResponse; readonly data: unknown }
  | Rejection
  | { readonly kind: "breakdown"; readonly stage: Exclude<Stage, "answer">; readonly error: TransportError }
  | { readonly kind: "refusal"; readonly error: RefusedError };

/** A request without what is special about one attempt. */
export type PreparedRequest = Omit<TransportRequest, "beforeFirstByte">;

/** What is special about one attempt. */
export interface AttemptOptions {
  /** From 1, within one call. */
  readonly number: number;
  /** Called in the same tick as the first byte is written; a {@link RefusedError} that it throws ends the attempt. */
  readonly beforeSending: () => void;
  /** How an attempt ended whose credentials the service did not take: with the same ones nothing is sent. */
  readonly rejected?: Rejection;
}

/** Sends a request once, with fresh credentials, and reads what comes back. Never throws. */
export async function attempt(
  config: AttemptConfig,
  operation: Operation,
  request: PreparedRequest,
  deadline: Deadline,
  { number, beforeSending, rejected }: AttemptOptions,
): Promise<Ended> {
  const credentials = await credentialsFor(config, operation, request, deadline);
  if (credentials instanceof RefusedError) return { kind: "refusal", error: credentials };
  if (credentials instanceof TransportError) return { kind: "breakdown", stage: credentials.stage, error: credentials };
  // It may have been ended while the credentials were on their way here.
  if (deadline.ended !== undefined) return { kind: "breakdown", stage: "connect", error: endedWhileWaiting() };
  if (rejected !== undefined && isSame(rejected.credentials, credentials)) return rejected;
  const { clock, onAttempt } = config;
  const sentMs = clock.monotonic();
  const beforeFirstByte = (): void => {
    if (deadline.ended !== undefined || deadline.remainingMs <= 0) throw deadlinePassed();
    beforeSending();
  };
  // A repetition does not take the next dead connection of a pool whose service has restarted.
  const isolated = request.isolated || number > 1;
  const ended = await exchange(config, operation, { ...request, isolated, beforeFirstByte }, credentials);
  if (onAttempt !== undefined && ended.kind !== "refusal") {
    const durationMs = clock.monotonic() - sentMs;
    tell(onAttempt, { operation: operation.id, attempt: number, durationMs, ...shownOf(ended) });
  }
  return ended;
}

async function exchange(
  config: AttemptConfig,
  operation: Operation,
  request: TransportRequest,
  credentials: HeaderRecord,
): Promise<Ended> {
  const headers = { ...request.headers };
  for (const name in credentials) headers[name.toLowerCase()] = credentials[name] ?? "";
  try {
    const response = await config.transport({ ...request, headers });
    const { status } = response;
    checkStatus(status);
    const secrets = operation.anonymous ? stringsIn(request.body) : Object.values(credentials);
    if (status < 300) {
      const data = config.readSuccess(operation, response, secrets, request.url);
      return { kind: "success", response, data };
    }
    return { kind: "rejection", stage: "answer", ...readRejection(response, secrets, config.readError), credentials };
  } catch (cause) {
    if (cause instanceof RefusedError) return { kind: "refusal", error: cause };
    const error = cause instanceof TransportError ? cause : new TransportError("sent", "no answer came", { cause });
    return { kind: "breakdown", stage: error.stage, error };
  }
}

function shownOf(ended: Exclude<Ended, { kind: "refusal" }>): Partial<AttemptReport> {
  if (ended.kind === "success") return { status: ended.response.status };
  if (ended.kind === "breakdown") return { status: ended.error.status, stage: ended.stage };
  return { status: ended.response.status, stage: ended.stage, requestId: ended.details.requestId };
}

function isSame(a: HeaderRecord, b: HeaderRecord): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}

/** A function that gives the credentials is the caller's: it may fail, and it may take longer than the call has. */
async function credentialsFor(
  { credentials }: AttemptConfig,
  operation: Operation,
  call: object,
  deadline: Deadline,
): Promise<HeaderRecord | TransportError | RefusedError> {
  if (deadline.ended !== undefined) return endedWhileWaiting();
  try {
    const given = credentials(operation, call);
    return given instanceof Promise ? await Promise.race([given, endOf(deadline)]) : given;
  } catch (cause) {
    if (cause instanceof RefusedError) return cause;
    const problem = `Cannot send ${operation.id}: the function that gives the credentials failed`;
    return new RefusedError("no-credentials", problem, operation, { cause });
  }
}

/** The deadline is the call's own, so its listener does not outlive the call. */
function endOf(deadline: Deadline): Promise<TransportError> {
  return new Promise((resolve) => deadline.onEnd(() => resolve(endedWhileWaiting())));
}

function deadlinePassed(): TransportError {
  return new TransportError("connect", "its deadline passed before anything was sent");
}

function endedWhileWaiting(): TransportError {
  return new TransportError("connect", "the call was ended while it waited for its credentials");
}

function checkStatus(status: number): void {
  if (status >= 300 && status < 400) {
    throw new TransportError("headers", `the service answered ${status}, a redirect, which is never followed`, {
      status,
    });
  }
  if (!(status >= 200 && status < 600))
    throw new TransportError("headers", `the service answered ${status}, which is no final status`, { status });
}
