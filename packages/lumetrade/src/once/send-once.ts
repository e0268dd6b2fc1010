import {
  type CallOptions,
  callOptionNames,
  carryIntent,
  checkDeadline,
  checkHook,
  checkSignal,
  isNotApplied,
  ownOptions,
  quoteValue,
  RefusedError,
  runBeforeSend,
  snapshotBody,
  startPreparation,
} from "@lumkit/core";
import { checkFence, type Fence, fenceOf } from "./fence.js";
import { readRows } from "./listed-rows.js";
import type { IntentRecord, OnceKind } from "./once-kind.js";

/** Options of a call that is sent once and can be looked for afterwards. */
export interface SendOnceOptions<Intent> extends CallOptions {
  /**
   * What was in the list before. Default: the call reads it itself, before anything is sent. With `false` nobody looks,
   * and `resolve` can give candidates at best.
   */
  readonly baseline?: Fence | false | undefined;
  /**
   * Awaited before the first byte, e.g. to write the intent down, so that `resolve` finds out even after a crash. If it
   * throws, nothing is sent, and the call throws a {@link RefusedError} with the reason `before-send-failed` and what
   * was thrown as its `cause`. It is not called for a call that is refused.
   */
  readonly beforeSend?: ((intent: Intent) => unknown) | undefined;
}

const defaultDeadlineMs = 60_000;
const maxBaselineMs = 10_000;
const optionNames = [...callOptionNames, "baseline", "beforeSend"];

type Options<Subject> = SendOnceOptions<Subject & IntentRecord> & { readonly allowTwin?: boolean | undefined };

/** Reads the baseline, hands out the intent, sends once, and remembers what came of it. */
export async function sendOnce<Subject extends object, Row, Result extends { readonly transactionId: string }>(
  kind: OnceKind<Subject, Row, Result>,
  body: unknown,
  options: Options<Subject> | undefined,
): Promise<Result> {
  const { operation, memory, allowsTwins } = kind;
  const known = allowsTwins ? optionNames : [...optionNames, "allowTwin"];
  // Taken member by member: a rest would inherit from a polluted `Object.prototype`.
  const own = ownOptions(operation, options, known);
  const { baseline, beforeSend, allowTwin = allowsTwins } = own;
  const signal = checkSignal(operation, own.signal);
  const deadlineMs = checkDeadline(operation, own.deadlineMs) ?? kind.deadlineMs ?? defaultDeadlineMs;
  checkHook(operation, "beforeSend", beforeSend);
  const given = baseline === undefined ? undefined : checkFence(operation, baseline);
  const snapshot = snapshotBody(operation, body);
  const subject = kind.subjectOf(snapshot);
  signal?.throwIfAborted();

  const id = crypto.randomUUID();
  const preparation = startPreparation(operation, { deadlineMs, signal }, kind.clock);
  let intent: (Subject & IntentRecord) | undefined;
  try {
    // No await between these: two calls in the same tick must not overlook each other.
    const { ids, areAll, isAnyOpen } = memory.twins(subject);
    if (isAnyOpen && allowTwin !== true) throw twinRefusal(kind, subject);
    if (!memory.open(id, subject, given === undefined)) throw crowdRefusal(kind);

    const baselineMs = Math.min(maxBaselineMs, Math.ceil(deadlineMs / 2));
    const fence = given ?? (await preparation.step(() => baselineFor(kind, { signal, deadlineMs: baselineMs })));
    const twins = isAnyOpen || (given !== undefined && !areAll) ? false : Object.freeze(ids);
    const record = Object.freeze({ operation: operation.id, id, ...subject, baseline: fence, twins });
    await preparation.step(() => runBeforeSend(operation, beforeSend, record));
    preparation.check();
    intent = record;
    const result = await kind.send(snapshot, { ...preparation.rest(), signal });
    memory.close(id, result.transactionId);
    return result;
  } catch (error) {
    // The signal's own reason is thrown only where nothing was sent.
    if (intent === undefined || isNotApplied(error) || (signal?.aborted && error === signal.reason)) memory.close(id);
    else carryIntent(error, intent);
    throw error;
  } finally {
    preparation.release();
  }
}

/** Reads the list and takes its mark. */
export async function readBaseline<Subject, Row, Result>(
  kind: OnceKind<Subject, Row, Result>,
  options: CallOptions | undefined,
): Promise<Fence> {
  const answer = await kind.readRows(options ?? {});
  const { rows, sign } = readRows(answer, []);
  if (sign === undefined) return fenceOf(rows, answer.headers.get("date"));
  const problem = `Cannot take a baseline with ${kind.list.id}: its answer looks like a part of the list (${sign})`;
  throw new RefusedError("no-baseline", problem, kind.list);
}

/** What fails here is a read, and what is refused because of it is the call: known to have changed nothing. */
async function baselineFor<Subject, Row, Result>(
  kind: OnceKind<Subject, Row, Result>,
  options: CallOptions,
): Promise<Fence> {
  try {
    return await readBaseline(kind, options);
  } catch (cause) {
    const why = cause instanceof Error ? ` (${cause.message})` : "";
    const problem = `Cannot send ${kind.operation.id}: what is there before could not be read${why}; try again, or give \`baseline: false\` to send without`;
    throw new RefusedError("no-baseline", problem, kind.operation, { cause });
  }
}

function twinRefusal<Subject extends object, Row, Result>(
  { operation }: OnceKind<Subject, Row, Result>,
  subject: Subject,
): RefusedError {
  const about = Object.entries(subject).map(([name, value]) => `${name} ${quoteValue(value)}`);
  const problem = `Cannot send ${operation.id}: an equal one (${about.join(", ")}) is in flight, or nobody knows what came of it: resolve that one first, or give \`allowTwin: true\` if both are meant`;
  return new RefusedError("twin-unresolved", problem, operation);
}

function crowdRefusal<Subject, Row, Result>({ operation }: OnceKind<Subject, Row, Result>): RefusedError {
  const problem = `Cannot send ${operation.id}: of too many earlier ones nobody knows what came: resolve them first`;
  return new RefusedError("twin-unresolved", problem, operation);
}
