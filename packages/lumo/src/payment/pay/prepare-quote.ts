import { type CallOptions, isNotApplied } from "@lumkit/core";
import type { LumoClient } from "../../lumo-client.js";
import type { PrepareOrderRequest } from "../../schemas.gen.js";
import { startQuoteTime } from "./quote-time.js";
import { refused } from "./refused.js";

/**
 * Asks for a quote. A quote reserves nothing, so no failure here can mean that something was paid.
 *
 * @returns a frozen copy of the quote, and a check that throws a `RefusedError` once too little of its time is left.
 */
export async function prepareQuote({ ask, clock }: LumoClient, body: PrepareOrderRequest, options: CallOptions) {
  const askedMs = clock.monotonic();
  try {
    const { data, headers } = await ask("prepareOrder", { body }, options);
    const quote = Object.freeze({ ...data });
    return { quote, checkTime: startQuoteTime(quote, headers.get("date"), askedMs, clock) };
  } catch (cause) {
    if (isNotApplied(cause) || options.signal?.aborted) throw cause;
    throw refused("no-quote", `there is no quote${cause instanceof Error ? ` (${cause.message})` : ""}`, { cause });
  }
}
