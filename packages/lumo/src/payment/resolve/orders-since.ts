import type { Order } from "../../schemas.gen.js";
import { readTimeMs } from "../read-time.js";
import type { OrderPages } from "./order-pages.js";

/** A list of at most this many pages is read whole. */
const maxPagesReadWhole = 10;

/** A date without a zone may be local time: the order may be newer by this than the date says as UTC. */
const maxZoneMs = 14 * 3_600_000;

/**
 * Reads the orders made since a moment, and some older ones, in as few pages as possible. It begins at the front of a
 * list that is sorted newest first, and at the end of one that is sorted oldest first. How the list is sorted is not
 * documented, so dates from several places are compared first. Unless all of them agree, the whole list is read.
 *
 * @throws {Error} the list cannot be read, or shows fewer orders than its `total`.
 */
export async function* readOrdersSince(pages: OrderPages, sinceMs: number): AsyncGenerator<Order> {
  const sort = await sortOf(pages);
  if (sort === "oldest-first") yield* readBackward(pages, sinceMs);
  else yield* readForward(pages, 0, sort === "newest-first" ? sinceMs : Number.NEGATIVE_INFINITY);
}

/**
 * How a list is sorted, judged by pages at both ends and at growing distances from them. `undefined` for a short list, or if
 * one of them disagrees.
 */
async function sortOf(pages: OrderPages): Promise<"newest-first" | "oldest-first" | undefined> {
  const { size, total } = pages;
  if (size === 0 || !(total > maxPagesReadWhole * size)) return undefined;
  const steps: number[] = [];
  for (let step = size; step < total / 2; step *= 4) steps.push(step);
  const dates: number[] = [];
  for (const offset of [0, ...steps, ...steps.reverse().map((step) => total - step)]) {
    const page = await pages.at(offset);
    dates.push(...page.map(({ createdAt }) => readTimeMs(createdAt)));
  }
  const isSorted = (direction: 1 | -1): boolean =>
    dates.every((date, index) => index === 0 || direction * (date - (dates[index - 1] ?? Number.NaN)) >= 0);
  if (isSorted(-1)) return "newest-first";
  return isSorted(1) ? "oldest-first" : undefined;
}

/** Reads until every order of a page is older than `stopMs`, or to the end of the list. */
async function* readForward(pages: OrderPages, start: number, stopMs: number): AsyncGenerator<Order> {
  for (let offset = start; ; ) {
    const page = await pages.at(offset);
    yield* page;
    if (isOlder(page, stopMs)) return;
    offset += page.length;
  }
}

/** Reads from the end until a whole page is older. What was added since `total` was read comes first. */
async function* readBackward(pages: OrderPages, stopMs: number): AsyncGenerator<Order> {
  const { size, total } = pages;
  yield* readForward(pages, total, Number.NEGATIVE_INFINITY);
  for (let end = total; end > 0; end -= size) {
    const offset = Math.max(0, end - size);
    const page = await pages.at(offset);
    yield* page;
    // The page is shorter than requested, so orders after it would be missed: read the whole list from its front.
    if (offset + page.length < end) return yield* readForward(pages, 0, Number.NEGATIVE_INFINITY);
    if (isOlder(page, stopMs)) return;
  }
}

/** Also true for the empty page at the end of the list. */
function isOlder(page: readonly Order[], stopMs: number): boolean {
  return page.every((order) => isMadeBefore(order, stopMs));
}

/** Whether an order was certainly made before a moment: not if its date cannot be read, or may be in another zone. */
export function isMadeBefore({ createdAt }: Order, ms: number): boolean {
  const hasZone = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(String(createdAt).slice(10));
  return readTimeMs(createdAt) < (hasZone ? ms : ms - maxZoneMs);
}
