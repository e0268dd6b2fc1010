import { type CallOptions, callOptionNames, isTransient, ownOptions } from "@lumkit/core";
import type { LumetradeReads } from "../calls.js";
import { operations } from "../operations.gen.js";
import { idOf, placeOf } from "./baseline.js";
import { checkIntent, checkOthers, type OtherCalls } from "./intent.js";
import type { Match } from "./match.js";
import { listOf, type OnceId, type PagedSign, readRows } from "./read-rows.js";

export interface ResolveOptions<Intent> {
  /**
   * Your word for every other such call on the account since the baseline, by anyone: another process, another program,
   * a person. Without it no row is ever `found`. A function is asked again after each reading of the list, because a row
   * may be younger than what it gave before; make it one SQL statement. An object is right only where nobody else writes
   * meanwhile. What the function throws ends the search, and is thrown.
   */
  readonly others?: OtherCalls<Intent> | (() => OtherCalls<Intent> | Promise<OtherCalls<Intent>>) | undefined;
  /** How long to look, in milliseconds. Default: 60,000, whatever the client's own `deadlineMs` is. */
  readonly deadlineMs?: number | undefined;
  /** Ends the search: its own reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** Why a search could not look at the whole list: {@link PagedSign}, or `unreadable`: the last reading failed. */
export type ResolveReason = PagedSign | "unreadable";

/** What a search gives that did not find the row; `not-found-yet` never means that the call changed nothing. */
export type NotFound<Row> =
  | { readonly kind: "candidates"; readonly candidates: Row[]; readonly reason?: ResolveReason }
  | { readonly kind: "not-found-yet"; readonly reason?: ResolveReason };

/** A row that can be the one of the call; `isSure` if nothing in the row itself leaves it open. */
interface Candidate<Row> {
  readonly row: Row;
  readonly id: string | undefined;
  readonly isSure: boolean;
}

interface Search<Subject> {
  readonly reads: LumetradeReads;
  readonly operation: OnceId;
  readonly intent: ReturnType<typeof checkIntent<Subject>>;
  readonly readOptions: () => CallOptions;
  readonly askOthers: () => Promise<ReturnType<typeof checkOthers<Subject>> | undefined>;
  readonly match: (subject: Subject, row: object) => Promise<Match>;
}

const defaultDeadlineMs = 60_000;
const maxReadMs = 10_000;
const delaysMs = [1000, 2000, 5000] as const;
const longestDelayMs = 10_000;

/**
 * Looks for the row of a call until it is found or the time is over. Sends nothing but reads.
 *
 * `subjectOf` takes from an intent what the call is about, and `match` compares that with a row.
 */
export async function resolveOnce<Subject, Row extends object>(
  reads: LumetradeReads,
  operation: OnceId,
  errorOrIntent: unknown,
  options: ResolveOptions<unknown> | undefined,
  subjectOf: (intent: unknown) => Subject,
  match: (subject: Subject, row: object, options: CallOptions) => Promise<Match>,
): Promise<{ readonly kind: "found"; readonly row: Row; readonly intentId: string } | NotFound<Row>> {
  const { clock } = reads;
  const list = operations[listOf[operation]];
  const own = ownOptions(list, options, [...callOptionNames, "others"]);
  const { signal = new AbortController().signal, deadlineMs = defaultDeadlineMs } = own;
  const end = clock.monotonic() + deadlineMs;
  const remainingMs = (): number => Math.floor(end - clock.monotonic());
  const readOptions = (): CallOptions => ({ signal, deadlineMs: Math.max(1, Math.min(maxReadMs, remainingMs())) });

  const { others } = own;
  const isFixed = others !== undefined && typeof others !== "function";
  const fixed = isFixed ? checkOthers(operation, others, subjectOf) : undefined;
  /** Waits for the caller's own function no longer than the search lasts: without its word nothing is found. */
  async function askOthers() {
    signal.throwIfAborted();
    if (typeof others !== "function") return fixed;
    const done = new AbortController();
    const asked = Promise.resolve(others()).then((given) => checkOthers(operation, given, subjectOf));
    const over = clock.sleep(Math.max(1, remainingMs()), AbortSignal.any([signal, done.signal])).then(() => undefined);
    return Promise.race([asked, over]).finally(() => done.abort());
  }
  const search: Search<Subject> = {
    reads,
    operation,
    intent: checkIntent(operation, errorOrIntent, subjectOf),
    readOptions,
    askOthers,
    match: (subject, row) => match(subject, row, readOptions()),
  };
  const lastReadMs = Math.min(1000, deadlineMs / 10);
  let seen: readonly Candidate<Row>[] = [];

  for (let count = 0; ; count++) {
    const isLast = remainingMs() <= lastReadMs;
    const { candidates, found, reason } = await look(search, seen);
    signal.throwIfAborted();
    // Seen twice: what an intermediary repeats shows up at about the same time, and is worth a second look.
    if (found !== undefined && (isLast || seen.some(({ id }) => id === found.id)))
      return { kind: "found", row: found.row, intentId: search.intent.id };
    if (isLast || remainingMs() < 1 || (reason !== undefined && reason !== "unreadable")) {
      const rows = candidates.map(({ row }) => row);
      const why = reason === undefined ? {} : { reason };
      return rows.length > 0 ? { kind: "candidates", candidates: rows, ...why } : { kind: "not-found-yet", ...why };
    }
    seen = candidates;
    const delayMs = found === undefined ? (delaysMs[count] ?? longestDelayMs) : delaysMs[0];
    await clock.sleep(Math.max(0, Math.min(delayMs, remainingMs() - lastReadMs)), signal);
  }
}

interface Look<Row> {
  readonly candidates: readonly Candidate<Row>[];
  /** The one row that must be the one of the call. */
  readonly found?: Candidate<Row>;
  readonly reason?: ResolveReason;
}

/** Reads the list once, and only then asks for the other calls: the call that made one of these rows is on record by now. */
async function look<Subject, Row extends object>(
  search: Search<Subject>,
  seen: readonly Candidate<Row>[],
): Promise<Look<Row>> {
  const listed = await unlessPassing(readFitting(search, seen));
  const others = await search.askOthers();
  const isFree = ({ id }: Candidate<Row>): boolean => id === undefined || !others?.transactionIds.has(id);
  if (listed === undefined) return { candidates: seen.filter(isFree), reason: "unreadable" };

  const { fitting, ids, sign } = listed;
  const candidates = fitting.filter(isFree);
  if (sign !== undefined) {
    const gone = seen.filter((candidate) => !ids.has(candidate.id) && isFree(candidate));
    return { candidates: [...candidates, ...gone], reason: sign };
  }
  const [only] = candidates;
  // Next to the fitting row of another call it could be that one's, repeated by an intermediary. So it could if the
  // list does not show that other row yet.
  const isOne = only?.isSure === true && fitting.length === 1;
  if (!isOne || others === undefined || ![...others.transactionIds].every((id) => ids.has(id))) return { candidates };
  for (const { id, subject } of others.intents) {
    const matched = id === search.intent.id ? "no" : await unlessPassing(search.match(subject, only.row));
    if (matched !== "no") return { candidates };
  }
  return { candidates, found: only };
}

/** The rows that fit the call, whichever call made them. */
async function readFitting<Subject, Row extends object>(
  { reads, operation, intent: { subject, baseline }, readOptions, match }: Search<Subject>,
  seen: readonly Candidate<Row>[],
) {
  const known = [...(baseline === false ? [] : baseline.idsAtNewest), ...seen.flatMap(({ id }) => id ?? [])];
  const { rows, ids, sign } = await readRows<Row>(reads, operation, known, readOptions());
  const fitting: Candidate<Row>[] = [];
  for (const row of rows) {
    const id = idOf(row);
    const place = placeOf(row, baseline);
    const matched = place === "old" ? "no" : await match(subject, row);
    if (matched !== "no") fitting.push({ row, id, isSure: matched === "yes" && place === "new" && id !== undefined });
  }
  return { fitting, ids, sign };
}

/** A fault that passes gives `undefined`; what will not pass, such as a rejected key, is thrown. */
function unlessPassing<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (isTransient(error)) return undefined;
    throw error;
  });
}
