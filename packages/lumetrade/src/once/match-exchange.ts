import { type Decimal, memberOf, type Operation, RefusedError } from "@lumkit/core";
import { allOf, isDecimal, matchDecimal, matchText } from "./match-row.js";
import type { Match } from "./once-kind.js";
import { operations } from "./operations.gen.js";

/** What a trade is about: two currencies, and the amount of one of them. */
export interface Exchange {
  readonly fromCurrency: string;
  readonly toCurrency: string;
  readonly fromAmount?: Decimal;
  readonly toAmount?: Decimal;
}

/** @throws {RefusedError} a currency is no text, or there is not exactly one amount. */
export function exchangeOf(value: unknown): Exchange {
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

export function isSameExchange(a: Exchange, b: Exchange): boolean {
  const isSame = (one: Decimal | undefined, other: Decimal | undefined): boolean =>
    one === undefined ? other === undefined : matchDecimal(one, other) === "yes";
  const areCurrencies = a.fromCurrency === b.fromCurrency && a.toCurrency === b.toCurrency;
  return areCurrencies && isSame(a.fromAmount, b.fromAmount) && isSame(a.toAmount, b.toAmount);
}

/** Compares a trade with a row of the list; the amount on the other side is whatever the quote made of it. */
export async function matchExchange(exchange: Exchange, row: object): Promise<Match> {
  const { fromCurrency, toCurrency, fromAmount, toAmount } = exchange;
  return allOf(
    matchText(fromCurrency, memberOf(row, "fromCurrency")),
    matchText(toCurrency, memberOf(row, "toCurrency")),
    fromAmount === undefined ? "yes" : matchDecimal(fromAmount, memberOf(row, "fromAmount")),
    toAmount === undefined ? "yes" : matchDecimal(toAmount, memberOf(row, "toAmount")),
  );
}
