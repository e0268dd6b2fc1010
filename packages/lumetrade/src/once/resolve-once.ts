import {
  callOptionNames,
  checkDeadline,
  checkSignal,
  intentOf,
  ownOptions,
  quoteValue,
  RefusedError,
} from "@lumkit/core";
import { checkIntent } from "./check-intent.js";
import { type Candidate, look, type ResolveReason } from "./look-in-list.js";
import type { OnceKind } from "./once-kind.js";

export interface ResolveOptions {
  /**
   * Says that every such call on this account since the baseline is known to this client: nobody else makes any, no
   * other program, no person, and no earlier run of this program whose calls this client was not shown. Without it no
   * row can be said to be the one of the call. Default: false.
   */
  readonly singleWriter?: boolean | undefined;
  /** How long to look, in milliseconds. Default: 60,000, whatever the client's own `deadlineMs` is. */
  readonly deadlineMs?: number | undefined;
  /** Ends the search: its own reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** What a search found; `not-found-yet` never means that the call changed nothing. */
export type Finding<Row> =
  | { readonly kind: "found"; readonly row: Row }
  | { readonly kind: "candidates"; readonly candidates: Row[]; readonly reason?: ResolveReason }
  | { readonly kind: "not-found-yet"; readonly reason?: ResolveReason };

const defaultDeadlineMs = 60_000;
const maxReadMs = 10_000;
const delaysMs = [1000, 2000, 5000] as const;
const longestDelayMs = 10_000;

/** Looks for the row of a call until it is found or the time is over. Sends nothing but reads. */
export async function findOutcome<Subject extends object, Row, Result>(
  kind: OnceKind<Subject, Row, Result>,
  errorOrIntent: unknown,
  options: ResolveOptions | undefined,
): Promise<Finding<Row>> {
  const { list, clock, memory } = kind;
  const own = ownOptions(list, options, [...callOptionNames, "singleWriter"]);
  const { singleWriter = false } = own;
  if (typeof singleWriter !== "boolean") {
    const problem = `Cannot resolve ${kind.operation.id}: singleWriter ${quoteValue(singleWriter)} must be true or false`;
    throw new RefusedError("invalid-input", problem, list);
  }
  const signal = checkSignal(list, own.signal) ?? new AbortController().signal;
  const deadlineMs = checkDeadline(list, own.deadlineMs) ?? defaultDeadlineMs;
  const intent = checkIntent(kind, intentOf(errorOrIntent));
  // From now on this client knows of the call, also if another process made it.
  memory.open(intent.id, intent.subject, false);

  const end = clock.monotonic() + deadlineMs;
  const remainingMs = (): number => Math.floor(end - clock.monotonic());
  const readOptions = () => ({ signal, deadlineMs: Math.max(1, Math.min(maxReadMs, remainingMs())) });
  const search = { kind, intent, singleWriter, readOptions, match: kind.createMatch(readOptions) };
  const lastReadMs = Math.min(1000, deadlineMs / 10);
  let seen: readonly Candidate[] = [];

  for (let count = 0; ; count++) {
    const isLast = remainingMs() <= lastReadMs;
    const { candidates, found, reason } = await look(search, seen);
    signal.throwIfAborted();
    // Seen twice: a duplicate that an intermediary made shows up at about the same time, and is worth a second look.
    if (found !== undefined && (isLast || seen.some(({ id }) => id === found.id))) {
      memory.close(intent.id, found.id);
      return { kind: "found", row: kind.asRow(found.row) };
    }
    if (isLast || remainingMs() < 1 || (reason !== undefined && reason !== "unreadable")) {
      const rows = candidates.map(({ row }) => kind.asRow(row));
      const why = reason === undefined ? {} : { reason };
      return rows.length > 0 ? { kind: "candidates", candidates: rows, ...why } : { kind: "not-found-yet", ...why };
    }
    seen = candidates;
    const delayMs = found === undefined ? (delaysMs[count] ?? longestDelayMs) : delaysMs[0];
    await clock.sleep(Math.max(0, Math.min(delayMs, remainingMs() - lastReadMs)), signal);
  }
}
