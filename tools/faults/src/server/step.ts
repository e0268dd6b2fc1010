import type { Reaction } from "../reactions/reaction.js";

/**
 * When the effect of a call (the money moves) is counted.
 *
 * - `"before"`: when the reaction begins, by default after the whole request was read.
 * - `"after"`: when the reaction has ended; for a stall or an endless body, when the connection is closed.
 * - `msAfterClose`: so long after the connection is closed.
 */
export type Effect = "before" | "after" | "never" | { readonly msAfterClose: number };

/** What happens to one request, or to one connection if the reaction is at `"connect"`. */
export interface Step {
  readonly effect: Effect;
  /** Default: the success of the lane, or its rejection of a repeated key. */
  readonly reaction?: Reaction;
  /** How often the service gets the request: 2 when an intermediary repeats it. Default 1. */
  readonly deliveries?: number;
}
