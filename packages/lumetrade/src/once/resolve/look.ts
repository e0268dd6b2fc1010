import { isTransient } from "@lumkit/core";
import { idOf, placeOf } from "../baseline.js";
import type { checkIntent, checkOthers } from "../intent.js";
import type { readList } from "../read-list.js";
import type { Match } from "./match.js";

/** A row that may belong to the call. `isSure`: it matches, is newer than the baseline, and has an id. */
export interface Candidate<Row> {
  readonly row: Row;
  readonly id: string | undefined;
  readonly isSure: boolean;
}

export type Candidates<Row> = readonly Candidate<Row>[];

/** What a search looks for, and how it reads. */
export interface Search<Subject, Row extends object> {
  readonly intent: ReturnType<typeof checkIntent<Subject>>;
  /** Reads the list, in which the rows with these ids must be. */
  readonly read: (known: readonly string[]) => ReturnType<typeof readList<Row>>;
  readonly match: (subject: Subject, row: Row) => Promise<Match>;
  readonly askOthers: () => Promise<ReturnType<typeof checkOthers<Subject>> | undefined>;
}

/**
 * Reads the list once, and gives the candidates, and the row that must belong to the call, if there is one.
 *
 * It asks for the other calls after the reading: by then, every call that made a row has its intent on record.
 */
export async function look<Subject, Row extends object>(search: Search<Subject, Row>, seen: Candidates<Row>) {
  const listed = await unlessTransient(readFitting(search, seen));
  const others = await search.askOthers();
  const isFree = ({ id }: Candidate<Row>): boolean => id === undefined || !others?.transactionIds.has(id);
  if (listed === undefined) return { candidates: seen.filter(isFree), reason: "unreadable" as const };

  const { fitting, ids, reason } = listed;
  const candidates = fitting.filter(isFree);
  if (reason !== undefined) {
    const gone = seen.filter((candidate) => !ids.has(candidate.id) && isFree(candidate));
    return { candidates: [...candidates, ...gone], reason };
  }
  const [only] = candidates;
  // The row may be a copy, made by an intermediary that repeated another call. So it must be the only one that fits, and
  // the list must show the rows of all other calls.
  const isOne = only?.isSure === true && fitting.length === 1;
  if (!isOne || others === undefined || ![...others.transactionIds].every((id) => ids.has(id))) return { candidates };
  for (const { id, subject } of others.intents) {
    const matched = id === search.intent.id ? "no" : await unlessTransient(search.match(subject, only.row));
    if (matched !== "no") return { candidates };
  }
  return { candidates, found: only };
}

/** The rows that fit the call, whichever call made them. */
async function readFitting<Subject, Row extends object>(search: Search<Subject, Row>, seen: Candidates<Row>) {
  const { subject, baseline } = search.intent;
  const known = [...(baseline === false ? [] : baseline.idsAtNewest), ...seen.flatMap(({ id }) => id ?? [])];
  const { rows, ids, reason } = await search.read(known);
  const fitting: Candidate<Row>[] = [];
  for (const row of rows) {
    const id = idOf(row);
    const place = placeOf(row, baseline);
    const matched = place === "old" ? "no" : await search.match(subject, row);
    if (matched !== "no") fitting.push({ row, id, isSure: matched === "yes" && place === "new" && id !== undefined });
  }
  return { fitting, ids, reason };
}

/** A transient fault gives `undefined`; any other, such as a rejected key, is thrown. */
function unlessTransient<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (isTransient(error)) return undefined;
    throw error;
  });
}
