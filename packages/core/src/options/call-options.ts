/** Options of any single call. */
export interface CallOptions {
  /** Ends the call. Where nothing can have been sent, and for a read, its own reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long the whole call may take, retries and the reading of the answer included, in milliseconds.
   * Default: 10,000 for a read, 20,000 for what may be repeated, 60,000 for what may not.
   */
  readonly deadlineMs?: number | undefined;
}

export const callOptionNames = ["signal", "deadlineMs"] as const;
