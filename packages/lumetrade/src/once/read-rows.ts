import type { RawAnswer } from "@lumkit/core";
import { idOf } from "./fence.js";

/**
 * Why an answer to a list looks like a part of it.
 *
 * `not-an-array`: the list came wrapped in something. `paging-header`: there is a `Link`, `X-Total-Count` or
 * `Content-Range`. `row-gone`: a row that was there before is not.
 */
export type PagedSign = "not-an-array" | "paging-header" | "row-gone";

/** The rows of a list, and whether they look like a part of it. A row is an object; what else is there is none. */
export function readRows({ data, headers }: RawAnswer, known: Iterable<string>) {
  if (!Array.isArray(data)) return { rows: [], sign: "not-an-array" } as const;
  const rows = data.filter((row): row is object => typeof row === "object" && row !== null);
  const sign = hasPagingHeader(headers) ? "paging-header" : isAnyGone(rows, known) ? "row-gone" : undefined;
  return { rows, sign } as const;
}

function hasPagingHeader(headers: RawAnswer["headers"]): boolean {
  return ["Link", "X-Total-Count", "Content-Range"].some((name) => headers.get(name) !== null);
}

function isAnyGone(rows: readonly object[], known: Iterable<string>): boolean {
  const ids = new Set(rows.map(idOf));
  return [...known].some((id) => !ids.has(id));
}
