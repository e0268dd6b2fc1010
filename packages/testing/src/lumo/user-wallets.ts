import type { UserWallet } from "@lumkit/lumo";
import { formatAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { pageOf } from "../sandbox/page.js";
import { timeText } from "../sandbox/time-text.js";
import type { LumoHandlers } from "./not-simulated.js";
import { type LumoWorld, rowOf } from "./state.js";

type WalletOperation =
  | "listUserWallets"
  | "createUserWallet"
  | "listBlockedUserWallets"
  | "blockUserWallet"
  | "replaceUserWallet";

interface WalletQuery {
  readonly externalId?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** A user has at most one wallet that is not blocked. */
export function userWalletHandlers(world: LumoWorld): Pick<LumoHandlers, WalletOperation> {
  const { policies } = world;

  function make(externalId: string): UserWallet {
    const { ids, companyId, userWallets } = world.state;
    return userWallets.put({
      id: ids.uuid(),
      companyId,
      externalId,
      address: ids.tronAddress(),
      isBlocked: false,
      blockReason: null,
      lastUsdtBalance: "0",
      lastTrxBalance: "0",
      createdAt: timeText(world.clock.now()),
    });
  }
  /** With the money that its deposits hold. */
  function shown(wallet: UserWallet): UserWallet {
    const { deposits, ledger } = world.state;
    const own = deposits.all().filter((deposit) => deposit.wallet?.id === wallet.id);
    const held = own.reduce((sum, { id }) => sum + ledger.balance(`deposit:${id}`), 0n);
    return { ...wallet, lastUsdtBalance: formatAmount(held) };
  }
  /** Policies: listOrder, pageMaximum. */
  function list({ externalId, ...query }: WalletQuery, isListed: (wallet: UserWallet) => boolean) {
    const rows = world.state.userWallets
      .all()
      .filter((wallet) => isListed(wallet) && (externalId === undefined || wallet.externalId === externalId));
    const { page, total } = pageOf(rows, query, { order: policies.listOrder, maximum: policies.pageMaximum });
    return { wallets: page.map(shown), total };
  }
  function block(wallet: UserWallet, reason: string | undefined): UserWallet {
    if (wallet.isBlocked) return wallet;
    return world.state.userWallets.put({ ...wallet, isBlocked: true, blockReason: reason ?? null });
  }
  const walletsOf = (externalId: string): UserWallet[] =>
    world.state.userWallets.all().filter((wallet) => wallet.externalId === externalId);

  return {
    // Policy: walletsListed.
    listUserWallets: ({ query }) =>
      list(query, ({ isBlocked }) => !(isBlocked && policies.walletsListed === "unblocked")),
    listBlockedUserWallets: ({ query }) => list(query, ({ isBlocked }) => isBlocked),
    // The wallet of this externalId, made if there is none (apis.md). Policy: blockedUserWallet.
    createUserWallet({ body: { externalId } }) {
      const own = walletsOf(externalId);
      const wallet = own.find(({ isBlocked }) => !isBlocked);
      if (wallet !== undefined) return shown(wallet);
      const blocked = own.at(-1);
      if (blocked === undefined || policies.blockedUserWallet === "new-wallet") return make(externalId);
      if (policies.blockedUserWallet === "blocked-wallet") return shown(blocked);
      throw new Rejection(policies.blockedUserWallet, `The wallet of ${externalId} is blocked`);
    },
    // That it may be repeated, and then changes nothing, is inferred, as the overlay says.
    blockUserWallet: ({ path: { walletId }, body }) =>
      shown(block(rowOf(world, world.state.userWallets, walletId), body?.reason)),
    // Blocks the old wallet and makes a new one for the same user (apis.md). Policy: replaceBlocked.
    replaceUserWallet({ path: { walletId }, body }) {
      const old = rowOf(world, world.state.userWallets, walletId);
      const other = walletsOf(old.externalId).find(({ id, isBlocked }) => id !== old.id && !isBlocked);
      if (other !== undefined) {
        if (policies.replaceBlocked === "the-other-wallet") return shown(other);
        throw new Rejection(policies.replaceBlocked, `${old.externalId} has another wallet, which is not blocked`);
      }
      block(old, body?.reason);
      return make(old.externalId);
    },
  };
}
