import { ApiError, type CallOptions } from "@lumkit/core";
import type { LumoClient } from "../../lumo-client.js";
import type { Order } from "../../schemas.gen.js";

/** The pages of the order list, each read once. */
export interface OrderPages {
  /** The service's own time before it was asked for the first page, in milliseconds since 1970. */
  readonly serverMs: number | undefined;
  /** How many orders the first page held. */
  readonly size: number;
  /** The length of the list by the service; `NaN` if it does not say. */
  readonly total: number;
  /** The orders at an offset; none after the end of the list. */
  at(offset: number): Promise<readonly Order[]>;
}

/**
 * Reads each page on a connection of its own, so that a late response to another request cannot pass for it.
 *
 * @throws {Error} a page cannot be read, or is empty before `total`.
 */
export async function openOrderPages({ ask, clock }: LumoClient, options: () => CallOptions): Promise<OrderPages> {
  // The highest limit is not documented.
  let query: { readonly limit?: number } = { limit: 100 };
  const read = (offset: number) =>
    ask("listOrders", { params: { query: { ...query, offset } }, isolated: true }, options());
  const askedMs = clock.monotonic();
  const { data, headers } = await read(0).catch((error: unknown) => {
    if (!(error instanceof ApiError) || [401, 403, 429].includes(error.status)) throw error;
    query = {};
    return read(0);
  });
  const dateMs = Date.parse(headers.get("date") ?? "");
  const total = typeof data.total === "number" ? data.total : Number.NaN;
  const known = new Map([[0, data.orders]]);

  async function readAt(offset: number): Promise<Order[]> {
    try {
      return (await read(offset)).data.orders;
    } catch (error) {
      // Some services reject an offset past the end.
      if (offset >= total && error instanceof ApiError && [400, 404, 416, 422].includes(error.status)) return [];
      throw error;
    }
  }
  return {
    serverMs: Number.isNaN(dateMs) ? undefined : dateMs - (clock.monotonic() - askedMs),
    size: data.orders.length,
    total,
    async at(offset) {
      let page = known.get(offset) ?? (await readAt(offset));
      if (page.length === 0 && offset < total) page = await readAt(offset);
      if (page.length === 0 && offset < total)
        throw new Error(`the list of orders is empty at ${offset}, before the ${total} orders that it says it has`);
      known.set(offset, page);
      return page;
    },
  };
}
