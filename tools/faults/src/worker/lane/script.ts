import type { Step } from "../../server/step.js";

/** The steps of a lane that are not used yet. */
export interface Script {
  add(steps: readonly Step[], fallback: Step | undefined): void;
  /** The next step, if it applies to a new connection. */
  takeForConnection(): Step | undefined;
  /** The next step that fits a request. */
  takeForRequest(options: { readonly isReused: boolean }): Step | undefined;
  unusedSteps(): number;
}

export function createScript(): Script {
  const steps: Step[] = [];
  let fallback: Step | undefined;
  return {
    add(more, nextFallback) {
      steps.push(...more);
      fallback = nextFallback ?? fallback;
    },
    takeForConnection() {
      if (steps.length === 0) return fallback?.reaction?.at === "connect" ? fallback : undefined;
      return steps[0]?.reaction?.at === "connect" ? steps.shift() : undefined;
    },
    takeForRequest({ isReused }) {
      const fits = ({ reaction }: Step): boolean =>
        reaction?.at !== "connect" && (reaction?.at !== "reuse" || isReused);
      const index = steps.findIndex(fits);
      if (index !== -1) return steps.splice(index, 1)[0];
      return fallback !== undefined && fits(fallback) ? fallback : undefined;
    },
    unusedSteps: () => steps.length,
  };
}
