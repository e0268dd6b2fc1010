import type { Call } from "../client/call-types.js";
import { tell } from "../client/hooks.js";
import type { FinalStates, Operation } from "../client/operation.js";
import { ApiError, ConnectionError } from "../errors/errors.js";
import type { BodyOf, ParamsOf, SuccessOf } from "../http/http-types.js";
import { memberOf } from "../options/member-of.js";
import { ownOptions } from "../options/own-options.js";
import { quoteValue } from "../options/quote-value.js";
import type { SendConfig } from "./attempt.js";

/** Options of a wait. */
export interface WaitOptions<Resource> {
  /**
   * Called with the first state that is read, and with each later one that differs in any member from the one before it.
   * It is not awaited, and what it throws never changes the wait.
   */
  readonly onUpdate?: ((resource: Resource) => void) | undefined;
  /** Ends the wait; its own reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long the whole wait may take, in milliseconds. Default: 900,000, which is 15 minutes. The `deadlineMs` of the
   * client holds for each read of the wait instead.
   */
  readonly deadlineMs?: number | undefined;
}

/**
 * Reads a resource again and again until its `status` is final, and gives it, whatever the final state is. The reads
 * are 1, 2, 5, 10 and then 30 seconds apart, each up to a fifth more or less. They are farther apart if the service
 * asks for it.
 *
 * A read may fail for a transient reason: no usable response, 408, 429 or 5xx. It is made again at the next step, as long
 * as the client's retry budget lasts. Any other error is thrown. A status that is not in `finalStates` is not final.
 *
 * @throws {ConnectionError} with stage `wait` and what was seen last: the deadline has passed.
 */
export type Wait<Operations> = <Id extends keyof Operations & string>(
  id: Id,
  input: ParamsOf<Operations[Id]> & BodyOf<Operations[Id]>,
  finalStates: FinalStates[string],
  options?: WaitOptions<SuccessOf<Operations[Id]>>,
) => Promise<SuccessOf<Operations[Id]>>;

const defaultDeadlineMs = 15 * 60_000;
const stepsMs = [1000, 2000, 5000, 10_000];
const lastStepMs = 30_000;
/** The last read is made this long before the deadline, so that what ends during the last step is still seen. */
const lastLookMs = 1000;

/** The waits of one client. One read takes at most `deadlineMs`. */
export function createWait<Operations>(
  { budget, clock, random }: Pick<SendConfig, "budget" | "clock" | "random">,
  operations: { readonly [Id in keyof Operations]: Operation },
  call: Call<Operations>,
  readDeadlineMs: number,
): Wait<Operations> {
  return async (id, input, finalStates, options) => {
    const operation = operations[id];
    const own = ownOptions(operation, options, ["onUpdate", "signal", "deadlineMs"]);
    const { onUpdate, signal, deadlineMs = defaultDeadlineMs } = own;
    const started = clock.monotonic();
    const remainingMs = (): number => Math.max(0, deadlineMs - (clock.monotonic() - started));
    const sleepSignal = signal ?? new AbortController().signal;
    let lastSeen: unknown;
    let lastText: string | undefined;
    let failure: unknown;

    function overdue(problem: string): ConnectionError {
      const details = failure === undefined ? { lastSeen } : { lastSeen, cause: failure };
      return new ConnectionError({ operation, outcome: undefined }, "wait", problem, details);
    }
    /** Sleeps until the next read, or throws where there is none in time. */
    async function pause(stepMs: number): Promise<void> {
      const askedMs = failure instanceof ApiError ? (failure.retryAfterMs ?? 0) : 0;
      if (askedMs > remainingMs())
        throw overdue(`the service asks for ${askedMs} ms, and less is left of the wait's ${deadlineMs} ms`);
      const latestMs = remainingMs() - lastLookMs;
      const isOver = latestMs <= askedMs;
      await clock.sleep(isOver ? remainingMs() : Math.min(latestMs, Math.max(askedMs, stepMs)), sleepSignal);
      signal?.throwIfAborted();
      if (!isOver) return;
      const status = quoteValue(memberOf(lastSeen, "status"));
      const seen = lastSeen === undefined ? "no response could be read" : `its status is still ${status}`;
      throw overdue(`after ${deadlineMs} ms ${seen}`);
    }

    // A failed read is not repeated: the next step does that.
    for (let step = 0; ; step++) {
      const readMs = Math.max(1, Math.min(readDeadlineMs, remainingMs()));
      try {
        const resource = await call(id, { ...input, maxRetries: 0 }, { signal, deadlineMs: readMs });
        const text = JSON.stringify(resource);
        if (text !== lastText) tell(onUpdate, resource);
        [lastSeen, lastText, failure] = [resource, text, undefined];
        const status = memberOf(resource, "status");
        if (typeof status === "string" && Object.hasOwn(finalStates, status)) return resource;
      } catch (error) {
        signal?.throwIfAborted();
        if (!isTransient(error) || (remainingMs() > 0 && !budget.take())) throw error;
        failure = error;
      }
      await pause((stepsMs[step] ?? lastStepMs) * (0.8 + 0.4 * random()));
    }
  };
}

/** Whether a failed read says nothing about the next one. A server that cannot prove who it is, is not asked again. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.stage !== "tls";
  return error instanceof ApiError && (error.status === 408 || error.status === 429 || error.status >= 500);
}
