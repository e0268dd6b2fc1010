import { formatAmount } from "./decimal.js";
import type { Journal } from "./journal.js";

/** Money by account, in exact decimals. It is moved, never made: all accounts together are always zero. */
export interface Ledger {
  balance(account: string): bigint;
  /** @throws {Error} the account would go below zero, as only `outside` may. */
  move(from: string, to: string, amount: bigint): void;
  /** The accounts that ever had anything, as decimals. */
  all(): Readonly<Record<string, string>>;
}

/** Where money comes from and goes to. */
export const outside = "outside";

export function createLedger(journal: Journal): Ledger {
  const accounts = new Map<string, bigint>();
  const balance = (account: string): bigint => accounts.get(account) ?? 0n;
  const shift = (from: string, to: string, amount: bigint): void => {
    accounts.set(from, balance(from) - amount);
    accounts.set(to, balance(to) + amount);
  };
  return {
    balance,
    move(from, to, amount) {
      if (amount < 0n || (from !== outside && balance(from) < amount)) {
        const held = formatAmount(balance(from));
        throw new Error(`Cannot move ${formatAmount(amount)} from ${from} to ${to}: ${from} has ${held}`);
      }
      shift(from, to, amount);
      journal.note({ undo: () => shift(to, from, amount), redo: () => shift(from, to, amount) });
    },
    all: () => Object.fromEntries([...accounts].map(([account, amount]) => [account, formatAmount(amount)])),
  };
}
