import { memberOf, type Operation, ownMembers, parseDateTime, quoteValue, RefusedError } from "@lumkit/core";

/** What a list held before a call, by the service's own clock. Plain JSON; store it unchanged. */
export interface Baseline {
  /** The newest `createdAt`, as the service wrote it; `null` if the list was empty or had none that can be read. */
  readonly newestCreatedAt: string | null;
  /**
   * Ids of the rows that were created then, to the millisecond, and of those without a readable `createdAt`. Only their
   * id shows later that they are old.
   */
  readonly idsAtNewest: readonly string[];
  /** The service's own time when it gave the list: its `Date` header, if it sent one. */
  readonly listedAt?: string;
}

/** A list may lag. A row created longer than this before the reading may be an old one that the list did not show. */
const marginMs = 2000;

/** The id of a row, if it shows one. */
export function idOf(row: unknown): string | undefined {
  const id = memberOf(row, "transactionId");
  return typeof id === "string" ? id : undefined;
}

export function baselineOf(rows: readonly unknown[], date: string | null): Baseline {
  const times = rows.map((row) => msOf(memberOf(row, "createdAt")));
  const newest = times.reduce<number>((latest, time) => Math.max(latest, time ?? latest), Number.NEGATIVE_INFINITY);
  const dated = rows[times.indexOf(newest)];
  const ids = rows.filter((_, index) => (times[index] ?? newest) === newest).flatMap((row) => idOf(row) ?? []);
  const newestCreatedAt = dated === undefined ? null : String(memberOf(dated, "createdAt"));
  return frozen(newestCreatedAt, ids, isDate(date) ? date : undefined);
}

/**
 * Whether a row is older than the baseline. Only a date proves that a row is new: without one, or without a time in the
 * baseline, it is `unsure`. So is a row from before the reading of the list, which the list did not show.
 */
export function placeOf(row: unknown, baseline: Baseline | false): "old" | "new" | "unsure" {
  if (baseline === false) return "unsure";
  const { newestCreatedAt, idsAtNewest, listedAt } = baseline;
  const id = idOf(row);
  if (id !== undefined && idsAtNewest.includes(id)) return "old";
  const created = msOf(memberOf(row, "createdAt"));
  if (created === undefined) return "unsure";
  if (newestCreatedAt !== null && created < parseDateTime(newestCreatedAt).getTime()) return "old";
  if (listedAt === undefined) return newestCreatedAt === null ? "unsure" : "new";
  return created < Date.parse(listedAt) - marginMs ? "unsure" : "new";
}

/** Checks a stored baseline, and copies it. `false` means that there is none. */
export function checkBaseline(operation: Operation, value: unknown): Baseline | false {
  if (value === false) return false;
  const { newestCreatedAt, idsAtNewest, listedAt } = ownMembers(value) ?? {};
  const isTime =
    newestCreatedAt === null || (typeof newestCreatedAt === "string" && msOf(newestCreatedAt) !== undefined);
  if (isTime && areStrings(idsAtNewest) && (listedAt === undefined || isDate(listedAt)))
    return frozen(newestCreatedAt, idsAtNewest, listedAt);
  const problem = `Cannot use ${quoteValue(value)} as the baseline of ${operation.id}: give what baseline() gave, or false`;
  throw new RefusedError("invalid-input", problem, operation);
}

export function areStrings(values: unknown): values is readonly string[] {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}

function frozen(newestCreatedAt: string | null, ids: readonly string[], listedAt: string | undefined): Baseline {
  const listed = listedAt === undefined ? {} : { listedAt };
  return Object.freeze({ newestCreatedAt, idsAtNewest: Object.freeze([...ids]), ...listed });
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

/** Of a date-time; `undefined` for anything else. */
function msOf(value: unknown): number | undefined {
  try {
    return typeof value === "string" ? parseDateTime(value).getTime() : undefined;
  } catch {
    return undefined;
  }
}
