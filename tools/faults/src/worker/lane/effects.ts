import type { LaneOptions } from "../../server/lane-options.js";

/** What the calls of a lane have done. */
export interface Effects {
  count(): number;
  /** Whether the lane minds idempotency keys, and this one's effect is done. */
  isDone(key: string | undefined): boolean;
  /** Counts one effect, unless the key's is done. */
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
