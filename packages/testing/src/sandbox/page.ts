/** One page of a list, and how many rows there are in all. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, offset = 0 }: { readonly limit?: number | undefined; readonly offset?: number | undefined },
  { order, maximum }: { readonly order: "newest-first" | "oldest-first"; readonly maximum: number },
): { readonly page: Row[]; readonly total: number } {
  const ordered = order === "newest-first" ? rows.toReversed() : rows;
  return { page: ordered.slice(offset, offset + Math.min(limit ?? 20, maximum)), total: rows.length };
}
