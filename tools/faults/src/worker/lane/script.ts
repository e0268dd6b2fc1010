import type { Step } from "../../server/step.js";

/** The steps of a lane that nobody has taken yet. */
export interface Script {
  add(steps: readonly Step[], otherwise: Step | undefined): void;
  /** The step of a new connection: only if it is the very next. */
  takeForConnection(): Step | undefined;
  /** The next step that fits a request. */
  takeForRequest(options: { readonly isReused: boolean }): Step | undefined;
  unusedSteps(): number;
}

export function createScript(): Script {
  const steps: Step[] = [];
  let rest: Step | undefined;
  return {
    add(more, otherwise) {
      steps.push(...more);
      rest = otherwise ?? rest;
    },
    takeForConnection() {
      if (steps.length === 0) return rest?.reaction?.at === "connect" ? rest : undefined;
      return steps[0]?.reaction?.at === "connect" ? steps.shift() : undefined;
    },
    takeForRequest({ isReused }) {
      const fits = ({ reaction }: Step): boolean =>
        reaction?.at !== "connect" && (reaction?.at !== "reuse" || isReused);
      const index = steps.findIndex(fits);
      if (index !== -1) return steps.splice(index, 1)[0];
      return rest !== undefined && fits(rest) ? rest : undefined;
    },
    unusedSteps: () => steps.length,
  };
}
