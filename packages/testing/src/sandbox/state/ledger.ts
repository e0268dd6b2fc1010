import { formatAmount } from "./decimal.js";
import type { Journal } from "./journal.js";

/** Where money comes from and goes to. */
export const outside = "outside";

export type Ledger = ReturnType<typeof createLedger>;

/** Money by account, in exact decimals. It is moved, never made: the sum of all accounts is always zero. */
export function createLedger(journal: Journal) {
  const accounts = new Map<string, bigint>();
  const balance = (account: string): bigint => accounts.get(account) ?? 0n;
  const shift = (from: string, to: string, amount: bigint): void => {
    accounts.set(from, balance(from) - amount);
    accounts.set(to, balance(to) + amount);
  };
  return {
    balance,
    /** @throws {Error} the account would go below zero, as only `outside` may. */
    move(from: string, to: string, amount: bigint): void {
      if (amount < 0n || (from !== outside && balance(from) < amount)) {
        const held = formatAmount(balance(from));
        throw new Error(`Cannot move ${formatAmount(amount)} from ${from} to ${to}: ${from} has ${held}`);
      }
      shift(from, to, amount);
      journal.note({ undo: () => shift(to, from, amount), redo: () => shift(from, to, amount) });
    },
    /** The accounts that ever had anything, as decimals. */
    all: () => Object.fromEntries([...accounts].map(([account, amount]) => [account, formatAmount(amount)])),
  };
}
