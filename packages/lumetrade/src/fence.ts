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
}

/** The id of a row, if it shows one. */
export function idOf(row: unknown): string | undefined {
  const id = memberOf(row, "transactionId");
  return typeof id === "string" ? id : undefined;
}

export function fenceOf(rows: readonly unknown[]): Fence {
  const newest = Math.max(...rows.map((row) => createdMs(row) ?? Number.NEGATIVE_INFINITY));
  const dated = rows.find((row) => createdMs(row) === newest);
  const ids = rows.filter((row) => (createdMs(row) ?? newest) === newest).flatMap((row) => idOf(row) ?? []);
  const newestCreatedAt = dated === undefined ? null : String(memberOf(dated, "createdAt"));
  return Object.freeze({ newestCreatedAt, idsAtNewest: Object.freeze(ids) });
}

/** Where a row lies: what has no readable date can be new, and nobody can tell. */
export function placeOf(row: unknown, { newestCreatedAt, idsAtNewest }: Fence): "old" | "new" | "undated" {
  const id = idOf(row);
  if (id !== undefined && idsAtNewest.includes(id)) return "old";
  const created = createdMs(row);
  if (created === undefined) return "undated";
  return newestCreatedAt === null || created >= parseDateTime(newestCreatedAt).getTime() ? "new" : "old";
}

/** Checks a fence that was kept somewhere, and takes it out of the caller's hands. `false` stands for none. */
export function checkFence(operation: Operation, value: unknown): Fence | false {
  if (value === false) return false;
  const [newestCreatedAt, ids] = [memberOf(value, "newestCreatedAt"), memberOf(value, "idsAtNewest")];
  const isText = typeof newestCreatedAt === "string" && msOf(newestCreatedAt) !== undefined;
  if ((isText || newestCreatedAt === null) && Array.isArray(ids)) {
    const idsAtNewest: readonly unknown[] = Object.freeze([...ids]);
    if (areTexts(idsAtNewest)) return Object.freeze({ newestCreatedAt, idsAtNewest });
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
