import { type CallOptions, RefusedError } from "@lumkit/core";
import type { LumetradeClient } from "../lumetrade-client.js";
import { operations } from "../operations.gen.js";
import { baselineOf, idOf } from "./baseline.js";
import type { OnceOperation } from "./once-operation.js";

/**
 * Why a response to a list looks like a part of it.
 *
 * `not-an-array`: the list came wrapped in something. `paging-header`: there is a `Link`, `X-Total-Count` or
 * `Content-Range`. `row-gone`: a row that was there before is not.
 */
export type PartialListReason = "not-an-array" | "paging-header" | "row-gone";

/**
 * Reads a list on a connection of its own: a late response to another request would pass for it. The rows with the
 * `known` ids must be in it. The type of a row is only what the document says.
 */
export async function readList<Row extends object>(
  { ask }: LumetradeClient,
  { listId }: OnceOperation<unknown>,
  known: readonly string[],
  options?: CallOptions,
) {
  const { data: given, headers } = await ask(listId, { shape: "json", isolated: true }, options);
  const data: unknown = given;
  const rows = (Array.isArray(data) ? data : []).filter((row): row is Row => typeof row === "object" && row !== null);
  const ids = new Set(rows.map(idOf));
  const reasonOf = (): PartialListReason | undefined => {
    if (!Array.isArray(data)) return "not-an-array";
    if (["Link", "X-Total-Count", "Content-Range"].some((name) => headers.get(name) !== null)) return "paging-header";
    return known.every((id) => ids.has(id)) ? undefined : "row-gone";
  };
  return { rows, ids, reason: reasonOf(), date: headers.get("date") };
}

/** Reads what a list holds now. */
export async function readBaseline(client: LumetradeClient, once: OnceOperation<unknown>, options?: CallOptions) {
  const { rows, reason, date } = await readList(client, once, [], options);
  if (reason === undefined) return baselineOf(rows, date);
  const problem = `Cannot take a baseline with ${once.listId}: its response looks like a part of the list (${reason})`;
  throw new RefusedError("no-baseline", problem, operations[once.listId]);
}
