import type { Pool, PoolClient } from "pg";

/** What a job is given: the database, its lease, and the payout. */
export interface Work {
  readonly pool: Pool;
  readonly payout: Owed;
  /** Throws if this worker has lost the job. Otherwise no other worker gets the job until the transaction ends. */
  readonly holdLease: (transaction: PoolClient) => Promise<void>;
  /** Aborted when this worker has lost the job. */
  readonly signal: AbortSignal;
  /** Sends the job that follows the order or the withdrawal to its end. */
  readonly sendFollow: (transaction: PoolClient) => Promise<unknown>;
}

export interface Owed {
  readonly id: string;
  readonly kind: "pay-qr" | "pay-out";
  readonly details: Readonly<Record<string, string>>;
  readonly state: "due" | "sent" | "paid" | "failed" | "parked";
}
