import type { LaneOptions } from "../../server/lane-options.js";

/** The effects of the calls of a lane. */
export interface Effects {
  count(): number;
  /** Whether the lane uses idempotency keys, and the effect of this one is done. */
  isDone(key: string | undefined): boolean;
  /** Counts one effect, unless that of the key is done. */
  apply(key: string | undefined): void;
}

export function createEffects(replay: LaneOptions["replay"] = "none"): Effects {
  const done = new Set<string>();
  let count = 0;
  const isDone = (key: string | undefined): boolean => replay !== "none" && key !== undefined && done.has(key);
  return {
    count: () => count,
    isDone,
    apply(key) {
      if (isDone(key)) return;
      count++;
      if (key !== undefined) done.add(key);
    },
  };
}
