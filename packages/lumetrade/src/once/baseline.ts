import { memberOf, type Operation, ownMembers, parseDateTime, quoteValue, RefusedError } from "@lumkit/core";

/** What a list held before a call, by the service's own clock. Plain JSON, to be kept unchanged. */
export interface Baseline {
  /** The newest `createdAt`, as the service wrote it; `null` if the list was empty or had none that can be read. */
  readonly newestCreatedAt: string | null;
  /**
   * Ids of the rows that were created then, to the millisecond, and of those whose `createdAt` is missing or cannot be
   * read: only their id tells later that they are old.
   */
  readonly idsAtNewest: readonly string[];
  /** The service's own date when it gave the list, from its `Date` header. Absent: it gave none. */
  readonly listedAt?: string;
}

/** A list may lag: a row created before the list was read, by more than this, may be an old one that it did not show. */
const marginMs = 2000;

/** The id of a row, if it shows one. */
export function idOf(row: unknown): string | undefined {
  const id = memberOf(row, "transactionId");
  return typeof id === "string" ? id : undefined;
}

export function baselineOf(rows: readonly unknown[], date: string | null): Baseline {
  const times = rows.map(createdMs);
  const newest = times.reduce<number>((latest, time) => Math.max(latest, time ?? latest), Number.NEGATIVE_INFINITY);
  const dated = rows[times.indexOf(newest)];
  const ids = rows.filter((_, index) => (times[index] ?? newest) === newest).flatMap((row) => idOf(row) ?? []);
  const newestCreatedAt = dated === undefined ? null : String(memberOf(dated, "createdAt"));
  const listed = isDate(date) ? { listedAt: date } : {};
  return Object.freeze({ newestCreatedAt, idsAtNewest: Object.freeze(ids), ...listed });
}

/**
 * Where a row lies. Only a date proves that a row is new, so it is `unsure` where the row has none or the baseline has
 * no time. So is a row from before the list was read, which did not show it.
 */
export function placeOf(row: unknown, baseline: Baseline | false): "old" | "new" | "unsure" {
  if (baseline === false) return "unsure";
  const { newestCreatedAt, idsAtNewest, listedAt } = baseline;
  const id = idOf(row);
  if (id !== undefined && idsAtNewest.includes(id)) return "old";
  const created = createdMs(row);
  if (created === undefined) return "unsure";
  if (newestCreatedAt !== null && created < parseDateTime(newestCreatedAt).getTime()) return "old";
  if (listedAt === undefined) return newestCreatedAt === null ? "unsure" : "new";
  return created < Date.parse(listedAt) - marginMs ? "unsure" : "new";
}

/** Checks a baseline that was kept somewhere, and copies it. `false` stands for none. */
export function checkBaseline(operation: Operation, value: unknown): Baseline | false {
  if (value === false) return false;
  const { newestCreatedAt, idsAtNewest: ids, listedAt } = ownMembers(value) ?? {};
  const isTime = typeof newestCreatedAt === "string" && msOf(newestCreatedAt) !== undefined;
  if ((isTime || newestCreatedAt === null) && areTexts(ids) && (listedAt === undefined || isDate(listedAt))) {
    const listed = listedAt === undefined ? {} : { listedAt };
    return Object.freeze({ newestCreatedAt, idsAtNewest: Object.freeze([...ids]), ...listed });
  }
  throw new RefusedError(
    "invalid-input",
    `Cannot use ${quoteValue(value)} as the baseline of ${operation.id}: give what baseline() gave, or false`,
    operation,
  );
}

export function areTexts(values: unknown): values is readonly string[] {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function createdMs(row: unknown): number | undefined {
  const createdAt = memberOf(row, "createdAt");
  return typeof createdAt === "string" ? msOf(createdAt) : undefined;
}

function msOf(text: string): number | undefined {
  try {
    return parseDateTime(text).getTime();
  } catch {
    return undefined;
  }
}
