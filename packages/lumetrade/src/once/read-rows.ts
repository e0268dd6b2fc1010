import type { CallOptions } from "@lumkit/core";
import type { LumetradeReads } from "../calls.js";
import { idOf } from "./baseline.js";

/** The operations that are sent once, each with the list in which its row appears. */
export const listOf = { createWithdrawal: "getWithdrawHistory", confirmQuote: "tradeHistory" } as const;

export type OnceId = keyof typeof listOf;

/**
 * Why a response to a list looks like a part of it.
 *
 * `not-an-array`: the list came wrapped in something. `paging-header`: there is a `Link`, `X-Total-Count` or
 * `Content-Range`. `row-gone`: a row that was there before is not.
 */
export type PagedSign = "not-an-array" | "paging-header" | "row-gone";

/**
 * Reads a list on a connection of its own: a response that another request has left behind would pass for it. The rows with
 * the `known` ids must be in it. The type of a row is only the document's word for it.
 */
export async function readRows<Row extends object>(
  { ask }: LumetradeReads,
  operation: OnceId,
  known: readonly string[],
  options?: CallOptions,
) {
  const { data: given, headers } = await ask(listOf[operation], { shape: "json", isolated: true }, options);
  const data: unknown = given;
  const rows = (Array.isArray(data) ? data : []).filter((row): row is Row => typeof row === "object" && row !== null);
  const ids = new Set(rows.map(idOf));
  const signOf = (): PagedSign | undefined => {
    if (!Array.isArray(data)) return "not-an-array";
    if (["Link", "X-Total-Count", "Content-Range"].some((name) => headers.get(name) !== null)) return "paging-header";
    return known.every((id) => ids.has(id)) ? undefined : "row-gone";
  };
  return { rows, ids, sign: signOf(), date: headers.get("date") };
}
