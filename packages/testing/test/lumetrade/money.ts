import { compareDecimals } from "@lumkit/lumetrade";
import type { LumetradeSandbox } from "@lumkit/testing/lumetrade";
import { expect } from "vitest";

/** Expects that the accounts of each currency add up to zero, and that only `outside` is negative. */
export function checkMoney(sandbox: LumetradeSandbox): void {
  for (const [currency, accounts] of Object.entries(sandbox.ledger())) {
    const sum = Object.values(accounts).reduce((total, amount) => total + parts(amount), 0n);
    expect(sum, currency).toBe(0n);
    for (const [account, amount] of Object.entries(accounts))
      if (account !== "outside") expect(compareDecimals(amount, "0"), account).not.toBe(-1);
  }
}

/** An amount in units of 10 ** -18. */
export function parts(amount: string): bigint {
  const [whole = "", places = ""] = amount.split(".");
  return BigInt(whole + places.padEnd(18, "0"));
}
