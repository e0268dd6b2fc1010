import type { Clock } from "@lumkit/core";
import type { Quote } from "../../schemas.gen.js";
import { readTimeMs } from "../read-time.js";
import { maxQuoteLifeMs } from "../rules.js";
import { refused } from "./refused.js";

/** An accept is not sent with less time left, because it may be delayed on its way. */
const marginMs = 2000;

/**
 * Starts the time of a quote that was just received. `askedMs`: the monotonic time before prepare was sent.
 *
 * The quote's lifetime is taken from the service's own clock. Two clocks of this machine count it down, and the faster
 * one decides. The monotonic clock may stand still while the machine sleeps, and the date may be set back.
 *
 * @returns a check that throws a `RefusedError` if too little time is left, or more than any quote has.
 */
export function startQuoteTime({ id, expiresAt }: Quote, date: string | null, askedMs: number, clock: Clock) {
  const receivedMs = clock.now();
  const serverMs = Date.parse(date ?? "");
  const lifeMs = readTimeMs(expiresAt) - (Number.isNaN(serverMs) ? receivedMs : serverMs);
  return (): void => {
    const leftMs = lifeMs - Math.max(clock.monotonic() - askedMs, clock.now() - receivedMs);
    if (leftMs > maxQuoteLifeMs) {
      const problem = "more than an hour from now: check this machine's clock";
      throw refused("no-quote", `quote ${id} expires at ${expiresAt}, ${problem}`);
    }
    if (leftMs >= marginMs) return;
    const left = Number.isNaN(leftMs) ? "an unknown time" : `${Math.round(leftMs)} ms`;
    throw refused("quote-expired", `quote ${id} expires at ${expiresAt}, with ${left} left: pay again`);
  };
}
