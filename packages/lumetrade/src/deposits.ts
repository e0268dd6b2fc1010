import { type CallOptions, createWholeList, type List } from "@lumkit/core";
import type { LumetradeCall } from "./client.js";
import type { Deposit } from "./schemas.js";

export interface Deposits {
  /** Every deposit of the owner. The path of this operation is inferred, not documented. */
  list(options?: CallOptions): List<Deposit>;
  /** Reads a deposit. */
  get(transactionId: string, options?: CallOptions): Promise<Deposit>;
}

export function createDeposits(call: LumetradeCall): Deposits {
  return {
    list: (options) => createWholeList(() => call("depositHistory", {}, options)),
    get: (transactionId, options) => call("getDeposit", { params: { path: { transactionId } } }, options),
  };
}
