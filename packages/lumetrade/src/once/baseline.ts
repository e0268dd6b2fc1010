import { memberOf, type Operation, quoteValue, RefusedError } from "@lumkit/core";
import { parseDateTime } from "./parse-date-time.js";

/** A mark in a list, by the service's own clock: what was there before a call. Plain JSON, to be kept as it is. */
export interface Fence {
  /** The newest `createdAt`, as the service wrote it; `null` if the list was empty or no row had one that can be read. */
  readonly newestCreatedAt: string | null;
  /**
   * Ids of the rows that were created then, to the millisecond, and of those whose `createdAt` is missing or cannot be
   * read: of them nobody could tell later that they are old.
   */
  readonly idsAtNewest: readonly string[];
  /** The service's own date when it gave the list, from its `Date` header. Absent: it gave none. */
  readonly listedAt?: string;
}

/** A list may lag behind: what was created before it was given, by more than this, can be an old row that it did not show. */
const marginMs = 2000;

/** The id of a row, if it shows one. */
export function idOf(row: unknown): string | undefined {
  const id = memberOf(row, "transactionId");
  return typeof id === "string" ? id : undefined;
}

export function fenceOf(rows: readonly unknown[], date: string | null): Fence {
  const newest = Math.max(...rows.map((row) => createdMs(row) ?? Number.NEGATIVE_INFINITY));
  const dated = rows.find((row) => createdMs(row) === newest);
  const ids = rows.filter((row) => (createdMs(row) ?? newest) === newest).flatMap((row) => idOf(row) ?? []);
  const newestCreatedAt = dated === undefined ? null : String(memberOf(dated, "createdAt"));
  const listed = isDate(date) ? { listedAt: date } : {};
  return Object.freeze({ newestCreatedAt, idsAtNewest: Object.freeze(ids), ...listed });
}

/** Where a row lies. Unsure: it has no readable date, or is from before the list was given, which did not show it. */
export function placeOf(row: unknown, { newestCreatedAt, idsAtNewest, listedAt }: Fence): "old" | "new" | "unsure" {
  const id = idOf(row);
  if (id !== undefined && idsAtNewest.includes(id)) return "old";
  const created = createdMs(row);
  if (created === undefined) return "unsure";
  if (newestCreatedAt !== null && created < parseDateTime(newestCreatedAt).getTime()) return "old";
  return listedAt !== undefined && created < Date.parse(listedAt) - marginMs ? "unsure" : "new";
}

/** Checks a fence that was kept somewhere, and takes it out of the caller's hands. `false` stands for none. */
export function checkFence(operation: Operation, value: unknown): Fence | false {
  if (value === false) return false;
  const [newestCreatedAt, ids, listedAt] = ["newestCreatedAt", "idsAtNewest", "listedAt"].map((name) =>
    memberOf(value, name),
  );
  const isText = typeof newestCreatedAt === "string" && msOf(newestCreatedAt) !== undefined;
  if ((isText || newestCreatedAt === null) && Array.isArray(ids) && (listedAt === undefined || isDate(listedAt))) {
    const idsAtNewest: readonly unknown[] = Object.freeze([...ids]);
    const listed = listedAt === undefined ? {} : { listedAt };
    if (areTexts(idsAtNewest)) return Object.freeze({ newestCreatedAt, idsAtNewest, ...listed });
  }
  throw new RefusedError(
    "invalid-input",
    `Cannot use ${quoteValue(value)} as the baseline of ${operation.id}: give what baseline() gave, or false`,
    operation,
  );
}

export function areTexts(values: readonly unknown[]): values is readonly string[] {
  return values.every((value) => typeof value === "string");
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
