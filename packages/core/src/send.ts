import { type AttemptConfig, attempt, type Ended, type PreparedRequest } from "./attempt.js";
import { backoffMs } from "./backoff.js";
import { checkedUrl } from "./checked-url.js";
import type { Clock } from "./clock.js";
import { type Deadline, startDeadline } from "./deadline.js";
import { decide } from "./decide.js";
import { ConnectionError, type ErrorDetails, type Failure, type RefusedError } from "./errors.js";
import type { Operation, Safety } from "./operation.js";
import { parseRetryAfter } from "./retry-after.js";
import type { RetryBudget } from "./retry-budget.js";
import type { AnswerHeaders } from "./transport.js";

/** How the calls of one client behave. */
export interface SendConfig extends AttemptConfig {
  readonly baseUrl: string;
  readonly userAgent: string;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly budget: RetryBudget;
  readonly maxRetries: number;
  /** Replaces the deadlines of all safety classes. */
  readonly deadlineMs: number | undefined;
  /** Replaces the bounds of all answers, in bytes. */
  readonly maxResponseBytes: number | undefined;
}

/**
 * Asked when an attempt is about to be sent, in the same tick as its first byte: what it throws refuses the attempt. It is
 * told whether an earlier attempt of the call may have reached the server.
 *
 * @throws {RefusedError} the attempt must not be sent.
 */
export type BeforeAttempt = (earlierAttempts: boolean) => void;

/** A request as it was built, before it has credentials. */
export interface BuiltRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly deadlineMs: number | undefined;
  readonly beforeAttempt: BeforeAttempt | undefined;
  readonly isKeyRecorded: boolean;
}

/** An answer of the service: the parsed data of a success, or the text of an error and what it means. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly headers: AnswerHeaders; readonly data: unknown }
  | {
      readonly ok: false;
      readonly status: number;
      readonly headers: AnswerHeaders;
      readonly text: string;
      readonly details: ErrorDetails;
      readonly failure: Failure;
    };

export const deadlinesMs: Readonly<Record<Safety, number>> = {
  read: 10_000,
  repeatable: 20_000,
  keyed: 20_000,
  once: 60_000,
};
const maxRetryAfterMs = 30_000;
const mebibyte = 1024 * 1024;

/**
 * Carries one call from its built request to its answer: one deadline over everything, as many attempts as its safety
 * allows, and at the end an answer, or an error that says what is known.
 */
export async function send(config: SendConfig, operation: Operation, built: BuiltRequest): Promise<Answer> {
  const url = checkedUrl(config.baseUrl, operation, built.url);
  built.signal?.throwIfAborted();
  const key = operation.keyHeader === undefined ? undefined : (built.headers.get(operation.keyHeader) ?? undefined);
  // Without its key the service cannot tell a repetition from a second payment.
  const safety = operation.safety === "keyed" && key === undefined ? "once" : operation.safety;
  const deadlineMs = built.deadlineMs ?? config.deadlineMs ?? deadlinesMs[safety];
  const deadline = startDeadline(deadlineMs, built.signal, config.clock);
  const request: PreparedRequest = {
    method: built.method,
    url,
    headers: { "user-agent": config.userAgent, ...Object.fromEntries(built.headers) },
    body: built.body,
    ending: deadline,
    isolated: safety === "once" || safety === "keyed",
    maxBytes: config.maxResponseBytes ?? defaultMaxBytes(operation),
  };
  try {
    const { signal, beforeAttempt, isKeyRecorded } = built;
    const call = {
      config,
      operation,
      safety,
      key,
      deadline,
      deadlineMs,
      signal,
      beforeAttempt,
      isKeyRecorded,
      attempts: 0,
      isRenewed: false,
    };
    return await withAttempts(call, request);
  } finally {
    deadline.release();
  }
}

interface Call {
  readonly config: SendConfig;
  readonly operation: Operation;
  readonly safety: Safety;
  readonly key: string | undefined;
  readonly deadline: Deadline;
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
  readonly beforeAttempt: BeforeAttempt | undefined;
  readonly isKeyRecorded: boolean;
  /** How many were made. */
  attempts: number;
  /** It was made again with a newer key. */
  isRenewed: boolean;
}

