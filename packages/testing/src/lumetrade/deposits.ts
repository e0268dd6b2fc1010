import type { Deposit } from "@lumkit/lumetrade";
import { ownOptions } from "../own-options.js";
import { formatAmount, readAmount } from "../sandbox/decimal.js";
import { outside } from "../sandbox/ledger.js";
import type { LumetradeHandlers } from "./not-simulated.js";
import {
  checkMove,
  controlledRow,
  type DepositRow,
  type LumetradeWorld,
  ledgerOf,
  listed,
  rowOf,
  zonelessText,
} from "./state.js";

export type DepositState = (typeof open)[number] | (typeof ended)[number];

/** What a test does with deposits in the place of payers and the vendor. */
export interface LumetradeDepositControls {
  /** @throws {Error} the amounts are none, or the currency is not enabled. */
  receive(deposit: { readonly currency: string; readonly amount: string; readonly fee?: string }): Deposit;
  /** @throws {Error} there is no such deposit, or that state does not follow. */
  move(transactionId: string, status: DepositState): Deposit;
}

/** The states (operation/operation-getdeposit); `checkMove` says what follows what. */
const open = ["SUBMITTED", "PENDING", "PROCESSING", "COMPLIANCE_PENDING"] as const;
const ended = ["COMPLETED", "FAILED", "CANCELLED", "REVERSED"] as const;
/** Policy: progress. */
const byClock: readonly DepositState[] = ["PENDING", "PROCESSING", "COMPLETED"];
const stepMs = 5000;

export function depositHandlers(world: LumetradeWorld): Pick<LumetradeHandlers, "depositHistory" | "getDeposit"> {
  return {
    depositHistory: ({ query }) => listed(world, world.state.deposits.all(), query),
    getDeposit: ({ path: { transactionId } }) => rowOf(world.state.deposits, transactionId).shown,
  };
}

export function depositControls(world: LumetradeWorld): LumetradeDepositControls {
  const { clock, policies } = world;

  function goOn(id: string, seen: string, [next, ...rest]: readonly DepositState[]): void {
    const row = world.state.deposits.get(id);
    if (next === undefined || row?.shown.status !== seen) return;
    move(row, next);
    clock.after(stepMs, () => goOn(id, next, rest));
  }
  function move(row: DepositRow, status: DepositState): Deposit {
    world.journal.begin();
    const ledger = ledgerOf(world, row.shown.currency);
    if (status === "COMPLETED") ledger.move(outside, "available", row.net);
    // Money that has been spent meanwhile cannot be taken back: the ledger says so.
    if (status === "REVERSED") ledger.move("available", outside, row.net);
    const completed = status === "COMPLETED" ? { completedAt: zonelessText(clock.now()) } : {};
    return world.state.deposits.put({ ...row, shown: { ...row.shown, status, ...completed } }).shown;
  }

  return {
    // Policies: feeOfDeposit, progress.
    receive(deposit) {
      const {
        currency,
        amount,
        fee = "0",
      } = ownOptions("the deposit to receive", deposit, ["currency", "amount", "fee"]);
      clock.catchUp();
      ledgerOf(world, currency);
      const [gross, kept] = [readAmount("amount", amount), readAmount("fee", fee)];
      if (gross === 0n || kept > gross)
        throw new Error(`Cannot receive a deposit of ${amount}: it must be above 0, and not below its fee ${fee}`);
      world.journal.begin();
      const id = `DP${world.state.ids.code(6)}`;
      const shown = {
        currency,
        transactionId: id,
        amount: formatAmount(gross),
        fee: formatAmount(kept),
        status: "SUBMITTED",
      };
      const net = policies.feeOfDeposit === "kept" ? gross - kept : gross;
      world.state.deposits.put({ id, createdMs: clock.now(), shown, net });
      if (policies.progress === "by-clock") clock.after(stepMs, () => goOn(id, "SUBMITTED", byClock));
      return shown;
    },
    move(id, status) {
      clock.catchUp();
      const row = controlledRow(world.state.deposits, "deposit", id);
      checkMove("deposit", row, status, { open, ended });
      return move(row, status);
    },
  };
}
