import {
  type CallOptions,
  callOptionNames,
  carryIntent,
  isNotApplied,
  ownOptions,
  RefusedError,
  runBeforeSend,
  snapshotBody,
  startDeadline,
} from "@lumkit/core";
import type { LumetradeClient } from "../lumetrade-client.js";
import { operations } from "../operations.gen.js";
import { type Baseline, checkBaseline } from "./baseline.js";
import type { DuplicateGuard } from "./duplicate-guard.js";
import type { OnceIntent } from "./intent.js";
import type { OnceOperation } from "./once-operation.js";
import { readBaseline } from "./read-list.js";

/** Options of a call that is sent once, and can be resolved. */
export interface SendOnceOptions<Intent> extends CallOptions {
  /**
   * What the list held before. Default: the call reads the list before it sends anything. With `false` it does not, and
   * `resolve` gives candidates at best.
   */
  readonly baseline?: Baseline | false | undefined;
  /**
   * Awaited before the first byte. Write the intent down, so that it can be resolved even after a crash. If it throws,
   * nothing is sent: the call throws a {@link RefusedError} with the reason `before-send-failed` and the `cause`. It is
   * not called for a call that is refused.
   */
  readonly beforeSend?: ((intent: Intent) => unknown) | undefined;
}

type Options<Subject> = SendOnceOptions<Subject & OnceIntent> & { readonly allowTwin?: boolean | undefined };

const optionNames = [...callOptionNames, "baseline", "beforeSend"];
const defaultDeadlineMs = 60_000;
const maxBaselineMs = 10_000;

/**
 * Reads the baseline, hands out the intent, and sends once. The error of an unknown outcome carries the intent.
 *
 * A `guard` refuses a call equal to one that is in flight or unresolved, unless the option `allowTwin` permits it.
 */
export async function sendOnce<Subject extends object, Body extends object, Result>(
  client: LumetradeClient,
  once: OnceOperation<Subject>,
  body: Body,
  options: Options<Subject> | undefined,
  send: (body: Body, options: CallOptions) => Promise<Result>,
  guard?: DuplicateGuard<Subject>,
): Promise<Result> {
  const operation = operations[once.id];
  const own = ownOptions(operation, options, guard === undefined ? optionNames : [...optionNames, "allowTwin"]);
  const { signal, deadlineMs = client.deadlineMs ?? defaultDeadlineMs } = own;
  const given = own.baseline === undefined ? undefined : checkBaseline(operation, own.baseline);
  // The same members, checked.
  const snapshot = snapshotBody(operation, body) as Body;
  const subject = once.subjectOf(snapshot);
  const id = crypto.randomUUID();
  // Nothing is awaited until here: of two equal calls in the same tick, the second sees the first.
  guard?.enter(id, subject, own.allowTwin === true);

  const deadline = startDeadline(operation, { deadlineMs, signal }, client.clock);
  let sent: object | undefined;
  try {
    const readOptions = { signal, deadlineMs: Math.min(maxBaselineMs, Math.ceil(deadlineMs / 2)) };
    const baseline = given ?? (await deadline.step(() => requireBaseline(client, once, readOptions)));
    const intent = Object.freeze({ operation: once.id, id, ...subject, baseline });
    await deadline.step(() => runBeforeSend(operation, own.beforeSend, intent));
    sent = intent;
    const result = await send(snapshot, { ...deadline.rest(), signal });
    guard?.leave(id);
    return result;
  } catch (error) {
    // The signal's own reason is thrown only where nothing was sent.
    if (sent === undefined || isNotApplied(error) || (signal?.aborted && error === signal.reason)) guard?.leave(id);
    else carryIntent(error, sent);
    throw error;
  } finally {
    deadline.release();
  }
}

/** @throws {RefusedError} the list cannot be read. The error is that of the call, which has changed nothing. */
async function requireBaseline(client: LumetradeClient, once: OnceOperation<unknown>, options: CallOptions) {
  try {
    return await readBaseline(client, once, options);
  } catch (cause) {
    const why = cause instanceof Error ? ` (${cause.message})` : "";
    const problem = `Cannot send ${once.id}: the list before it could not be read${why}; try again, or give \`baseline: false\` to send without`;
    throw new RefusedError("no-baseline", problem, operations[once.id], { cause });
  }
}
