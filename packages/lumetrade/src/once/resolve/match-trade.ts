import { checkDecimal, type Decimal, memberOf, type Operation, refuse } from "@lumkit/core";
import { operations } from "../../operations.gen.js";
import { allOf, type Match, matchValue } from "./match.js";

/** What a trade is about: two currencies, and the amount of one of them. */
export interface TradeSubject {
  readonly fromCurrency: string;
  readonly toCurrency: string;
  readonly fromAmount?: Decimal;
  readonly toAmount?: Decimal;
}

/** @throws {RefusedError} a currency is not a string, or there is not exactly one amount. */
export function tradeSubjectOf(value: unknown): TradeSubject {
  const operation = operations.confirmQuote;
  const amount = checkAmounts(operation, value);
  const [fromCurrency, toCurrency] = ["fromCurrency", "toCurrency"].map((name) => memberOf(value, name));
  if (typeof fromCurrency !== "string" || typeof toCurrency !== "string")
    return refuse(operation, "both currencies must be strings");
  return { fromCurrency, toCurrency, [amount]: checkDecimal(operation, amount, memberOf(value, amount)) };
}

/** The API takes exactly one of the two amounts. The types say so; this check is for JavaScript. */
export function checkAmounts(operation: Operation, body: unknown): "fromAmount" | "toAmount" {
  const [hasFrom, hasTo] = ["fromAmount", "toAmount"].map((name) => memberOf(body, name) !== undefined);
  if (hasFrom !== hasTo) return hasFrom ? "fromAmount" : "toAmount";
  const problem = hasFrom ? "both fromAmount and toAmount are there" : "neither fromAmount nor toAmount is there";
  return refuse(operation, `${problem}, give exactly one`);
}

/** Compares each member of a trade with a row of the list; the other amount comes from the quote. */
export async function matchTrade(subject: TradeSubject, row: object): Promise<Match> {
  return allOf(...Object.entries(subject).map(([name, value]) => matchValue(value, memberOf(row, name))));
}
