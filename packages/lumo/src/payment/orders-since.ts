import type { LumoClient } from "../calls.js";
import { listOrders, readOrderPage } from "../order-list.js";
import type { Order } from "../schemas.js";
import { readTimeMs } from "./quote-time.js";

export interface ReadOptions {
  readonly signal: AbortSignal | undefined;
  readonly deadlineMs: number;
}

export interface OrdersSince {
  /** The service's own time before it was asked for the list, in milliseconds since 1970; absent without a `Date`. */
  readonly serverMs: number | undefined;
  /** All orders made since then, and some older ones. */
  readonly orders: AsyncIterable<Order> | readonly Order[];
}

/** So many older orders in a row, in order of their dates, prove that the list goes on with older ones. */
const enoughOlder = 100;

/**
 * Reads the orders made since a moment, in as few pages as that takes: from the front of a list that is sorted newest
 * first, from the end of one that is sorted oldest first. How the list is sorted is not documented: as soon as its dates
 * do not prove it, the whole list is read.
 *
 * @throws {Error} the list cannot be read, or is longer than its `total`.
 */
export async function readOrdersSince(
  client: LumoClient,
  sinceMs: number,
  options: () => ReadOptions,
): Promise<OrdersSince> {
  const askedMs = client.clock.monotonic();
  const { data, headers } = await client.ask("listOrders", {}, options());
  const dateMs = Date.parse(headers.get("date") ?? "");
  const serverMs = Number.isNaN(dateMs) ? undefined : dateMs - (client.clock.monotonic() - askedMs);
  const { orders: first, total } = data;
  const isOldestFirst = total > first.length && isOldestFirstIn(first);
  const newest = isOldestFirst ? await readFromEnd(client, sinceMs, { size: first.length, total }, options) : undefined;
  return { serverMs, orders: newest ?? readFromFront(client, sinceMs, options) };
}

/** Reads until the list is proven to go on with older orders, or to its end. */
async function* readFromFront(
  { call }: LumoClient,
  sinceMs: number,
  options: () => ReadOptions,
): AsyncGenerator<Order> {
  let count = 0;
  let older = 0;
  let lastMs = Number.POSITIVE_INFINITY;
  for await (const order of listOrders(call, {}, options())) {
    yield order;
    count++;
    const createdMs = readTimeMs(order.createdAt);
    // Not newest first, or without a date: from here on nothing proves where the newer orders end.
    lastMs = createdMs <= lastMs ? createdMs : Number.NaN;
    older = createdMs < sinceMs ? older + 1 : 0;
    if (older >= enoughOlder && !Number.isNaN(lastMs)) return;
  }
  // That `total` counts the whole list is inferred; if it did not, what is looked for could lie behind it.
  const { orders } = await readOrderPage(call, { offset: count, limit: 1 }, options());
  if (orders.length > 0) throw new Error(`the list goes on after the ${count} orders that it says it has`);
}

/** Reads backwards from the end; `undefined` if the list does not prove to be sorted oldest first. */
async function readFromEnd(
  { call }: LumoClient,
  sinceMs: number,
  { size, total }: { readonly size: number; readonly total: number },
  options: () => ReadOptions,
): Promise<readonly Order[] | undefined> {
  const found: Order[] = [];
  let lastMs = Number.POSITIVE_INFINITY;
  let older = 0;
  // The first page holds what was added since `total` was read.
  for (let offset = total; offset >= 0 && older < enoughOlder; offset -= size) {
    const { orders } = await readOrderPage(call, { offset, limit: size }, options());
    const isWhole = offset === total ? orders.length < size : orders.length === size;
    if (!isWhole) return undefined;
    for (const order of [...orders].reverse()) {
      const createdMs = readTimeMs(order.createdAt);
      if (!(createdMs <= lastMs)) return undefined;
      lastMs = createdMs;
      older = createdMs < sinceMs ? older + 1 : 0;
    }
    found.push(...orders);
  }
  return older < enoughOlder ? undefined : found;
}

/** Whether the dates of a page grow, and do not all agree. */
function isOldestFirstIn(orders: readonly Order[]): boolean {
  const dates = orders.map(({ createdAt }) => readTimeMs(createdAt));
  const areSorted = dates.every((date, index) => index === 0 || date >= (dates[index - 1] ?? Number.NaN));
  return areSorted && Number(dates.at(-1)) > Number(dates[0]);
}
