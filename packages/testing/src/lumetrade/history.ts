import { matches } from "../sandbox/state/table.js";
import type { LumetradeWorld, Movement } from "./state.js";

/** The reserved query parameters of a history. */
interface HistoryQuery {
  readonly status?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
}

/** A whole history: these lists have no pages (source.md). Policies: listOrder, reservedParameters. */
export function historyOf<Shown extends { readonly status: string }>(
  { policies }: LumetradeWorld,
  rows: readonly Movement<Shown>[],
  query: HistoryQuery = {},
): Shown[] {
  const { status, dateFrom, dateTo } = policies.reservedParameters === "applied" ? query : {};
  const found = rows.filter(
    ({ shown, createdMs }) =>
      matches(shown, { status }) &&
      (dateFrom === undefined || createdMs >= Date.parse(dateFrom)) &&
      (dateTo === undefined || createdMs <= Date.parse(dateTo)),
  );
  const shown = found.map((row) => row.shown);
  return policies.listOrder === "newest-first" ? shown.toReversed() : shown;
}

/**
 * What may follow a state of a withdrawal or a deposit. No page gives the order, so it is inferred from the words, as the
 * overlay says. A state that has not ended may become any other but REVERSED. Only COMPLETED may become REVERSED.
 */
export function followingIn(open: readonly string[], ended: readonly string[]) {
  return (status: string): readonly string[] => {
    if (status === "COMPLETED") return ["REVERSED"];
    if (!open.includes(status)) return [];
    return [...open, ...ended].filter((state) => state !== status && state !== "REVERSED");
  };
}

/** A date as the examples write `completedAt`: without a zone (operation/operation-gettrade, operation-getdeposit). */
export function withoutZone(dateText: string): string {
  return dateText.slice(0, -1);
}
