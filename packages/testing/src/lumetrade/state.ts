import type { Beneficiary, Deposit, Quote, Trade, Wallet, Withdrawal } from "@lumkit/lumetrade";
import type { WorldClock } from "../sandbox/clock.js";
import { readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { createIds, type Ids } from "../sandbox/ids.js";
import type { Journal } from "../sandbox/journal.js";
import { createLedger, type Ledger, outside } from "../sandbox/ledger.js";
import { createTable, type Table } from "../sandbox/table.js";
import { timeText } from "../sandbox/time-text.js";
import type { LumetradePolicies } from "./policies.js";

/** What the owner of the key has at the start. */
export interface LumetradeStart {
  readonly seed: number;
  /** The currencies that are enabled, with the balance of those that have an account. */
  readonly balances: Readonly<Record<string, bigint | undefined>>;
  /** What one unit is worth: `{ "USDT/ZAR": … }` is ZAR for one USDT. */
  readonly rates: Readonly<Record<string, bigint>>;
  readonly withdrawalFee: bigint;
}

export interface AccountRow {
  readonly id: string;
  readonly currency: string;
}

/** A row of a list that shows its id as `transactionId`. */
interface Movement<Shown> {
  readonly id: string;
  readonly createdMs: number;
  readonly shown: Shown;
}

export interface WithdrawalRow extends Movement<Withdrawal> {
  /** What the owner pays in all. */
  readonly total: bigint;
  /** What of it is paid out. */
  readonly net: bigint;
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
  readonly quote: Quote & { readonly fromCurrency: string; readonly toCurrency: string };
  readonly from: bigint;
  readonly to: bigint;
  readonly rate: bigint;
  readonly isFirm: boolean;
  readonly askedMs: number;
  /** Of the trade that it became. */
  readonly tradeId?: string;
}

/** The key pair; one row, `id` "current". */
export interface CredentialsRow {
  readonly id: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

export interface LumetradeState {
  readonly ids: Ids;
  /** By enabled currency. Accounts of each: `available`, `locked`, `taken`, `paid`, `fees`. */
  readonly ledgers: Readonly<Record<string, Ledger>>;
  readonly credentials: Table<CredentialsRow>;
  readonly accounts: Table<AccountRow>;
  readonly beneficiaries: Table<Beneficiary>;
  readonly wallets: Table<Wallet>;
  readonly withdrawals: Table<WithdrawalRow>;
  readonly deposits: Table<DepositRow>;
  readonly quotes: Table<QuoteRow>;
  readonly trades: Table<TradeRow>;
}

/** Everything that handlers and controls share. */
export interface LumetradeWorld {
  readonly clock: WorldClock;
  readonly journal: Journal;
  readonly policies: LumetradePolicies;
  readonly start: LumetradeStart;
  /** Replaced as a whole at a reset. */
  state: LumetradeState;
}

export function createLumetradeState(journal: Journal, start: LumetradeStart): LumetradeState {
  const ids = createIds(start.seed);
  const credentials = createTable<CredentialsRow>(journal);
  credentials.put(newCredentials(ids));
  const accounts = createTable<AccountRow>(journal);
  const ledgers: Record<string, Ledger> = {};
  for (const [currency, balance] of Object.entries(start.balances)) {
    const ledger = createLedger(journal);
    ledgers[currency] = ledger;
    if (balance === undefined) continue;
    accounts.put({ id: `acc_${ids.code(6)}`, currency });
    ledger.move(outside, "available", balance);
  }
  journal.forget();
  return {
    ids,
    ledgers,
    credentials,
    accounts,
    beneficiaries: createTable(journal),
    wallets: createTable(journal),
    withdrawals: createTable(journal),
    deposits: createTable(journal),
    quotes: createTable(journal),
    trades: createTable(journal),
  };
}

export function newCredentials(ids: Ids): CredentialsRow {
  return { id: "current", apiKey: `key_${ids.hex(24)}`, apiSecret: `secret_${ids.hex(40)}` };
}

/** The row with this id, for a handler: what the owner does not have is a 404 (source.md). */
export function rowOf<Row extends { readonly id: string }>(rows: Table<Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Rejection(404, `There is nothing with the id ${id}`);
  return row;
}

/** The row with this id, for a test. */
export function controlledRow<Row extends { readonly id: string }>(rows: Table<Row>, what: string, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`Cannot move ${what} ${JSON.stringify(id)}: there is no such ${what}`);
  return row;
}

/** @throws {Error} the state does not follow. */
export function checkStep(what: string, id: string, from: string, to: string, allowed: readonly string[]): void {
  if (allowed.includes(to)) return;
  const next = allowed.length === 0 ? "nothing" : allowed.join(" or ");
  throw new Error(`Cannot move ${what} "${id}" to ${JSON.stringify(to)}: it is ${from}, and ${next} follows`);
}

/**
 * Checks a step of a withdrawal or a deposit. No page gives the order of their states: any open one may follow another
 * and may end; that only COMPLETED may still become REVERSED is inferred from the words, as the overlay says.
 *
 * @throws {Error} the state does not follow.
 */
export function checkMove(
  what: string,
  { id, shown: { status } }: Movement<{ readonly status: string }>,
  to: string,
  states: { readonly open: readonly string[]; readonly ended: readonly string[] },
): void {
  const others = [...states.open, ...states.ended].filter((state) => state !== status && state !== "REVERSED");
  checkStep(what, id, status, to, states.open.includes(status) ? others : status === "COMPLETED" ? ["REVERSED"] : []);
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
  const ledger = Object.hasOwn(state.ledgers, currency) ? state.ledgers[currency] : undefined;
  if (ledger !== undefined) return ledger;
  throw new Error(
    `Cannot use the currency ${JSON.stringify(currency)}: the sandbox has ${Object.keys(state.ledgers).join(", ")}, as its option balances says`,
  );
}

export function accountOf({ state }: LumetradeWorld, currency: string): AccountRow | undefined {
  return state.accounts.all().find((account) => account.currency === currency);
}

/** Policies: listOrder, reservedParameters. */
export function listed<Shown extends { readonly status: string }>(
  { policies }: LumetradeWorld,
  rows: readonly Movement<Shown>[],
  query: { readonly status?: string; readonly dateFrom?: string; readonly dateTo?: string } = {},
): Shown[] {
  const { status, dateFrom, dateTo } = policies.reservedParameters === "applied" ? query : {};
  const found = rows.filter(
    ({ shown, createdMs }) =>
      (status === undefined || shown.status === status) &&
      (dateFrom === undefined || createdMs >= Date.parse(dateFrom)) &&
      (dateTo === undefined || createdMs <= Date.parse(dateTo)),
  );
  const shown = found.map((row) => row.shown);
  return policies.listOrder === "newest-first" ? shown.toReversed() : shown;
}

/** A date as the examples write `completedAt`: without a zone (operation/operation-gettrade, operation-getdeposit). */
export function zonelessText(ms: number): string {
  return timeText(ms).slice(0, -1);
}
