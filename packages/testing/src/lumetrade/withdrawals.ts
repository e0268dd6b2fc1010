import type { Withdrawal } from "@lumkit/lumetrade";
import { Rejection } from "../sandbox/handlers.js";
import { formatAmount } from "../sandbox/state/decimal.js";
import { moveByClock, rowToMove } from "../sandbox/state/steps.js";
import { rowOf } from "../sandbox/state/table.js";
import { followingIn, historyOf } from "./history.js";
import type { LumetradeHandlers } from "./not-simulated.js";
import { type LumetradeWorld, ledgerOf, ledgerToPay, readPositive, type WithdrawalRow } from "./state.js";

export type WithdrawalState = (typeof open)[number] | (typeof ended)[number];

/** What a test does with withdrawals in the vendor's place. */
export interface LumetradeWithdrawalControls {
  /** @throws {Error} there is no such withdrawal, or that state does not follow. */
  move(transactionId: string, status: WithdrawalState): Withdrawal;
}

/** The states (operation/operation-getwithdraw). */
const open = ["PENDING", "ACCEPTED", "AWAITING_CONFIRMATION", "PROCESSING", "COMPLIANCE_PENDING"] as const;
const ended = ["COMPLETED", "FAILED", "CANCELLED", "REVERSED"] as const;
export const withdrawalStates: readonly string[] = [...open, ...ended];
export const followingWithdrawal = followingIn(open, ended);

export function withdrawalHandlers(world: LumetradeWorld, controls: LumetradeWithdrawalControls) {
  const { clock, policies } = world;
  return {
    // Uses what is saved on a confirmed beneficiary, 404 without one (operation/operation-createwithdrawal).
    // Policies: feeOfWithdrawal, withdrawalHold, progress.
    createWithdrawal({ body }) {
      const { ids, beneficiaries, withdrawals, start } = world.state;
      const amount = readPositive("amount", body.amount);
      const { currency, withdrawFormDetails } = rowOf(beneficiaries, body.beneficiaryId);
      const fee = start.withdrawalFee;
      const total = policies.feeOfWithdrawal === "on-top" ? amount + fee : amount;
      const ledger = ledgerToPay(world, currency, total);
      // Inferred: no page says what happens to an amount that its own fee exceeds.
      if (total < fee)
        throw new Rejection(409, `The amount does not cover its fee of ${formatAmount(fee)} ${currency}`);
      const hold = policies.withdrawalHold;
      ledger.move("available", hold, total);
      const transactionId = `WD${ids.code(6)}`;
      const shown = {
        amount: formatAmount(amount),
        fee: formatAmount(fee),
        currency,
        withdrawDetails: withdrawFormDetails,
        status: "PENDING",
        transactionId,
        createdAt: world.dateText(),
      };
      withdrawals.put({ id: transactionId, createdMs: clock.now(), shown, total, net: total - fee, hold });
      moveByClock(world, withdrawals, transactionId, ["PENDING", "PROCESSING", "COMPLETED"] as const, controls.move);
      return { transactionId, status: shown.status };
    },
    getWithdrawHistory: ({ query }) => historyOf(world, world.state.withdrawals.all(), query),
    getWithdraw: ({ path: { transactionId } }) => rowOf(world.state.withdrawals, transactionId).shown,
  } satisfies Partial<LumetradeHandlers>;
}

export function withdrawalControls(world: LumetradeWorld): LumetradeWithdrawalControls {
  /** Policy: feeOfReversal. */
  function settle({ shown: { currency }, total, net, hold }: WithdrawalRow, status: WithdrawalState): void {
    const ledger = ledgerOf(world, currency);
    if (status === "COMPLETED") {
      ledger.move(hold, "paid", net);
      ledger.move(hold, "fees", total - net);
    } else if (status === "REVERSED") {
      ledger.move("paid", "available", net);
      if (world.policies.feeOfReversal === "given-back") ledger.move("fees", "available", total - net);
    } else if (status === "FAILED" || status === "CANCELLED") ledger.move(hold, "available", total);
  }
  return {
    move(id, status) {
      world.begin();
      const { withdrawals } = world.state;
      const row = rowToMove(withdrawals, "withdrawal", id, status, followingWithdrawal);
      settle(row, status);
      return withdrawals.put({ ...row, shown: { ...row.shown, status } }).shown;
    },
  };
}
