import { type CallOptions, createPagedList, type List, ownOptions } from "@lumkit/core";
import type { LumoCall } from "./lumo-client.js";
import { operations } from "./operations.gen.js";
import type { CompanyBalance, CompanyWallet, Deposit, DepositStatus } from "./schemas.gen.js";
import type { StatusFilter } from "./status-filter.js";

export interface DepositFilter {
  /** Only deposits in this status. */
  readonly status?: StatusFilter<"listCompanyDeposits", DepositStatus> | undefined;
}

export interface Wallet {
  /** Reads the company's TRON address for incoming USDT (TRC-20). The service makes it on the first call. */
  get(options?: CallOptions): Promise<CompanyWallet>;
  /** Reads the company's book balance on the platform. */
  balance(options?: CallOptions): Promise<CompanyBalance>;
  /**
   * Every deposit to the company's wallet, read page by page; `deadlineMs` is for each page. Its query is inferred from
   * that of user deposits. With a `status` some may be missed: a deposit that changes its status leaves the list and
   * moves those behind it forward.
   *
   * The members of a deposit are not documented: every number in it is returned as a decimal string, digit for digit.
   */
  deposits(filter?: DepositFilter, options?: CallOptions): List<Deposit>;
}

export function createWallet(call: LumoCall): Wallet {
  return {
    get: (options) => call("getCompanyWallet", {}, options),
    balance: (options) => call("getCompanyWalletBalance", {}, options),
    deposits: (filter, options) =>
      createPagedList(operations.listCompanyDeposits, async (part) => {
        const query = { ...ownOptions(operations.listCompanyDeposits, filter, ["status"]), ...part };
        const { deposits, total } = await call("listCompanyDeposits", { params: { query } }, options);
        return { items: deposits, total };
      }),
  };
}
