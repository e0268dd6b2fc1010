import { type CallOptions, createWholeList, type List, type WaitOptions } from "@lumkit/core";
import type { LumetradeClient } from "./lumetrade-client.js";
import { finalStates } from "./operations.gen.js";
import type { Deposit } from "./schemas.gen.js";

export interface Deposits {
  /** Every deposit of the owner. The path of this operation is inferred, not documented. */
  list(options?: CallOptions): List<Deposit>;
  /** Reads a deposit. */
  get(transactionId: string, options?: CallOptions): Promise<Deposit>;
  /**
   * Reads a deposit until it has ended, and returns it, also if it failed, was cancelled or reversed. A status that the
   * document does not know is not an end. `COMPLETED` is returned and may still become `REVERSED`.
   *
   * @throws {ConnectionError} with stage `wait` and the deposit as it was seen last (`lastSeen`): the deadline has
   * passed, wait again.
   */
  wait(transactionId: string, options?: WaitOptions<Deposit>): Promise<Deposit>;
}

export function createDeposits({ call, wait }: LumetradeClient): Deposits {
  return {
    list: (options) => createWholeList(() => call("depositHistory", {}, options)),
    get: (transactionId, options) => call("getDeposit", { params: { path: { transactionId } } }, options),
    wait: (transactionId, options) =>
      wait("getDeposit", { params: { path: { transactionId } } }, finalStates.DepositStatus, options),
  };
}
