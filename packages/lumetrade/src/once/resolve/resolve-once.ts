import { type CallOptions, callOptionNames, ownOptions } from "@lumkit/core";
import type { LumetradeClient } from "../../lumetrade-client.js";
import { operations } from "../../operations.gen.js";
import { checkIntent, checkOthers, type OtherCalls } from "../intent.js";
import type { OnceOperation } from "../once-operation.js";
import { type PartialListReason, readList } from "../read-list.js";
import { type Candidates, look, type Search } from "./look.js";
import type { Match } from "./match.js";

export interface ResolveOptions<Intent> {
  /**
   * Every other such call on the account since the baseline, by any process, program or person. Without it no row is ever
   * `found`. A function is asked again after each reading of the list, because a row may be newer than its last result.
   * Make it one SQL statement. Give an object only if no other program writes meanwhile. What the function throws ends
   * the search, and is thrown.
   */
  readonly others?: OtherCalls<Intent> | (() => OtherCalls<Intent> | Promise<OtherCalls<Intent>>) | undefined;
  /** How long to look, in milliseconds. Default: 60,000, whatever the client's own `deadlineMs` is. */
  readonly deadlineMs?: number | undefined;
  /** Ends the search: its own reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** Why a search could not look at the whole list: {@link PartialListReason}, or `unreadable`: the last reading failed. */
export type ResolveReason = PartialListReason | "unreadable";

/** The result of a search that did not find the row. `not-found-yet` never means that the call changed nothing. */
export type NotFound<Row> =
  | { readonly kind: "candidates"; readonly candidates: Row[]; readonly reason?: ResolveReason }
  | { readonly kind: "not-found-yet"; readonly reason?: ResolveReason };

const defaultDeadlineMs = 60_000;
const maxReadMs = 10_000;
const delaysMs = [1000, 2000, 5000] as const;
const longestDelayMs = 10_000;

/**
 * Looks for the row of a call until it is found or the time is over. Sends nothing but reads.
 *
 * `match` compares what a call is about with a row.
 */
export async function resolveOnce<Subject, Row extends object>(
  client: LumetradeClient,
  once: OnceOperation<Subject>,
  errorOrIntent: unknown,
  options: ResolveOptions<unknown> | undefined,
  match: (subject: Subject, row: object, options: CallOptions) => Promise<Match>,
): Promise<{ readonly kind: "found"; readonly row: Row; readonly intentId: string } | NotFound<Row>> {
  const { clock } = client;
  const own = ownOptions(operations[once.listId], options, [...callOptionNames, "others"]);
  const { signal = new AbortController().signal, deadlineMs = defaultDeadlineMs, others } = own;
  const end = clock.monotonic() + deadlineMs;
  const remainingMs = (): number => Math.floor(end - clock.monotonic());
  const readOptions = (): CallOptions => ({ signal, deadlineMs: Math.max(1, Math.min(maxReadMs, remainingMs())) });

  const check = (given: OtherCalls<unknown>) => checkOthers(once, given);
  const fixed = others === undefined || typeof others === "function" ? undefined : check(others);
  /** Waits for the caller's own function at most until the end of the search. Without its result nothing is found. */
  async function askOthers() {
    signal.throwIfAborted();
    if (typeof others !== "function") return fixed;
    const done = new AbortController();
    const asked = Promise.resolve(others()).then(check);
    const over = clock.sleep(Math.max(1, remainingMs()), AbortSignal.any([signal, done.signal])).then(() => undefined);
    return Promise.race([asked, over]).finally(() => done.abort());
  }
  const search: Search<Subject, Row> = {
    intent: checkIntent(once, errorOrIntent),
    read: (known) => readList<Row>(client, once, known, readOptions()),
    match: (subject, row) => match(subject, row, readOptions()),
    askOthers,
  };
  const lastReadMs = Math.min(1000, deadlineMs / 10);
  let seen: Candidates<Row> = [];
  let lookMs = 0;

  for (let count = 0; ; count++) {
    const startMs = remainingMs();
    // The last one that can end in time: a slow ledger must not lose the row to the deadline.
    const isLast = startMs <= lastReadMs + 2 * lookMs;
    const { candidates, found, reason } = await look(search, seen);
    lookMs = startMs - remainingMs();
    signal.throwIfAborted();
    // It must be seen twice: what an intermediary repeats is listed at about the same time.
    if (found !== undefined && (isLast || seen.some(({ id }) => id === found.id)))
      return { kind: "found", row: found.row, intentId: search.intent.id };
    if (isLast || remainingMs() < 1 || (reason !== undefined && reason !== "unreadable")) {
      const rows = candidates.map(({ row }) => row);
      const why = reason === undefined ? {} : { reason };
      return rows.length > 0 ? { kind: "candidates", candidates: rows, ...why } : { kind: "not-found-yet", ...why };
    }
    seen = candidates;
    const delayMs = found === undefined ? (delaysMs[count] ?? longestDelayMs) : delaysMs[0];
    await clock.sleep(Math.max(0, Math.min(delayMs, remainingMs() - lastReadMs - lookMs)), signal);
  }
}
