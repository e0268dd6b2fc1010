import type { Deposit } from "@lumkit/lumetrade";
import { ownOptions } from "../own-options.js";
import { formatAmount, readDeposit } from "../sandbox/state/decimal.js";
import { outside } from "../sandbox/state/ledger.js";
import { moveByClock, rowToMove } from "../sandbox/state/steps.js";
import { rowOf } from "../sandbox/state/table.js";
import { followingIn, historyOf, withoutZone } from "./history.js";
import type { LumetradeHandlers } from "./not-simulated.js";
import { type LumetradeWorld, ledgerOf } from "./state.js";

export type DepositState = (typeof open)[number] | (typeof ended)[number];

/** What a test does with deposits in the place of payers and the vendor. */
export interface LumetradeDepositControls {
  /** @throws {Error} an amount is not usable, or the currency is not enabled. */
  receive(deposit: { readonly currency: string; readonly amount: string; readonly fee?: string }): Deposit;
  /** @throws {Error} there is no such deposit, or that state does not follow. */
  move(transactionId: string, status: DepositState): Deposit;
}

/** The states (operation/operation-getdeposit). */
const open = ["SUBMITTED", "PENDING", "PROCESSING", "COMPLIANCE_PENDING"] as const;
const ended = ["COMPLETED", "FAILED", "CANCELLED", "REVERSED"] as const;
export const depositStates: readonly string[] = [...open, ...ended];
export const followingDeposit = followingIn(open, ended);

export function depositHandlers(world: LumetradeWorld) {
  return {
    depositHistory: ({ query }) => historyOf(world, world.state.deposits.all(), query),
    getDeposit: ({ path: { transactionId } }) => rowOf(world.state.deposits, transactionId).shown,
  } satisfies Partial<LumetradeHandlers>;
}

export function depositControls(world: LumetradeWorld): LumetradeDepositControls {
  const { clock, policies } = world;

  function move(id: string, status: DepositState): Deposit {
    world.begin();
    const { deposits } = world.state;
    const row = rowToMove(deposits, "deposit", id, status, followingDeposit);
    const ledger = ledgerOf(world, row.shown.currency);
    if (status === "COMPLETED") ledger.move(outside, "available", row.net);
    // Money that has been spent meanwhile cannot be taken back: the ledger says so.
    if (status === "REVERSED") ledger.move("available", outside, row.net);
    const completed = status === "COMPLETED" ? { completedAt: withoutZone(world.dateText()) } : {};
    return deposits.put({ ...row, shown: { ...row.shown, status, ...completed } }).shown;
  }

  return {
    // Policies: feeOfDeposit, progress.
    receive(deposit) {
      const own = ownOptions("the deposit to receive", deposit, ["currency", "amount", "fee"]);
      world.begin();
      const { currency } = own;
      ledgerOf(world, currency);
      const { amount, fee } = readDeposit(own);
      const { ids, deposits } = world.state;
      const id = `DP${ids.code(6)}`;
      const amounts = { amount: formatAmount(amount), fee: formatAmount(fee) };
      const shown = { currency, transactionId: id, ...amounts, status: "SUBMITTED" };
      const net = policies.feeOfDeposit === "kept" ? amount - fee : amount;
      deposits.put({ id, createdMs: clock.now(), shown, net });
      moveByClock(world, deposits, id, ["SUBMITTED", "PENDING", "PROCESSING", "COMPLETED"] as const, move);
      return shown;
    },
    move,
  };
}