async function withAttempts(call: Call, request: PreparedRequest): Promise<Answer> {
  const { config, operation, safety, key, deadline } = call;
  let earlierAttempts = false;
  for (let count = 1; ; count++) {
    const ended = await attemptOrRenew(call, request, () => call.beforeAttempt?.(earlierAttempts));
    if (ended.kind === "success") {
      if (count === 1) config.budget.refill();
      const { status, headers } = ended.response;
      return { ok: true, status, headers, data: ended.data };
    }
    if (ended.kind === "refusal") throw refusal(call, ended.error, earlierAttempts);
    const { isKeyRecorded } = call;
    const { repeat, outcome } = decide({
      safety,
      stage: ended.stage,
      ...factsOf(ended),
      earlierAttempts,
      isKeyRecorded,
    });
    const retryAfterMs = retryAfter(ended, config.clock);
    const waitMs = retryAfterMs ?? backoffMs(count, config.random);
    if (!repeat || count > config.maxRetries || !isInTime(waitMs, deadline) || !config.budget.take()) {
      return finish(call, ended, { operation, outcome, idempotencyKey: key, retryAfterMs });
    }
    earlierAttempts ||= ended.stage !== "connect";
    await config.clock.sleep(waitMs, deadline.signal);
  }
}

/** A read whose key is rejected is made again with a newer one, if there is a newer one. */
async function attemptOrRenew(call: Call, request: PreparedRequest, beforeSending: () => void): Promise<Ended> {
  const { config, operation, safety, deadline } = call;
  const ended = await attempt(config, operation, request, deadline, { number: ++call.attempts, beforeSending });
  const isRejected = ended.kind === "rejection" && ended.response.status === 401;
  if (!isRejected || safety !== "read" || call.isRenewed) return ended;
  call.isRenewed = true;
  return attempt(config, operation, request, deadline, { number: ++call.attempts, beforeSending, rejected: ended });
}

type Failed = Extract<Ended, { stage: string }>;

function factsOf(ended: Failed): { status: number | undefined; envelope: boolean } {
  if (ended.kind === "breakdown") return { status: ended.error.status, envelope: false };
  const { status } = ended.response;
  return { status, envelope: ended.details.status === status };
}

function retryAfter(ended: Failed, clock: Clock): number | undefined {
  if (ended.kind !== "rejection") return undefined;
  const { headers } = ended.response;
  return parseRetryAfter(headers.get("retry-after"), headers.get("date"), clock);
}

/** A wait that would pass the deadline is not begun. */
function isInTime(waitMs: number, deadline: Deadline): boolean {
  return deadline.ended === undefined && waitMs <= maxRetryAfterMs && waitMs < deadline.remainingMs;
}

/** A refusal speaks of the attempt that was not made; what an earlier one did is another matter. */
function refusal({ operation, safety, key }: Call, error: RefusedError, earlierAttempts: boolean): Error {
  if (!earlierAttempts || safety === "read") return error;
  const failure: Failure = { operation, outcome: "unknown", idempotencyKey: key };
  return new ConnectionError(failure, "sent", "it could not be sent again", { cause: error });
}

/** The end of a call that did not succeed: the service's own answer is handed on, anything else is thrown. */
function finish({ safety, deadline, deadlineMs, signal }: Call, ended: Failed, failure: Failure): Answer {
  if (ended.kind === "rejection") {
    const { status, headers, text } = ended.response;
    return { ok: false, status, headers, text, details: ended.details, failure };
  }
  const { stage, error } = ended;
  const { status, body, cause = error } = error;
  if (deadline.ended !== "aborted") {
    const problem = deadline.ended === "expired" ? `its deadline of ${deadlineMs} ms has passed` : error.message;
    throw new ConnectionError(failure, stage, problem, { status, body, cause });
  }
  if (safety === "read" || failure.outcome === "not-applied") throw signal?.reason;
  throw new ConnectionError(failure, stage, "it was aborted when something may have been sent", {
    status,
    cause: signal?.reason,
  });
}

/** One resource, or a list of them. */
function defaultMaxBytes({ answer: { kind, uses = {} } }: Operation): number {
  const isList = kind === "array" || Object.values(uses).includes("array");
  return (isList ? 64 : 5) * mebibyte;
}
