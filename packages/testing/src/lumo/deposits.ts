import type { Deposit } from "@lumkit/lumo";
import { ownOptions } from "../own-options.js";
import { readAmount } from "../sandbox/decimal.js";
import { outside } from "../sandbox/ledger.js";
import { pageOf } from "../sandbox/page.js";
import type { LumoHandlers } from "./not-simulated.js";
import type { DepositRow, DepositState, LumoWorld } from "./state.js";

/** Money that comes in over the blockchain. */
export interface IncomingDeposit {
  /** In USDT. */
  readonly amount: string;
  /** What the vendor keeps of it, in USDT. Default: nothing. */
  readonly fee?: string;
  /** Whose wallet it comes to. Absent: the company's. */
  readonly externalId?: string;
  /** How the AML check ends when the clock gets there. Default: "passed". */
  readonly amlResult?: "passed" | "failed";
}

/** What a test does with deposits in the place of the blockchain and the vendor. */
export interface LumoDepositControls {
  /** @throws {Error} the amounts are none, or the user has no wallet. */
  receive(deposit: IncomingDeposit): Deposit;
  /** Moves a deposit to one of the states that follow. @throws {Error} there is no such deposit, or that state does not follow. */
  move(id: string, status: DepositState): Deposit;
}

/**
 * The states in the order of apis.md, which names `forwarding` after both results of the AML check; legal/responsible-use
 * says that after a failed one the funds are held for review, so the clock leaves them there. That the review may end
 * in `failed` at once is inferred.
 */
const following: Readonly<Record<DepositState, readonly DepositState[]>> = {
  new: ["fee_charged"],
  fee_charged: ["aml_pending"],
  aml_pending: ["aml_passed", "aml_failed"],
  aml_passed: ["forwarding"],
  aml_failed: ["forwarding", "failed"],
  forwarding: ["completed", "failed"],
  completed: [],
  failed: [],
};
/** Policy: progress. */
const stepMs = 5000;

export function depositHandlers(
  world: LumoWorld,
): Pick<LumoHandlers, "listCompanyDeposits" | "listUserWalletDeposits"> {
  const { policies } = world;
  /** Policies: listOrder, pageMaximum. That each has `id` and `status` is inferred, as the overlay says. */
  function list(
    { status, ...query }: { readonly status?: string; readonly limit?: number; readonly offset?: number },
    isListed: (deposit: DepositRow) => boolean,
  ) {
    const rows = world.state.deposits
      .all()
      .filter((deposit) => isListed(deposit) && (status === undefined || deposit.status === status));
    const { page, total } = pageOf(rows, query, { order: policies.listOrder, maximum: policies.pageMaximum });
    return { deposits: page.map(toDeposit), total };
  }
  return {
    listCompanyDeposits: ({ query }) => list(query, ({ wallet }) => wallet === undefined),
    listUserWalletDeposits: ({ query: { externalId, ...query } }) =>
      list(
        query,
        ({ wallet }) => wallet !== undefined && (externalId === undefined || wallet.externalId === externalId),
      ),
  };
}

export function depositControls(world: LumoWorld): LumoDepositControls {
  const { clock, policies } = world;

  function walletOf(externalId: string) {
    const own = world.state.userWallets.all().filter((wallet) => wallet.externalId === externalId);
    const wallet = own.find(({ isBlocked }) => !isBlocked) ?? own.at(-1);
    if (wallet !== undefined) return wallet;
    throw new Error(
      `Cannot receive a deposit of ${JSON.stringify(externalId)}: make the wallet first, with POST /user-wallets`,
    );
  }
  function move(row: DepositRow, status: DepositState): DepositRow {
    const { deposits, ledger } = world.state;
    const account = `deposit:${row.id}`;
    const target = creditOf(row, status);
    // The fee is kept from the incoming amount, not taken from the balance (apis.md).
    if (status === "fee_charged") ledger.move(account, "fees", row.fee);
    if (target !== undefined) ledger.move(account, target, ledger.balance(account));
    return deposits.put({ ...row, status });
  }
  /** Where the money goes in this state. Policies: depositCredit, userDeposit. */
  function creditOf({ wallet }: DepositRow, status: DepositState): "available" | "forwarded" | undefined {
    if (wallet === undefined)
      return status === policies.depositCredit || status === "completed" ? "available" : undefined;
    if (status !== "completed") return undefined;
    return policies.userDeposit === "credited" ? "available" : "forwarded";
  }
  function goOn(id: string, seen: DepositState): void {
    const row = world.state.deposits.get(id);
    const [first, second] = row?.status === seen ? following[seen] : [];
    const next = row?.amlResult === "failed" && seen === "aml_pending" ? second : first;
    if (row === undefined || next === undefined || seen === "aml_failed") return;
    world.journal.begin();
    move(row, next);
    clock.after(stepMs, () => goOn(id, next));
  }

  return {
    receive(deposit) {
      const own = ownOptions("the deposit to receive", deposit, ["amount", "fee", "externalId", "amlResult"]);
      const { amount, fee = "0", externalId, amlResult = "passed" } = own;
      clock.catchUp();
      const [gross, kept] = [readAmount("amount", amount), readAmount("fee", fee)];
      if (gross === 0n || kept > gross)
        throw new Error(`Cannot receive a deposit of ${amount} USDT: it must be above 0, and not below its fee ${fee}`);
      if (amlResult !== "passed" && amlResult !== "failed")
        throw new Error(
          `Cannot receive a deposit: amlResult is "passed" or "failed", not ${JSON.stringify(amlResult)}`,
        );
      const wallet = externalId === undefined ? undefined : walletOf(externalId);
      world.journal.begin();
      const { ids, deposits, ledger } = world.state;
      const id = ids.uuid();
      ledger.move(outside, `deposit:${id}`, gross);
      const row = deposits.put({ id, status: "new", fee: kept, amlResult, ...(wallet && { wallet }) });
      // Policy: blockedDeposit.
      const isStuck = wallet?.isBlocked === true && policies.blockedDeposit === "stays-new";
      if (policies.progress === "by-clock" && !isStuck) clock.after(stepMs, () => goOn(id, "new"));
      return toDeposit(row);
    },
    move(id, status) {
      clock.catchUp();
      const row = world.state.deposits.get(id);
      if (row === undefined) throw new Error(`Cannot move deposit ${JSON.stringify(id)}: there is none`);
      const allowed = following[row.status];
      if (!allowed.includes(status)) {
        const next = allowed.length === 0 ? "nothing" : allowed.join(" or ");
        throw new Error(
          `Cannot move deposit "${id}" to ${JSON.stringify(status)}: it is ${row.status}, and ${next} follows`,
        );
      }
      world.journal.begin();
      return toDeposit(move(row, status));
    },
  };
}

function toDeposit({ id, status }: DepositRow): Deposit {
  return { id, status };
}
