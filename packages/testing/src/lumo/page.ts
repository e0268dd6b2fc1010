import type { LumoWorld } from "./state.js";

/** The query parameters of every list that has pages. */
export interface PageQuery {
  readonly limit?: number;
  readonly offset?: number;
}

/** One page of a list, and how many rows it has in all. Policies: listOrder, pageMaximum. */
export function pageOf<Row>({ policies }: LumoWorld, rows: readonly Row[], { limit = 20, offset = 0 }: PageQuery) {
  const ordered = policies.listOrder === "newest-first" ? rows.toReversed() : rows;
  return { page: ordered.slice(offset, offset + Math.min(limit, policies.pageMaximum)), total: rows.length };
}
