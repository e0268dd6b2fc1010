import type { Operation } from "../client/operation.js";
import { ConnectionError, RefusedError } from "../errors/errors.js";
import type { Failure } from "../errors/failure.js";
import type { HttpRequest } from "../http/openapi-fetch.js";
import { checkedUrl } from "../request/checked-url.js";
import type { RequestInput } from "../request/request-input.js";
import type { CallResponse } from "../response/read-response.js";
import { stringsIn } from "../response/redact.js";
import { type Deadline, startDeadline } from "../time/deadline.js";
import { TransportError } from "../transport/transport.js";
import { attempt, endedEarly, type HeaderRecord, type SendConfig } from "./attempt.js";
import { decide } from "./decide.js";
import { backoffMs, parseRetryAfter } from "./retry-delay.js";

export const deadlinesMs = { read: 10_000, repeatable: 20_000, keyed: 20_000, once: 60_000 };
const maxRetryAfterMs = 30_000;
const mebibyte = 1024 * 1024;

/**
 * Carries one call from its built request to its response, under one deadline and with as many attempts as its safety
 * allows. At the end there is a response, or an error that says what is known.
 */
export async function send(
  config: SendConfig,
  operation: Operation,
  { method, body, headers, url: builtUrl }: HttpRequest,
  input: RequestInput,
): Promise<CallResponse> {
  const { clock, budget, readError } = config;
  const { signal, isKeyRecorded = false, shape = "documented", maxRetries = config.maxRetries } = input;
  const url = checkedUrl(config.baseUrl, operation, builtUrl);
  const idempotencyKey = (operation.keyHeader && headers.get(operation.keyHeader)) ?? undefined;
  // Without its key the service cannot tell a repetition from a second payment.
  const safety = operation.safety === "keyed" && idempotencyKey === undefined ? "once" : operation.safety;
  const deadlineMs = input.deadlineMs ?? config.deadlineMs ?? deadlinesMs[safety];
  const deadline = startDeadline(operation, { deadlineMs, signal }, clock);
  /** One of them may have reached the server. */
  let earlierAttempts = false;
  try {
    const credentials = await deadline.step(() => credentialsFor(config, operation));
    const request = {
      method,
      url,
      headers: { "user-agent": config.userAgent, ...Object.fromEntries(headers), ...credentials },
      body,
      ending: deadline,
      maxBytes: config.maxResponseBytes ?? defaultMaxBytes(operation),
      beforeFirstByte() {
        if (deadline.ended() !== undefined) throw endedEarly();
        if (!earlierAttempts) input.beforeFirstByte?.();
      },
    };
    const secrets = () => (operation.anonymous ? stringsIn(body) : Object.values(credentials).flatMap(secretsIn));
    const reading = { shape, secrets, path: input.params?.path, readError };
    for (let count = 1; ; count++) {
      // A repetition does not take the next dead connection of a pool whose service has restarted.
      const isolated = safety === "once" || safety === "keyed" || input.isolated === true || count > 1;
      const ended = await attempt(config, operation, { ...request, isolated }, reading, count);
      const isBroken = ended instanceof TransportError;
      if (!isBroken && ended.ok) {
        if (count === 1) budget.refill();
        return ended;
      }
      const { status } = ended;
      const stage = isBroken ? ended.stage : "response";
      const envelope = !isBroken && ended.details.status === status;
      const { repeat, outcome } = decide({ safety, stage, status, envelope, earlierAttempts, isKeyRecorded });
      const retryAfterMs = isBroken ? undefined : parseRetryAfter(ended.headers, clock);
      const waitMs = retryAfterMs ?? backoffMs(count, config.random);
      if (!repeat || count > maxRetries || !isInTime(waitMs, deadline) || !budget.take()) {
        const failure: Failure = { operation, outcome, idempotencyKey, retryAfterMs };
        if (isBroken) throw thrownFor(ended, failure, deadline, signal);
        return { ...ended, failure };
      }
      earlierAttempts ||= stage !== "connect";
      await clock.sleep(waitMs, deadline.signal());
    }
  } finally {
    deadline.release();
  }
}

/** A function that gives the credentials is the caller's, and may fail. */
function credentialsFor({ credentials }: SendConfig, operation: Operation): HeaderRecord | Promise<HeaderRecord> {
  function fail(cause: unknown): never {
    if (cause instanceof RefusedError) throw cause;
    const problem = `Cannot send ${operation.id}: the function that gives the credentials failed`;
    throw new RefusedError("no-credentials", problem, operation, { cause });
  }
  try {
    const given = credentials(operation);
    return given instanceof Promise ? given.catch(fail) : given;
  } catch (cause) {
    return fail(cause);
  }
}

/** A header's value, and what follows its authentication scheme (RFC 9110, 11.4): a service may repeat only the token. */
function secretsIn(header: string): string[] {
  return [header, header.replace(/^\S+ +/, "")];
}

/** A wait that would pass the deadline is not begun. */
function isInTime(waitMs: number, deadline: Deadline): boolean {
  return deadline.ended() === undefined && waitMs <= maxRetryAfterMs && waitMs < deadline.remainingMs();
}

/** What a call without a usable response throws. */
function thrownFor(error: TransportError, failure: Failure, deadline: Deadline, signal?: AbortSignal): unknown {
  const { stage, status, body, cause = error } = error;
  if (deadline.ended() !== "aborted") {
    const problem = deadline.ended() === "expired" ? `its deadline of ${deadline.ms} ms has passed` : error.message;
    return new ConnectionError(failure, stage, problem, { status, body, cause });
  }
  if (failure.operation.safety === "read" || failure.outcome === "not-applied") return signal?.reason;
  const problem = "it was aborted when something may have been sent";
  return new ConnectionError(failure, stage, problem, { status, cause: signal?.reason });
}

/** One resource, or a list of them. To read 60 MiB would keep the event loop from all other work for 3 s. */
function defaultMaxBytes({ response: { kind, uses = {} } }: Operation): number {
  const isList = kind === "array" || Object.values(uses).includes("array");
  return (isList ? 16 : 5) * mebibyte;
}
