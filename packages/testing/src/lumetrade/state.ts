import type { Beneficiary, Deposit, Quote, Trade, Wallet, Withdrawal } from "@lumkit/lumetrade";
import { Rejection } from "../sandbox/handlers.js";
import { formatAmount, readAmount } from "../sandbox/state/decimal.js";
import type { Ids } from "../sandbox/state/ids.js";
import type { Journal } from "../sandbox/state/journal.js";
import { createLedger, type Ledger, outside } from "../sandbox/state/ledger.js";
import { createCell, createTable } from "../sandbox/state/table.js";
import { readText } from "../sandbox/state/text.js";
import type { World } from "../sandbox/world.js";
import type { LumetradeStart } from "./options.js";
import type { LumetradePolicies } from "./policies.js";

/** The key pair that a call must carry. */
export interface SandboxCredentials {
  readonly apiKey: string;
  readonly apiSecret: string;
}

export interface AccountRow {
  readonly id: string;
  readonly currency: string;
}

/** A row of a list that shows its id as `transactionId`. */
export interface Movement<Shown> {
  readonly id: string;
  readonly createdMs: number;
  readonly shown: Shown;
}

export interface WithdrawalRow extends Movement<Withdrawal> {
  /** What the owner pays in all. */
  readonly total: bigint;
  /** The part of it that is paid out. */
  readonly net: bigint;
  /** Where it is until then: the policy withdrawalHold may change meanwhile. */
  readonly hold: LumetradePolicies["withdrawalHold"];
}

export interface DepositRow extends Movement<Deposit> {
  /** What the account is credited with. */
  readonly net: bigint;
}

export interface TradeRow extends Movement<Trade> {
  readonly from: bigint;
  readonly to: bigint;
}

export interface QuoteRow {
  /** Its `quoteStr`. */
  readonly id: string;
  readonly shown: Quote & { readonly fromCurrency: string; readonly toCurrency: string };
  readonly from: bigint;
  readonly to: bigint;
  readonly rate: bigint;
  readonly isFirm: boolean;
  readonly askedMs: number;
  /** Of the trade that it became. */
  readonly tradeId?: string;
}

export type LumetradeState = ReturnType<typeof createLumetradeState>;
export type LumetradeWorld = World<LumetradePolicies, LumetradeState>;

export function createLumetradeState(journal: Journal, ids: Ids, start: LumetradeStart) {
  const firstCredentials = newCredentials(ids);
  const accounts = createTable<AccountRow>(journal);
  const ledgers: Record<string, Ledger> = {};
  for (const [currency, balance] of Object.entries(start.balances)) {
    const ledger = createLedger(journal);
    ledgers[currency] = ledger;
    if (balance === undefined) continue;
    accounts.put({ id: `acc_${ids.code(6)}`, currency });
    ledger.move(outside, "available", balance);
  }
  return {
    ids,
    start,
    /** By enabled currency. Accounts of each: `available`, `locked`, `taken`, `paid`, `fees`. */
    ledgers,
    firstCredentials,
    credentials: createCell(journal, firstCredentials),
    rates: createCell(journal, start.rates),
    accounts,
    beneficiaries: createTable<Beneficiary>(journal),
    wallets: createTable<Wallet>(journal),
    withdrawals: createTable<WithdrawalRow>(journal),
    deposits: createTable<DepositRow>(journal),
    quotes: createTable<QuoteRow>(journal),
    trades: createTable<TradeRow>(journal),
  };
}

export function newCredentials(ids: Ids): SandboxCredentials {
  return { apiKey: `key_${ids.hex(24)}`, apiSecret: `secret_${ids.hex(40)}` };
}

/** That an amount must be above 0 is inferred from the sample of a failed validation (source.md). */
export function readPositive(name: string, text: string | undefined): bigint {
  try {
    const amount = readAmount(name, text);
    if (amount > 0n) return amount;
  } catch {}
  throw new Rejection(400, `body.${name} must be a decimal greater than 0`);
}

/** The money of an enabled currency. @throws {Error} it is not enabled. */
export function ledgerOf({ state }: LumetradeWorld, currency: string): Ledger {
  const ledger = Object.hasOwn(state.ledgers, readText("currency", currency)) ? state.ledgers[currency] : undefined;
  if (ledger !== undefined) return ledger;
  const enabled = Object.keys(state.ledgers).join(", ");
  throw new Error(
    `Cannot use the currency ${JSON.stringify(currency)}: the sandbox has ${enabled}, as its option balances says`,
  );
}

export function accountOf({ state }: LumetradeWorld, currency: string): AccountRow | undefined {
  return state.accounts.all().find((account) => account.currency === currency);
}

export function openAccount({ state }: LumetradeWorld, currency: string): AccountRow {
  return state.accounts.put({ id: `acc_${state.ids.code(6)}`, currency });
}

/** The money of an account that can pay an amount: 409 for insufficient funds (source.md). @throws {Rejection} it cannot. */
export function ledgerToPay(world: LumetradeWorld, currency: string, amount: bigint): Ledger {
  const ledger = ledgerOf(world, currency);
  if (accountOf(world, currency) !== undefined && ledger.balance("available") >= amount) return ledger;
  throw new Rejection(409, `The balance does not suffice for ${formatAmount(amount)} ${currency}`);
}
