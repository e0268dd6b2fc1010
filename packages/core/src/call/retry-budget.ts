const capacity = 100;
const retryCost = 10;

/** What a client may spend on retries, so that a service that is down is not met by a storm of them. */
export type RetryBudget = ReturnType<typeof createRetryBudget>;

/** 100 tokens; a retry costs 10, and a call that succeeds at its first attempt gives 1 back. */
export function createRetryBudget() {
  let tokens = capacity;
  return {
    /** Pays for a retry, if there is enough left. */
    take(): boolean {
      if (tokens < retryCost) return false;
      tokens -= retryCost;
      return true;
    },
    refill(): void {
      tokens = Math.min(capacity, tokens + 1);
    },
  };
}
