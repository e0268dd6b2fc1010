import { ApiError } from "@lumkit/core";
import type { LumoClient } from "../calls.js";
import type { Order } from "../schemas.gen.js";

export interface ReadOptions {
  readonly signal: AbortSignal | undefined;
  readonly deadlineMs: number;
}

/** The pages of the order list, each read once. */
export interface OrderPages {
  /** The service's own time before it was asked for the first page, in milliseconds since 1970. */
  readonly serverMs: number | undefined;
  /** How many orders the first page held. */
  readonly size: number;
  /** What the service says of the length of the list; `NaN` if it says nothing. */
  readonly total: number;
  /** The orders at an offset; none after the end of the list. */
  at(offset: number): Promise<readonly Order[]>;
}

const limit = 100;

/**
 * Reads each page on a connection of its own: a response that another request has left behind would pass for it.
 *
 * @throws {Error} a page cannot be read, or is empty before `total`.
 */
export async function openOrderPages({ ask, clock }: LumoClient, options: () => ReadOptions): Promise<OrderPages> {
  const read = (query: object) => ask("listOrders", { params: { query }, isolated: true }, options());
  const askedMs = clock.monotonic();
  // The highest limit is not documented.
  const first = await read({ limit, offset: 0 }).then(
    (response) => ({ query: { limit }, response }),
    async (error: unknown) => {
      if (!(error instanceof ApiError) || [401, 403, 429].includes(error.status)) throw error;
      return { query: {}, response: await read({}) };
    },
  );
  const { data, headers } = first.response;
  const dateMs = Date.parse(headers.get("date") ?? "");
  const total = typeof data.total === "number" ? data.total : Number.NaN;
  const known = new Map([[0, data.orders]]);

  async function readAt(offset: number): Promise<Order[]> {
    try {
      return (await read({ ...first.query, offset })).data.orders;
    } catch (error) {
      // Some services reject an offset behind the end.
      if (offset >= total && error instanceof ApiError && [400, 404, 416, 422].includes(error.status)) return [];
      throw error;
    }
  }
  return {
    serverMs: Number.isNaN(dateMs) ? undefined : dateMs - (clock.monotonic() - askedMs),
    size: data.orders.length,
    total,
    async at(offset) {
      const page = known.get(offset) ?? (await readAt(offset));
      const again = page.length === 0 && offset < total ? await readAt(offset) : page;
      if (again.length === 0 && offset < total)
        throw new Error(`the list of orders is empty at ${offset}, before the ${total} orders that it says it has`);
      known.set(offset, again);
      return again;
    },
  };
}
