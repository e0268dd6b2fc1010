import type { CompanyProfile, Deposit, Dispute, Order, Quote, UserWallet } from "@lumkit/lumo";
import type { WorldClock } from "../sandbox/clock.js";
import { Rejection } from "../sandbox/handlers.js";
import { createIds, type Ids } from "../sandbox/ids.js";
import type { Journal } from "../sandbox/journal.js";
import { createLedger, type Ledger, outside } from "../sandbox/ledger.js";
import { createTable, type Table } from "../sandbox/table.js";
import type { LumoPolicies } from "./policies.js";

/** What the company of a sandbox has and is at the start. */
export interface LumoStart {
  readonly seed: number;
  /** In USDT. */
  readonly balance: bigint;
  /** In TRX, as decimal text. */
  readonly trxBalance: string;
  /** RUB for one USDT. */
  readonly rate: bigint;
  readonly email: string;
  readonly password: string;
}

export interface CompanyRow extends CompanyProfile {
  readonly apiKey: string;
  readonly password: string;
  readonly rate: bigint;
  readonly trxBalance: string;
  readonly address: string;
}

export interface QuoteRow extends Quote {
  readonly externalOrderId: string | undefined;
  readonly amount: bigint;
  /** Of the order that it became. */
  readonly orderId?: string;
}

export interface OrderRow {
  readonly id: string;
  readonly order: Order;
  readonly amount: bigint;
  /** How it ended before any dispute. */
  readonly endedAs?: "success" | "failed";
  /** What disputes have given back of the amount. */
  readonly refunded: bigint;
}

/** The first answer to an idempotency key, whose `id` is the key. */
export interface ReplayRow {
  readonly id: string;
  readonly quoteId: string;
  readonly answer: Order | Rejection;
}

/** An accept that has come and is not decided yet. */
export interface AcceptInProgress {
  readonly quoteId: string;
  /** By the clock that never jumps. */
  readonly endsAtMs: number;
  /** Decides it, once. */
  readonly decide: () => Order | Rejection;
}

export interface DepositRow extends Deposit {
  readonly id: string;
  readonly status: DepositState;
  readonly fee: bigint;
  readonly amlResult: "passed" | "failed";
  /** Absent: it is one of the company. */
  readonly wallet?: UserWallet;
}

export type DepositState =
  | "new"
  | "fee_charged"
  | "aml_pending"
  | "aml_passed"
  | "aml_failed"
  | "forwarding"
  | "completed"
  | "failed";

export interface LumoState {
  readonly ids: Ids;
  /** Accounts: `available`, `frozen`, `paid`, `fees`, `forwarded`, `deposit:…`. */
  readonly ledger: Ledger;
  /** One row, `companyId`. */
  readonly companies: Table<CompanyRow>;
  readonly companyId: string;
  readonly quotes: Table<QuoteRow>;
  readonly orders: Table<OrderRow>;
  readonly replays: Table<ReplayRow>;
  /** By their key. */
  readonly acceptsInProgress: Map<string, AcceptInProgress>;
  readonly disputes: Table<Dispute>;
  readonly userWallets: Table<UserWallet>;
  readonly deposits: Table<DepositRow>;
}

/** Everything that handlers and controls share. */
export interface LumoWorld {
  readonly clock: WorldClock;
  readonly journal: Journal;
  readonly policies: LumoPolicies;
  /** Replaced as a whole at a reset. */
  state: LumoState;
}

export function createLumoState(journal: Journal, start: LumoStart): LumoState {
  const ids = createIds(start.seed);
  const ledger = createLedger(journal);
  const companies = createTable<CompanyRow>(journal);
  const companyId = ids.uuid();
  const { email, password, rate, trxBalance } = start;
  const apiKey = newApiKey(ids);
  const money = { rate, trxBalance, address: ids.tronAddress() };
  companies.put({ id: companyId, name: "Sandbox shop", email, password, apiKey, isActive: true, ...money });
  ledger.move(outside, "available", start.balance);
  journal.forget();
  return {
    ids,
    ledger,
    companies,
    companyId,
    quotes: createTable(journal),
    orders: createTable(journal),
    replays: createTable(journal),
    acceptsInProgress: new Map(),
    disputes: createTable(journal),
    userWallets: createTable(journal),
    deposits: createTable(journal),
  };
}

/** A key of the form that the example of login has (apis/company-auth/getcompanyprofile). */
export function newApiKey(ids: Ids): string {
  return `lb2b_${ids.hex(32)}`;
}

export function companyOf({ companies, companyId }: LumoState): CompanyRow {
  const company = companies.get(companyId);
  if (company === undefined) throw new Error("A sandbox has a company from its start");
  return company;
}

/** The row with this id, for a handler. Policy: unknownId. */
export function rowOf<Row extends { readonly id: string }>({ policies }: LumoWorld, rows: Table<Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Rejection(policies.unknownId, `There is nothing with the id ${id}`);
  return row;
}
