import { type CallOptions, createWholeList, type List } from "@lumkit/core";
import type { LumetradeCall } from "./client.js";
import type { Withdrawal, WithdrawalCreated, WithdrawalCreateRequest } from "./schemas.js";

export interface Withdrawals {
  /**
   * Pays out to a confirmed beneficiary, with the details saved on it; the amount is in the beneficiary's currency.
   *
   * Not repeatable: the API knows no idempotency key, so a second call is a second withdrawal.
   *
   * @throws {ApiError} with `isNotApplied(error)` nothing was paid out, e.g. 409: insufficient funds.
   * @throws {ConnectionError} without it the withdrawal may exist: look for it with `list` before doing anything else.
   */
  create(request: WithdrawalCreateRequest, options?: CallOptions): Promise<WithdrawalCreated>;
  /** Reads a withdrawal. */
  get(transactionId: string, options?: CallOptions): Promise<Withdrawal>;
  /** Every withdrawal of the owner; the order is not documented. */
  list(options?: CallOptions): List<Withdrawal>;
}

export function createWithdrawals(call: LumetradeCall): Withdrawals {
  return {
    create: (body, options) => call("createWithdrawal", { body }, options),
    get: (transactionId, options) => call("getWithdraw", { params: { path: { transactionId } } }, options),
    list: (options) => createWholeList(() => call("getWithdrawHistory", {}, options)),
  };
}
