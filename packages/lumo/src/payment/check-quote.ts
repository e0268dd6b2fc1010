import { compareDecimals, type Decimal, quoteValue } from "@lumkit/core";
import type { Quote } from "../schemas.gen.js";
import type { PaymentLimits } from "./payment.js";
import { refused } from "./refused.js";

/** @throws {RefusedError} the quote cannot be read, exceeds a limit, or is not covered by the balance. */
export function checkQuote(quote: Quote, { maxUsdt, maxRub, minRate }: PaymentLimits): void {
  const { id, amountUsdt, amountRub, rate, isBalanceSufficient } = quote;
  for (const [name, value] of Object.entries({ amountUsdt, amountRub, rate })) {
    if (!/^\d+(?:\.\d+)?$/.test(value) || compareDecimals(value, "0") !== 1)
      throw refused("no-quote", `${name} ${quoteValue(value)} of quote ${id} is not a positive amount`);
  }
  const exceeds = (name: string, value: Decimal, limit: Decimal | undefined, bad: -1 | 1): void => {
    if (limit === undefined || compareDecimals(value, limit) !== bad) return;
    throw refused("limit-exceeded", `${name} ${value} of quote ${id} is ${bad === 1 ? "above" : "below"} ${limit}`);
  };
  exceeds("amountUsdt", amountUsdt, maxUsdt, 1);
  exceeds("amountRub", amountRub, maxRub, 1);
  exceeds("rate", rate, minRate, -1);
  if (!isBalanceSufficient) {
    throw refused("balance-too-small", `the balance does not cover the ${amountUsdt} USDT of quote ${id}`);
  }
}
