const capacity = 100;
const retryCost = 10;

/** What a client may spend on retries, so that a service that is down is not met by a storm of them. */
export interface RetryBudget {
  /** Pays for a retry, if there is enough left. */
  take(): boolean;
  /** A call that succeeded at its first attempt gives a little back. */
  refill(): void;
}

/** 100 tokens; a retry costs 10, a clean success gives 1 back. */
export function createRetryBudget(): RetryBudget {
  let tokens = capacity;
  return {
    take() {
      if (tokens < retryCost) return false;
      tokens -= retryCost;
      return true;
    },
    refill() {
      tokens = Math.min(capacity, tokens + 1);
    },
  };
}
