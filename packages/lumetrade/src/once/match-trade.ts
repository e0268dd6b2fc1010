import { type Decimal, memberOf, type Operation, RefusedError } from "@lumkit/core";
import { operations } from "../operations.gen.js";
import { allOf, isDecimal, type Match, matchValue } from "./match.js";

/** What a trade is about: two currencies, and the amount of one of them. */
export interface TradeSubject {
  readonly fromCurrency: string;
  readonly toCurrency: string;
  readonly fromAmount?: Decimal;
  readonly toAmount?: Decimal;
}

/** @throws {RefusedError} a currency is not a text, or there is not exactly one amount. */
export function tradeSubjectOf(value: unknown): TradeSubject {
  const operation = operations.confirmQuote;
  checkAmounts(operation, value);
  const [fromCurrency, toCurrency, fromAmount, toAmount] = ["fromCurrency", "toCurrency", "fromAmount", "toAmount"].map(
    (name) => memberOf(value, name),
  );
  if (typeof fromCurrency === "string" && typeof toCurrency === "string") {
    if (isDecimal(fromAmount)) return { fromCurrency, toCurrency, fromAmount };
    if (isDecimal(toAmount)) return { fromCurrency, toCurrency, toAmount };
  }
  const problem = `Cannot send ${operation.id}: both currencies must be texts, and the amount a decimal`;
  throw new RefusedError("invalid-input", problem, operation);
}

/** The API takes exactly one of the two amounts; the types say so, and this says it to JavaScript. */
export function checkAmounts(operation: Operation, body: unknown): void {
  const [hasFrom, hasTo] = ["fromAmount", "toAmount"].map((name) => memberOf(body, name) !== undefined);
  if (hasFrom !== hasTo) return;
  const problem = hasFrom ? "both fromAmount and toAmount are there" : "neither fromAmount nor toAmount is there";
  throw new RefusedError("invalid-input", `Cannot send ${operation.id}: ${problem}, give exactly one`, operation);
}

/** Compares each member of a trade with a row of the list; the other amount is what the quote made of it. */
export async function matchTrade(subject: TradeSubject, row: object): Promise<Match> {
  return allOf(...Object.entries(subject).map(([name, value]) => matchValue(value, memberOf(row, name))));
}
