import { ownOptions } from "../own-options.js";
import { readAmount } from "../sandbox/state/decimal.js";
import { readText } from "../sandbox/state/text.js";
import type { SandboxOptions } from "../sandbox/world.js";
import type { LumetradePolicies } from "./policies.js";

export interface LumetradeSandboxOptions extends SandboxOptions {
  /** How Lumetrade behaves where its pages are silent; `uncertainties` lists the questions. */
  readonly policies?: Partial<LumetradePolicies>;
  /**
   * The enabled currencies, each with the balance of its account, or `null` for one without an account. Default:
   * `{ USDT: "1000", ZAR: "2500", BTC: null }`.
   */
  readonly balances?: Readonly<Record<string, string | null>>;
  /** What one unit is worth. Default: `{ "USDT/ZAR": "18.4" }`, 18.4 ZAR for one USDT; it holds both ways. */
  readonly rates?: Readonly<Record<string, string>>;
  /** What each withdrawal costs, in its own currency. Default: "0". */
  readonly withdrawalFee?: string;
}

export type LumetradeStart = ReturnType<typeof readStart>;

/** What the owner of the key has at the start. @throws {Error} a balance or a rate is not usable. */
export function readStart(options: LumetradeSandboxOptions) {
  const balances = ownOptions("balances", options.balances ?? { USDT: "1000", ZAR: "2500", BTC: null });
  const rates = ownOptions("rates", options.rates ?? { "USDT/ZAR": "18.4" });
  const amounts = Object.entries(balances).map(([currency, balance]): [string, bigint | undefined] => [
    currency,
    balance === null ? undefined : readAmount(`balances.${currency}`, balance),
  ]);
  const read = Object.entries(rates).map(([pair, text]): [string, bigint] => [pair, readRate(balances, pair, text)]);
  return {
    balances: Object.fromEntries(amounts),
    rates: Object.fromEntries(read),
    withdrawalFee: readAmount("withdrawalFee", options.withdrawalFee ?? "0"),
  };
}

/** @throws {Error} the rate is not a decimal above 0, or the pair is not one of enabled currencies. */
export function readRate(balances: Readonly<Record<string, unknown>>, pair: string, text: string): bigint {
  const [from = "", to = "", ...more] = readText("pair", pair).split("/");
  const rate = readAmount(`rates["${pair}"]`, text);
  if (rate > 0n && more.length === 0 && [from, to].every((currency) => Object.hasOwn(balances, currency))) return rate;
  throw new Error(`Cannot take rate ${text} of "${pair}": it is above 0, of two currencies in balances, as "USDT/ZAR"`);
}
