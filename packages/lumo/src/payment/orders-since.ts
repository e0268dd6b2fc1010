import type { LumoClient } from "../calls.js";
import type { Order } from "../schemas.gen.js";
import { type OrderPages, openOrderPages, type ReadOptions } from "./order-pages.js";
import { readTimeMs } from "./quote-time.js";

export interface OrdersSince {
  /** The service's own time before it was asked for the list, in milliseconds since 1970; absent without a `Date`. */
  readonly serverMs: number | undefined;
  /** All orders made since then, and some older ones. */
  readonly orders: AsyncIterable<Order>;
}

/**
 * Reads the orders made since a moment, in as few pages as that takes: from the front of a list that is sorted newest
 * first, from the end of one that is sorted oldest first. How the list is sorted is not documented, so its dates are
 * looked at in several places first; unless all of them agree, the whole list is read.
 *
 * @throws {Error} the list cannot be read, or shows fewer orders than its `total`.
 */
export async function readOrdersSince(
  client: LumoClient,
  sinceMs: number,
  options: () => ReadOptions,
): Promise<OrdersSince> {
  const pages = await openOrderPages(client, options);
  const sort = await sortOf(pages);
  if (sort === "oldest-first") return { serverMs: pages.serverMs, orders: readFromEnd(pages, sinceMs) };
  const stopMs = sort === "newest-first" ? sinceMs : Number.NEGATIVE_INFINITY;
  return { serverMs: pages.serverMs, orders: readFromFront(pages, stopMs) };
}

/** Shorter lists are read as a whole. */
const minPages = 10;

/** A date without a zone may be the local time of a service west of Greenwich. */
const maxZoneMs = 14 * 3_600_000;

/** How a list is sorted, if its pages at both ends, and ever farther from them, agree; `undefined` if they do not. */
async function sortOf(pages: OrderPages): Promise<"newest-first" | "oldest-first" | undefined> {
  const { size, total } = pages;
  if (!(total > minPages * size)) return undefined;
  const steps: number[] = [];
  for (let step = size; step < total / 2; step *= 4) steps.push(step);
  const dates: number[] = [];
  for (const offset of [0, ...steps, ...steps.reverse().map((step) => total - step)]) {
    const page = await pages.at(offset);
    if (page.length === 0) return undefined;
    dates.push(...page.map(({ createdAt }) => readTimeMs(createdAt)));
  }
  const isSorted = (direction: 1 | -1): boolean =>
    dates.every((date, index) => index === 0 || direction * (date - (dates[index - 1] ?? Number.NaN)) >= 0);
  if (isSorted(-1)) return "newest-first";
  return isSorted(1) ? "oldest-first" : undefined;
}

/** Reads from the front until a whole page is older, or to the end. */
async function* readFromFront(pages: OrderPages, stopMs: number): AsyncGenerator<Order> {
  for (let offset = 0; ; ) {
    const page = await pages.at(offset);
    yield* page;
    if (page.length === 0 || isOlder(page, stopMs)) return;
    offset += page.length;
  }
}

/** Reads from the end until a whole page is older. Its first page holds what was added since `total` was read. */
async function* readFromEnd(pages: OrderPages, stopMs: number): AsyncGenerator<Order> {
  const { size, total } = pages;
  yield* readFromFront({ ...pages, at: (offset) => pages.at(total + offset) }, Number.NEGATIVE_INFINITY);
  for (let end = total; end > 0; ) {
    const offset = Math.max(0, end - size);
    const page = await pages.at(offset);
    yield* page;
    if (isOlder(page, stopMs)) return;
    // A page that holds less than was asked for would leave a gap.
    if (offset + page.length < end) return yield* readFromFront(pages, Number.NEGATIVE_INFINITY);
    end = offset;
  }
}

function isOlder(page: readonly Order[], stopMs: number): boolean {
  return page.length > 0 && page.every((order) => isMadeBefore(order, stopMs));
}

/** Whether an order was certainly made before a moment: not if its date cannot be read, or may be in another zone. */
export function isMadeBefore({ createdAt }: Order, ms: number): boolean {
  const hasZone = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(String(createdAt).slice(10));
  return readTimeMs(createdAt) < (hasZone ? ms : ms - maxZoneMs);
}
