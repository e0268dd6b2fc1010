import { type CallOptions, createOffsetList, type List, ownOptions } from "@lumkit/core";
import type { LumoCall } from "./client.js";
import { operations } from "./operations.gen.js";
import type { CompanyBalance, CompanyWallet, Deposit, DepositStatus } from "./schemas.js";

export interface DepositFilter {
  /** Only deposits in this status. */
  readonly status?: DepositStatus | undefined;
}

export interface Wallet {
  /** Reads the company's TRON address for incoming USDT (TRC-20). The service makes it on the first call. */
  get(options?: CallOptions): Promise<CompanyWallet>;
  /** Reads the company's book balance on the platform. */
  balance(options?: CallOptions): Promise<CompanyBalance>;
  /** Every deposit to the company's wallet. The query of this list is inferred from that of user deposits. */
  deposits(filter?: DepositFilter, options?: CallOptions): List<Deposit>;
}

export function createWallet(call: LumoCall): Wallet {
  return {
    get: (options) => call("getCompanyWallet", {}, options),
    balance: (options) => call("getCompanyWalletBalance", {}, options),
    deposits: (filter, options) =>
      createOffsetList(async (offset) => {
        const query = { ...ownOptions(operations.listCompanyDeposits, filter, ["status"]), offset };
        const { deposits, total } = await call("listCompanyDeposits", { params: { query } }, options);
        return { items: deposits, total };
      }),
  };
}
