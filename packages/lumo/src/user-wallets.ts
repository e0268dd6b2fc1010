import { type CallOptions, createPagedList, type List, ownOptions } from "@lumkit/core";
import type { LumoCall } from "./lumo-client.js";
import { operations } from "./operations.gen.js";
import type {
  BlockUserWalletRequest,
  CreateUserWalletRequest,
  Deposit,
  ReplaceUserWalletRequest,
  UserWallet,
} from "./schemas.gen.js";
import type { DepositFilter } from "./wallet.js";

export interface UserWalletFilter {
  /** Only wallets of this user: the user's id in your own system. */
  readonly externalId?: string | undefined;
}

export interface UserDepositFilter extends DepositFilter, UserWalletFilter {}

export interface UserWallets {
  /** Gets the wallet of a user, and creates it if there is none. Safe to call again. */
  create(request: CreateUserWalletRequest, options?: CallOptions): Promise<UserWallet>;
  /** Every user wallet of the company, read page by page; `deadlineMs` is for each page. */
  list(filter?: UserWalletFilter, options?: CallOptions): List<UserWallet>;
  /** Every blocked user wallet of the company, read in the same way. */
  listBlocked(filter?: UserWalletFilter, options?: CallOptions): List<UserWallet>;
  /** Blocks a user's wallet. No operation unblocks it; what happens to later deposits to it is not documented. */
  block(walletId: string, request: BlockUserWalletRequest, options?: CallOptions): Promise<UserWallet>;
  /**
   * Blocks a user's wallet and creates a new one for the same user.
   *
   * @throws {ApiError | ConnectionError | RefusedError} with `isNotApplied(error)`: nothing has changed.
   * @throws {ApiError | ConnectionError} any other: the wallet may have been replaced. Look with `list({ externalId })`
   * before you try again.
   */
  replace(walletId: string, request: ReplaceUserWalletRequest, options?: CallOptions): Promise<UserWallet>;
  /**
   * Every deposit to user wallets of the company, read page by page; `deadlineMs` is for each page. With a `status` some
   * may be missed: a deposit that changes its status leaves the list and moves those behind it forward.
   *
   * Every number in a deposit is returned as a decimal string, digit for digit.
   */
  deposits(filter?: UserDepositFilter, options?: CallOptions): List<Deposit>;
}

export function createUserWallets(call: LumoCall): UserWallets {
  const listOf =
    (id: "listUserWallets" | "listBlockedUserWallets"): UserWallets["list"] =>
    (filter, options) =>
      createPagedList(operations[id], async (part) => {
        const query = { ...ownOptions(operations[id], filter, ["externalId"]), ...part };
        const { wallets, total } = await call(id, { params: { query } }, options);
        return { items: wallets, total };
      });
  return {
    create: (body, options) => call("createUserWallet", { body }, options),
    list: listOf("listUserWallets"),
    listBlocked: listOf("listBlockedUserWallets"),
    block: (walletId, body, options) => call("blockUserWallet", { params: { path: { walletId } }, body }, options),
    replace: (walletId, body, options) => call("replaceUserWallet", { params: { path: { walletId } }, body }, options),
    deposits: (filter, options) =>
      createPagedList(operations.listUserWalletDeposits, async (part) => {
        const query = { ...ownOptions(operations.listUserWalletDeposits, filter, ["externalId", "status"]), ...part };
        const { deposits, total } = await call("listUserWalletDeposits", { params: { query } }, options);
        return { items: deposits, total };
      }),
  };
}
