import { type CallOptions, isPassing } from "@lumkit/core";
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
  readonly readOptions: () => CallOptions;
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
  readonly found?: Candidate;
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
    if (!isPassing(error)) throw error;
    return { candidates: seen, reason: "unreadable" };
  }
}

async function read<Subject, Row, Result>(
  search: Search<Subject, Row, Result>,
  seen: readonly Candidate[],
): Promise<Look> {
  const { kind, intent, singleWriter } = search;
  const { baseline, twins } = intent;
  const known = [baseline === false ? [] : baseline.idsAtNewest, seen.flatMap(({ id }) => id ?? [])].flat();
  const { rows, sign } = readRows(await kind.readRows(search.readOptions()), known);
  // Taken before the next await: whoever of this client made one of these rows is among them.
  const others = kind.memory.others(intent.id);
  const fitting = await candidatesIn(search, rows);
  const isOfAnother = ({ id }: Candidate): boolean =>
    id !== undefined && ((twins || []).includes(id) || others.some(({ transactionId }) => transactionId === id));
  const candidates = fitting.filter((candidate) => !isOfAnother(candidate));
  const ids = new Set(rows.map(idOf));
  if (sign !== undefined) {
    const gone = seen.filter(({ id }) => !ids.has(id));
    return { candidates: [...candidates, ...gone], reason: sign };
  }
  const [only] = fitting;
  // Beside the fitting row of another call it could be that one's too, repeated by an intermediary.
  const isOne = fitting.length === 1 && candidates.length === 1 && only?.isSure === true;
  const areTwinsShown = twins !== false && twins.every((id) => ids.has(id));
  if (!isOne || !singleWriter || !areTwinsShown || kind.memory.isBlurred(intent.id)) return { candidates };
  const unseen = others.filter(({ transactionId }) => !ids.has(transactionId));
  for (const { subject } of unseen) if ((await search.match(subject, only.row)) !== "no") return { candidates };
  return { candidates, found: only };
}

/** The rows that fit the call, whoever made them. */
async function candidatesIn<Subject, Row, Result>(
  { intent: { baseline, subject }, match }: Search<Subject, Row, Result>,
  rows: readonly object[],
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const id = idOf(row);
    const place = baseline === false ? "unsure" : placeOf(row, baseline);
    const matched = place === "old" ? "no" : await match(subject, row);
    if (matched !== "no")
      candidates.push({ row, id, isSure: matched === "yes" && place === "new" && id !== undefined });
  }
  return candidates;
}
