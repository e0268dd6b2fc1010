import type { Withdrawal } from "@lumkit/lumetrade";
import { formatAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { timeText } from "../sandbox/time-text.js";
import type { LumetradeHandlers } from "./not-simulated.js";
import {
  accountOf,
  checkMove,
  controlledRow,
  type LumetradeWorld,
  ledgerOf,
  listed,
  readPositive,
  rowOf,
  type WithdrawalRow,
} from "./state.js";

export type WithdrawalState = (typeof open)[number] | (typeof ended)[number];

/** What a test does with withdrawals in the vendor's place. */
export interface LumetradeWithdrawalControls {
  /** @throws {Error} there is no such withdrawal, or that state does not follow. */
  move(transactionId: string, status: WithdrawalState): Withdrawal;
}

/** The states (operation/operation-getwithdraw); `checkMove` says what follows what. */
const open = ["PENDING", "ACCEPTED", "AWAITING_CONFIRMATION", "PROCESSING", "COMPLIANCE_PENDING"] as const;
const ended = ["COMPLETED", "FAILED", "CANCELLED", "REVERSED"] as const;
/** Policy: progress. */
const byClock: readonly WithdrawalState[] = ["PROCESSING", "COMPLETED"];
const stepMs = 5000;

type WithdrawalOperation = "createWithdrawal" | "getWithdrawHistory" | "getWithdraw";

export function withdrawalHandlers(
  world: LumetradeWorld,
  controls: LumetradeWithdrawalControls,
): Pick<LumetradeHandlers, WithdrawalOperation> {
  const { clock, policies } = world;
  return {
    // Uses what is saved on a confirmed beneficiary, 404 without one (operation/operation-createwithdrawal).
    // Policies: feeOfWithdrawal, withdrawalHold, progress.
    createWithdrawal({ body }) {
      const { ids, beneficiaries, withdrawals } = world.state;
      const amount = readPositive("amount", body.amount);
      const { currency, withdrawFormDetails } = rowOf(beneficiaries, body.beneficiaryId);
      const fee = world.start.withdrawalFee;
      const total = policies.feeOfWithdrawal === "on-top" ? amount + fee : amount;
      const ledger = ledgerOf(world, currency);
      // 409 for insufficient funds (source.md); for an amount that its own fee exceeds, inferred.
      if (accountOf(world, currency) === undefined || ledger.balance("available") < total || total < fee)
        throw new Rejection(409, `The balance does not suffice for ${formatAmount(total)} ${currency}`);
      ledger.move("available", policies.withdrawalHold, total);
      const createdMs = clock.now();
      const transactionId = `WD${ids.code(6)}`;
      const shown = {
        amount: formatAmount(amount),
        fee: formatAmount(fee),
        currency,
        withdrawDetails: withdrawFormDetails,
        status: "PENDING",
        transactionId,
        createdAt: timeText(createdMs),
      };
      withdrawals.put({ id: transactionId, createdMs, shown, total, net: total - fee });
      if (policies.progress === "by-clock") clock.after(stepMs, () => goOn(transactionId, "PENDING", byClock));
      return { transactionId, status: shown.status };
    },
    // Unpaged (source.md).
    getWithdrawHistory: ({ query }) => listed(world, world.state.withdrawals.all(), query),
    getWithdraw: ({ path: { transactionId } }) => rowOf(world.state.withdrawals, transactionId).shown,
  };

  function goOn(id: string, seen: string, [next, ...rest]: readonly WithdrawalState[]): void {
    if (next === undefined || world.state.withdrawals.get(id)?.shown.status !== seen) return;
    controls.move(id, next);
    clock.after(stepMs, () => goOn(id, next, rest));
  }
}

export function withdrawalControls(world: LumetradeWorld): LumetradeWithdrawalControls {
  /** Policies: withdrawalHold, feeOfReversal. */
  function settle({ shown: { currency }, total, net }: WithdrawalRow, status: WithdrawalState): void {
    const ledger = ledgerOf(world, currency);
    const hold = world.policies.withdrawalHold;
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
      world.clock.catchUp();
      const row = controlledRow(world.state.withdrawals, "withdrawal", id);
      checkMove("withdrawal", row, status, { open, ended });
      world.journal.begin();
      settle(row, status);
      return world.state.withdrawals.put({ ...row, shown: { ...row.shown, status } }).shown;
    },
  };
}
