import { ApiError, type CallOptions, ConnectionError } from "@lumkit/core";
import type { CheckedIntent } from "./check-intent.js";
import { idOf, placeOf } from "./fence.js";
import { type PagedSign, readRows } from "./listed-rows.js";
import type { Match, OnceKind } from "./once-kind.js";

/** Why a search could not look at the whole list: {@link PagedSign}, or `unreadable`: the last reading failed. */
export type ResolveReason = PagedSign | "unreadable";

export interface Search<Subject, Row, Result> {
  readonly kind: OnceKind<Subject, Row, Result>;
  readonly intent: CheckedIntent<Subject>;
  readonly singleWriter: boolean;
  readonly readOptions: () => CallOptions & { readonly signal: AbortSignal };
  readonly match: (subject: Subject, row: object) => Promise<Match>;
}

/** A row that can be the one of the call; `isSure` if nothing in the row itself leaves it open. */
export interface Candidate {
  readonly row: object;
  readonly id: string | undefined;
  readonly isSure: boolean;
}

interface Look {
  readonly candidates: readonly Candidate[];
  /** The one row that must be the one of the call. */
  readonly found?: Candidate & { readonly id: string };
  readonly reason?: ResolveReason;
}

/** Reads the list once. Faults that pass are waited out; what will not pass, such as a refused key, is thrown. */
export async function look<Subject, Row, Result>(
  search: Search<Subject, Row, Result>,
  seen: readonly Candidate[],
): Promise<Look> {
  try {
    return await read(search, seen);
  } catch (error) {
    if (search.readOptions().signal.aborted || !isPassing(error)) throw error;
    return { candidates: seen, reason: "unreadable" };
  }
}

async function read<Subject, Row, Result>(
  search: Search<Subject, Row, Result>,
  seen: readonly Candidate[],
): Promise<Look> {
  const { kind, intent, match } = search;
  const known = [intent.baseline === false ? [] : intent.baseline.idsAtNewest, seen.flatMap(({ id }) => id ?? [])];
  const { rows, sign } = readRows(await kind.readRows(search.readOptions()), known.flat());
  // Taken before the next await: a call that is answered meanwhile is not among them later, but its id is known then.
  const others = kind.memory.openOthers(intent.id);
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const isSure = await isCandidate(search, row);
    if (isSure !== undefined) candidates.push({ row, id: idOf(row), isSure });
  }
  if (sign !== undefined) {
    const gone = seen.filter(({ id }) => !rows.some((row) => idOf(row) === id));
    return { candidates: [...candidates, ...gone], reason: sign };
  }
  const [only, ...more] = candidates;
  if (only?.id === undefined || !only.isSure || more.length > 0 || !search.singleWriter) return { candidates };
  for (const other of others) if ((await match(other, only.row)) !== "no") return { candidates };
  const { id } = only;
  const isOpen = intent.twins === false || kind.memory.isBlurred(intent.id) || kind.memory.isOfAnother(intent.id, id);
  return isOpen ? { candidates } : { candidates, found: { ...only, id } };
}

/** `undefined` for a row that cannot be the one of the call, else whether nothing in it leaves that open. */
async function isCandidate<Subject, Row, Result>(
  { kind, intent, match }: Search<Subject, Row, Result>,
  row: object,
): Promise<boolean | undefined> {
  const id = idOf(row);
  if (id !== undefined && (kind.memory.isOfAnother(intent.id, id) || (intent.twins || []).includes(id)))
    return undefined;
  const place = intent.baseline === false ? "undated" : placeOf(row, intent.baseline);
  if (place === "old") return undefined;
  const matched = await match(intent.subject, row);
  return matched === "no" ? undefined : matched === "yes" && place === "new" && id !== undefined;
}

function isPassing(error: unknown): boolean {
  if (error instanceof ApiError) return error.status >= 500 || error.status === 408 || error.status === 429;
  return error instanceof ConnectionError;
}
