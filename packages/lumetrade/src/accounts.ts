import { type CallOptions, createWholeList, type List } from "@lumkit/core";
import type { LumetradeClient } from "./lumetrade-client.js";
import type { Account, AccountCreateRequest } from "./schemas.gen.js";

export interface Accounts {
  /** Every account of the owner in a currency that the owner's jurisdiction enables. */
  list(options?: CallOptions): List<Account>;
  /**
   * Opens an account in a currency.
   *
   * Safe to call again: a second account in the same currency is refused with 409.
   *
   * @throws {ApiError} e.g. 409: the account exists, read it with `getByCurrency`.
   */
  create(request: AccountCreateRequest, options?: CallOptions): Promise<Account>;
  /** Reads an account. */
  get(accountId: string, options?: CallOptions): Promise<Account>;
  /** Reads the owner's account in a currency, e.g. `"ZAR"`. */
  getByCurrency(currency: string, options?: CallOptions): Promise<Account>;
}

export function createAccounts({ call }: LumetradeClient): Accounts {
  return {
    list: (options) => createWholeList(() => call("getAccounts", {}, options)),
    create: (body, options) => call("createAccount", { body }, options),
    get: (accountId, options) => call("getAccount", { params: { path: { accountId } } }, options),
    getByCurrency: (currency, options) => call("getAccountByCurrency", { params: { path: { currency } } }, options),
  };
}
