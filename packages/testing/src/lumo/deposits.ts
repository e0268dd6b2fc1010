import type { Deposit, UserWallet } from "@lumkit/lumo";
import { ownOptions } from "../own-options.js";
import { formatAmount, readDeposit } from "../sandbox/state/decimal.js";
import { outside } from "../sandbox/state/ledger.js";
import { moveByClock, rowToMove } from "../sandbox/state/steps.js";
import { matches } from "../sandbox/state/table.js";
import { readText } from "../sandbox/state/text.js";
import type { LumoHandlers } from "./not-simulated.js";
import { type PageQuery, pageOf } from "./page.js";
import type { DepositRow, DepositState, LumoWorld } from "./state.js";
import { walletsOf } from "./user-wallets.js";

/** Money that comes in over the blockchain. */
export interface IncomingDeposit {
  /** In USDT. */
  readonly amount: string;
  /** What the vendor keeps of it, in USDT. Default: nothing. */
  readonly fee?: string;
  /** The user whose wallet it comes to. Absent: the company's. */
  readonly externalId?: string;
  /** How the AML check ends when the clock gets there. Default: "passed". */
  readonly amlResult?: "passed" | "failed";
}

/** What a test does with deposits in the place of the blockchain and the vendor. */
export interface LumoDepositControls {
  /** @throws {Error} an amount is not usable, or the user has no wallet. */
  receive(deposit: IncomingDeposit): Deposit;
  /** Moves a deposit to one of the states that follow. @throws {Error} there is no such deposit, or that state does not follow. */
  move(id: string, status: DepositState): Deposit;
}

/** The states that may follow. apis.md names `forwarding` after both results of the AML check. */
export const followingDeposit: Readonly<Record<DepositState, readonly DepositState[]>> = {
  new: ["fee_charged"],
  fee_charged: ["aml_pending"],
  aml_pending: ["aml_passed", "aml_failed"],
  aml_passed: ["forwarding"],
  // That the review may end in `failed` at once is inferred.
  aml_failed: ["forwarding", "failed"],
  forwarding: ["completed", "failed"],
  completed: [],
  failed: [],
};
/** After a failed AML check the funds are held for review (legal/responsible-use). */
const byClock: Readonly<Record<string, readonly DepositState[]>> = {
  passed: ["new", "fee_charged", "aml_pending", "aml_passed", "forwarding", "completed"],
  failed: ["new", "fee_charged", "aml_pending", "aml_failed"],
};

export function depositHandlers(world: LumoWorld) {
  /** The members of each are inferred, as the overlay says. */
  function list(query: PageQuery & { status?: string }, isListed: (wallet: UserWallet | undefined) => boolean) {
    const found = world.state.deposits
      .all()
      .filter(({ wallet, shown }) => isListed(wallet) && matches(shown, { status: query.status }));
    const { page, total } = pageOf(world, found, query);
    return { deposits: page.map(({ shown }) => shown), total };
  }
  return {
    listCompanyDeposits: ({ query }) => list(query, (wallet) => wallet === undefined),
    listUserWalletDeposits: ({ query: { externalId, ...query } }) =>
      list(query, (wallet) => wallet !== undefined && matches(wallet, { externalId })),
  } satisfies Partial<LumoHandlers>;
}

export function depositControls(world: LumoWorld): LumoDepositControls {
  const { policies } = world;

  function walletOf(externalId: string): UserWallet {
    const { usable, blocked } = walletsOf(world, externalId);
    const wallet = usable ?? blocked;
    if (wallet !== undefined) return wallet;
    throw new Error(
      `Cannot receive a deposit of ${JSON.stringify(externalId)}: make the wallet first, with POST /user-wallets`,
    );
  }
  /** Where the money goes in this state. Policies: depositCredit, userDeposit. */
  function creditOf({ wallet }: DepositRow, status: DepositState): "available" | "forwarded" | undefined {
    if (status !== "completed" && (wallet !== undefined || status !== policies.depositCredit)) return undefined;
    return wallet === undefined || policies.userDeposit === "credited" ? "available" : "forwarded";
  }
  function move(id: string, status: DepositState): Deposit {
    world.begin();
    const { deposits, ledger } = world.state;
    const row = rowToMove(deposits, "deposit", id, status, (from) => followingDeposit[from]);
    const account = `deposit:${id}`;
    const target = creditOf(row, status);
    // The fee is kept from the incoming amount, not taken from the balance (apis.md).
    if (status === "fee_charged") ledger.move(account, "fees", row.fee);
    if (target !== undefined) ledger.move(account, target, ledger.balance(account));
    return deposits.put({ ...row, shown: { ...row.shown, status } }).shown;
  }

  return {
    receive(deposit) {
      const own = ownOptions("the deposit to receive", deposit, ["amount", "fee", "externalId", "amlResult"]);
      const amlResult = readText("amlResult", own.amlResult === undefined ? "passed" : own.amlResult);
      const externalId = own.externalId === undefined ? undefined : readText("externalId", own.externalId);
      world.begin();
      const { amount, fee } = readDeposit(own);
      const states = Object.hasOwn(byClock, amlResult) ? byClock[amlResult] : undefined;
      if (states === undefined)
        throw new Error(
          `Cannot receive a deposit: amlResult is "passed" or "failed", not ${JSON.stringify(amlResult)}`,
        );
      const wallet = externalId === undefined ? undefined : walletOf(externalId);
      const { ids, company, deposits, ledger } = world.state;
      const id = ids.uuid();
      ledger.move(outside, `deposit:${id}`, amount);
      const amountUsdt = formatAmount(policies.depositAmount === "with-fee" ? amount : amount - fee);
      const { address } = wallet ?? company.get();
      const shown: DepositRow["shown"] = { id, status: "new", amountUsdt, address, externalId: externalId ?? null };
      deposits.put({ id, shown, fee, ...(wallet && { wallet }) });
      // Policy: blockedDeposit.
      if (wallet?.isBlocked !== true || policies.blockedDeposit === "goes-on")
        moveByClock(world, deposits, id, states, move);
      return shown;
    },
    move,
  };
}
