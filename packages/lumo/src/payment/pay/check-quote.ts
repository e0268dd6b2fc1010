import { compareDecimals, quoteValue } from "@lumkit/core";
import type { Quote } from "../../schemas.gen.js";
import type { PaymentLimits } from "../payment.js";
import { isAmount } from "../rules.js";
import { refused } from "./refused.js";

/** @throws {RefusedError} the quote cannot be read, exceeds a limit, or is not covered by the balance. */
export function checkQuote(quote: Quote, { maxUsdt, maxRub, minRate }: PaymentLimits): void {
  const { id, amountUsdt, isBalanceSufficient } = quote;
  const rules = [
    ["amountUsdt", "above", maxUsdt],
    ["amountRub", "above", maxRub],
    ["rate", "below", minRate],
  ] as const;
  for (const [name, side, limit] of rules) {
    const value = quote[name];
    if (!isAmount(value) || compareDecimals(value, "0") === 0)
      throw refused("no-quote", `${name} ${quoteValue(value)} of quote ${id} is not a positive amount`);
    if (limit !== undefined && compareDecimals(value, limit) === (side === "above" ? 1 : -1))
      throw refused("limit-exceeded", `${name} ${value} of quote ${id} is ${side} ${limit}`);
  }
  if (!isBalanceSufficient)
    throw refused("balance-too-small", `the balance does not cover the ${amountUsdt} USDT of quote ${id}`);
}
