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
import type { LumetradeReads } from "../calls.js";
import { operations } from "../operations.gen.js";
import { type Baseline, baselineOf, checkBaseline } from "./baseline.js";
import type { EqualCalls } from "./equal-calls.js";
import type { IntentRecord } from "./intent.js";
import { listOf, type OnceId, readRows } from "./read-rows.js";

/** Options of a call that is sent once and can be looked for afterwards. */
export interface SendOnceOptions<Intent> extends CallOptions {
  /**
   * What the list held before. Default: the call reads it itself, before anything is sent. With `false` it is not read,
   * and `resolve` gives candidates at best.
   */
  readonly baseline?: Baseline | false | undefined;
  /**
   * Awaited before the first byte: write the intent down, so that `resolve` finds out even after a crash. If it throws,
   * nothing is sent, and the call throws a {@link RefusedError} with the reason `before-send-failed` and what was thrown
   * as its `cause`. It is not called for a call that is refused.
   */
  readonly beforeSend?: ((intent: Intent) => unknown) | undefined;
}

type Options<Subject> = SendOnceOptions<Subject & IntentRecord> & { readonly allowTwin?: boolean | undefined };

const optionNames = [...callOptionNames, "baseline", "beforeSend"];
const defaultDeadlineMs = 60_000;
const maxBaselineMs = 10_000;

/**
 * Reads the baseline, hands out the intent, and sends once. The error of an unknown outcome carries the intent.
 *
 * `subjectOf` takes from a body what the call is about. `equalCalls`, if given, refuses a call equal to one that is
 * unresolved, and the option `allowTwin` permits it.
 */
export async function sendOnce<Subject extends object, Result>(
  reads: LumetradeReads,
  name: OnceId,
  body: unknown,
  options: Options<Subject> | undefined,
  subjectOf: (body: unknown) => Subject,
  send: (body: object, options: CallOptions) => Promise<Result>,
  equalCalls?: EqualCalls<Subject>,
): Promise<Result> {
  const operation = operations[name];
  const own = ownOptions(operation, options, equalCalls === undefined ? optionNames : [...optionNames, "allowTwin"]);
  const { signal, deadlineMs = reads.deadlineMs ?? defaultDeadlineMs } = own;
  const given = own.baseline === undefined ? undefined : checkBaseline(operation, own.baseline);
  const snapshot = snapshotBody(operation, body);
  const subject = subjectOf(snapshot);
  const id = crypto.randomUUID();
  // Nothing is awaited until here: of two equal calls in the same tick, the second sees the first.
  equalCalls?.enter(id, subject, own.allowTwin === true);

  const preparation = startDeadline(operation, { deadlineMs, signal }, reads.clock);
  let sent: object | undefined;
  try {
    const readMs = Math.min(maxBaselineMs, Math.ceil(deadlineMs / 2));
    const baseline = given ?? (await preparation.step(() => ownBaseline(reads, name, { signal, deadlineMs: readMs })));
    const intent = Object.freeze({ operation: name, id, ...subject, baseline });
    await preparation.step(() => runBeforeSend(operation, own.beforeSend, intent));
    sent = intent;
    const result = await send(snapshot, { ...preparation.rest(), signal });
    equalCalls?.leave(id);
    return result;
  } catch (error) {
    // The signal's own reason is thrown only where nothing was sent.
    if (sent === undefined || isNotApplied(error) || (signal?.aborted && error === signal.reason))
      equalCalls?.leave(id);
    else carryIntent(error, sent);
    throw error;
  } finally {
    preparation.release();
  }
}

/** Reads what the list holds now. */
export async function readBaseline(reads: LumetradeReads, name: OnceId, options?: CallOptions): Promise<Baseline> {
  const { rows, sign, date } = await readRows(reads, name, [], options);
  if (sign === undefined) return baselineOf(rows, date);
  const list = operations[listOf[name]];
  const problem = `Cannot take a baseline with ${list.id}: its response looks like a part of the list (${sign})`;
  throw new RefusedError("no-baseline", problem, list);
}

/** What fails here is a read, and what is refused because of it is the call: known to have changed nothing. */
async function ownBaseline(reads: LumetradeReads, name: OnceId, options: CallOptions): Promise<Baseline> {
  try {
    return await readBaseline(reads, name, options);
  } catch (cause) {
    const why = cause instanceof Error ? ` (${cause.message})` : "";
    const problem = `Cannot send ${name}: the list before it could not be read${why}; try again, or give \`baseline: false\` to send without`;
    throw new RefusedError("no-baseline", problem, operations[name], { cause });
  }
}
