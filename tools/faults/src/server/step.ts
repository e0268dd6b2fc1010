import type { Reaction } from "../reactions/reaction.js";

/**
 * When the effect of a call (the money moves) is counted.
 *
 * - `"before"`: when the reaction begins, which is when the whole request was read unless the reaction says otherwise.
 * - `"after"`: when the reaction is over, which for a stall or an endless body is when the connection has gone.
 * - `msAfterClose`: so long after the connection has gone.
 */
export type Effect = "before" | "after" | "never" | { readonly msAfterClose: number };

/** What becomes of one request, or of one connection if the reaction is at `"connect"`. */
export interface Step {
  readonly effect: Effect;
  /** Without it the lane answers by itself: its success, or its rejection of a repeated key. */
  readonly reaction?: Reaction | undefined;
  /** How often the service gets the request: 2 when an intermediary repeats it. Default 1. */
  readonly deliveries?: number | undefined;
}
