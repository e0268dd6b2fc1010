import { compareDecimals } from "@lumkit/lumo";
import type { LumoSandbox } from "@lumkit/testing/lumo";
import { expect } from "vitest";

/** Expects that the accounts add up to zero, and that only `outside` is negative. */
export function checkMoney(sandbox: LumoSandbox): void {
  const accounts = Object.entries(sandbox.ledger());
  expect(accounts.reduce((sum, [, amount]) => sum + millionths(amount), 0n)).toBe(0n);
  for (const [account, amount] of accounts)
    if (account !== "outside") expect(compareDecimals(amount, "0"), account).not.toBe(-1);
}

/** An amount of USDT in millionths: it has at most six decimal places. */
export function millionths(amount: string): bigint {
  const [whole = "", places = ""] = amount.split(".");
  return BigInt(whole + places.padEnd(6, "0"));
}
