import { type CallOptions, createWholeList, type List, ownOptions } from "@lumkit/core";
import type { LumetradeClient } from "./lumetrade-client.js";
import { operations } from "./operations.gen.js";
import type { Wallet } from "./schemas.gen.js";

export interface WalletFilter {
  /** Only fiat wallets with this payment method, e.g. `"EFT"`. */
  readonly paymentMethodType?: string | undefined;
  /** Only crypto wallets on this network, e.g. `"Bitcoin"`. */
  readonly networkName?: string | undefined;
}

export interface Wallets {
  /** Every wallet of the owner. What the service does with both filters at once is not documented. */
  list(filter?: WalletFilter, options?: CallOptions): List<Wallet>;
  /** Reads a wallet; its `depositDetails` say where to pay in. */
  get(walletId: string, options?: CallOptions): Promise<Wallet>;
}

export function createWallets({ call }: LumetradeClient): Wallets {
  return {
    list: (filter, options) =>
      createWholeList(async () => {
        const query = ownOptions(operations.getWallets, filter, ["paymentMethodType", "networkName"]);
        return call("getWallets", { params: { query } }, options);
      }),
    get: (walletId, options) => call("getWallet", { params: { path: { walletId } } }, options),
  };
}
