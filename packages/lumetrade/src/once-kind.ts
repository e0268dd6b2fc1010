import type { CallOptions, Clock, Operation, RawAnswer } from "@lumkit/core";
import type { CallMemory } from "./call-memory.js";
import type { Fence } from "./fence.js";

/** What is written down of a call before it is sent, beside what it is about. Plain JSON without secrets. */
export interface IntentRecord {
  /** The operation of the API's document. */
  readonly operation: string;
  /** Made anew for each call; the service never sees it. */
  readonly id: string;
  /** What was in the list before the call; `false` if nobody looked. */
  readonly baseline: Fence | false;
  /**
   * Ids of equal calls that the client had made before; `false` if it did not know them all, e.g. because one was in
   * flight: then no row can be said to be the one of this call.
   */
  readonly twins: readonly string[] | false;
}

/** Whether a row can be the one of a call: `maybe` where what would tell it is missing. */
export type Match = "yes" | "no" | "maybe";

/** What withdrawals and trades have in common: a call without a key, sent once, and a list in which its row appears. */
export interface OnceKind<Subject, Row, Result> {
  readonly operation: Operation;
  readonly list: Operation;
  readonly clock: Clock;
  /** Replaces the deadline of a call that is sent once. */
  readonly deadlineMs: number | undefined;
  readonly memory: CallMemory<Subject>;
  /** Whether an equal call may be sent while another one is unresolved. */
  readonly allowsTwins: boolean;
  /** What a call is about, taken from its body or its intent. Throws if it is not all there. */
  subjectOf(value: unknown): Subject;
  send(body: object, options: CallOptions): Promise<Result>;
  readRows(options: CallOptions): Promise<RawAnswer>;
  /** Makes the comparison for one search; what it has to read, it reads once, with the options of the moment. */
  createMatch(options: () => CallOptions): (subject: Subject, row: object) => Promise<Match>;
  /** A row as its type says it is. The document is the only word for it. */
  asRow(row: object): Row;
}
