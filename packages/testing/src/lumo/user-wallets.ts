import type { UserWallet } from "@lumkit/lumo";
import { Rejection } from "../sandbox/handlers.js";
import { formatAmount } from "../sandbox/state/decimal.js";
import { matches, rowOf } from "../sandbox/state/table.js";
import type { LumoHandlers } from "./not-simulated.js";
import { type PageQuery, pageOf } from "./page.js";
import type { LumoWorld } from "./state.js";

/** A user has at most one wallet that is not blocked. */
export function userWalletHandlers(world: LumoWorld) {
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
      createdAt: world.dateText(),
    });
  }
  const shown = (wallet: UserWallet): UserWallet => walletWithMoney(world, wallet);
  function list(
    { externalId, ...query }: PageQuery & { externalId?: string },
    isListed: (isBlocked: boolean) => boolean,
  ) {
    const all = world.state.userWallets.all();
    const found = all.filter((wallet) => isListed(wallet.isBlocked) && matches(wallet, { externalId }));
    const { page, total } = pageOf(world, found, query);
    return { wallets: page.map(shown), total };
  }
  function block(wallet: UserWallet, reason: string | undefined): UserWallet {
    if (wallet.isBlocked) return wallet;
    return world.state.userWallets.put({ ...wallet, isBlocked: true, blockReason: reason ?? null });
  }
  const find = (id: string): UserWallet => rowOf(world.state.userWallets, id, policies.unknownId);

  return {
    // Policy: walletsListed.
    listUserWallets: ({ query }) => list(query, (isBlocked) => policies.walletsListed === "all" || !isBlocked),
    listBlockedUserWallets: ({ query }) => list(query, (isBlocked) => isBlocked),
    // The wallet of this externalId, made if there is none (apis.md). Policy: blockedUserWallet.
    createUserWallet({ body: { externalId } }) {
      const { usable, blocked } = walletsOf(world, externalId);
      if (usable !== undefined) return shown(usable);
      if (blocked === undefined || policies.blockedUserWallet === "new-wallet") return make(externalId);
      if (policies.blockedUserWallet === "blocked-wallet") return shown(blocked);
      throw new Rejection(policies.blockedUserWallet, `The wallet of ${externalId} is blocked`);
    },
    // That it may be repeated, and then changes nothing, is inferred, as the overlay says.
    blockUserWallet: ({ path: { walletId }, body }) => shown(block(find(walletId), body?.reason)),
    // Blocks the old wallet and makes a new one for the same user (apis.md). Policy: replaceBlocked.
    replaceUserWallet({ path: { walletId }, body }) {
      const old = find(walletId);
      const { usable } = walletsOf(world, old.externalId);
      if (usable !== undefined && usable.id !== old.id) {
        if (policies.replaceBlocked === "the-other-wallet") return shown(usable);
        throw new Rejection(policies.replaceBlocked, `${old.externalId} has another wallet, which is not blocked`);
      }
      block(old, body?.reason);
      return make(old.externalId);
    },
  } satisfies Partial<LumoHandlers>;
}

/** A wallet with the money that its deposits hold. */
export function walletWithMoney({ state: { deposits, ledger } }: LumoWorld, wallet: UserWallet): UserWallet {
  const own = deposits.all().filter((deposit) => deposit.wallet?.id === wallet.id);
  const held = own.reduce((sum, { id }) => sum + ledger.balance(`deposit:${id}`), 0n);
  return { ...wallet, lastUsdtBalance: formatAmount(held) };
}

/** The wallet of a user that is not blocked, and the last one that is. */
export function walletsOf({ state }: LumoWorld, externalId: string) {
  const own = state.userWallets.all().filter((wallet) => wallet.externalId === externalId);
  return { usable: own.find(({ isBlocked }) => !isBlocked), blocked: own.findLast(({ isBlocked }) => isBlocked) };
}
