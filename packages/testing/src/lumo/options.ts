import { ownOptions } from "../own-options.js";
import { formatAmount, readAmount } from "../sandbox/state/decimal.js";
import type { SandboxOptions } from "../sandbox/world.js";
import type { LumoPolicies } from "./policies.js";

export interface LumoSandboxOptions extends SandboxOptions {
  /** How Lumo behaves where its pages are silent; `uncertainties` lists the questions. */
  readonly policies?: Partial<LumoPolicies>;
  /** What the company has at the start. Default: 1000.5 USDT and 100 TRX. */
  readonly balances?: { readonly usdt?: string; readonly trx?: string };
  /** RUB for one USDT. Default: "95". */
  readonly rate?: string;
  /** What the company logs in with. Default: "api@shop.example" and "your password". */
  readonly login?: { readonly email: string; readonly password: string };
}

export type LumoStart = ReturnType<typeof readStart>;

/** What the company is and has at the start. @throws {Error} an amount is not usable. */
export function readStart({ balances, rate = "95", login }: LumoSandboxOptions) {
  const { usdt = "1000.5", trx = "100" } = ownOptions("balances", balances ?? {}, ["usdt", "trx"]);
  const credentials = login ?? { email: "api@shop.example", password: "your password" };
  return {
    /** In USDT. */
    balance: readAmount("balances.usdt", usdt),
    trxBalance: formatAmount(readAmount("balances.trx", trx)),
    /** RUB for one USDT. */
    rate: readRate(rate),
    ...ownOptions("login", credentials, ["email", "password"]),
  };
}

export function readRate(rate: string): bigint {
  const amount = readAmount("rate", rate);
  if (amount === 0n) throw new Error('Cannot take rate "0": it must be above 0');
  return amount;
}
