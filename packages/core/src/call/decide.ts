import type { Safety } from "../client/operation.js";
import type { FailureStage, Outcome } from "../errors/failure.js";

/** How far an attempt came. `response`: a whole response came that is not a success. */
export type Stage = FailureStage | "response";

export interface Attempt {
  readonly safety: Safety;
  readonly stage: Stage;
  /** The HTTP status, if one was read. */
  readonly status: number | undefined;
  /** The body is the vendor's own error envelope, and the status inside it is the HTTP status. */
  readonly envelope: boolean;
  /** An earlier attempt of the same call may have reached the server. */
  readonly earlierAttempts: boolean;
  /** The caller has recorded the idempotency key as belonging to this call: no other call has sent it. */
  readonly isKeyRecorded: boolean;
}

export interface Decision {
  readonly repeat: boolean;
  /** The outcome of the whole call if this attempt is its last; `undefined` for a read, which changes nothing. */
  readonly outcome: Outcome | undefined;
}

/** Statuses that services use for a key whose first call is in progress, or was about something else. */
const keyInUse = new Set([400, 409, 422, 423, 425]);

/** Whether a rejection may mean that the idempotency key is in use. Then the first call under it may have succeeded. */
export function mayMeanKeyInUse(status: number): boolean {
  return keyInUse.has(status);
}

/** With 520 to 530, Cloudflare's proxy says that it could not reach the service, or lost it. */
const transient = new Set([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529, 530]);

/** Decides what a failed attempt means: may the call be sent again, and what is known of its effect if it is not. */
export function decide(attempt: Attempt): Decision {
  return { repeat: mayRepeat(attempt), outcome: attempt.safety === "read" ? undefined : outcomeOf(attempt) };
}

function mayRepeat({ safety, stage, status }: Attempt): boolean {
  if (stage === "connect") return true;
  if (stage === "tls" || safety === "once") return false;
  if (stage === "response") return transient.has(status ?? 0);
  if (stage === "sent" || stage === "body") return true;
  // The response cannot be used. A repeated read would get the same again; a repeated write may not.
  return safety !== "read" && !isRedirect(status);
}

function outcomeOf({ safety, stage, status = 0, envelope, earlierAttempts, isKeyRecorded }: Attempt): Outcome {
  const isUnsent = stage === "connect" || stage === "tls";
  const isRejected = stage === "response" && envelope && status >= 400 && status < 500 && status !== 408;
  const isAboutThisCall = safety !== "keyed" || isKeyRecorded || !mayMeanKeyInUse(status);
  return (isUnsent || (isRejected && isAboutThisCall)) && !earlierAttempts ? "not-applied" : "unknown";
}

function isRedirect(status = 0): boolean {
  return status >= 300 && status < 400;
}
