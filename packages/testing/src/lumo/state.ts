import type { CompanyProfile, Deposit, Dispute, Order, Quote, UserWallet } from "@lumkit/lumo";
import { ownOptions } from "../own-options.js";
import { formatAmount, readAmount } from "../sandbox/decimal.js";
import type { Rejection } from "../sandbox/handlers.js";
import type { Ids } from "../sandbox/ids.js";
import type { Journal } from "../sandbox/journal.js";
import { createLedger, outside } from "../sandbox/ledger.js";
import { createCell, createTable } from "../sandbox/table.js";
import type { SandboxOptions, World } from "../sandbox/world.js";
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

export interface QuoteRow {
  readonly id: string;
  readonly shown: Quote;
  readonly externalOrderId: string | undefined;
  readonly amount: bigint;
  /** Of the order that it became. */
  readonly orderId?: string;
}

export interface OrderRow {
  readonly id: string;
  readonly shown: Order;
  readonly amount: bigint;
  /** How it ended before any dispute. */
  readonly endedAs?: "success" | "failed";
  /** The part of the amount that disputes have given back. */
  readonly refunded: bigint;
}

export interface DisputeRow {
  readonly id: string;
  readonly shown: Dispute;
}

/** The first response to an idempotency key, whose `id` is the key. */
export interface ReplayRow {
  readonly id: string;
  readonly quoteId: string;
  readonly decision: Order | Rejection;
}

/** An accept that has come and is not decided yet. */
export interface AcceptInProgress {
  readonly quoteId: string;
  /** By the clock that never jumps. */
  readonly endsAtMs: number;
  /** Decides it, once. */
  readonly decide: () => Order | Rejection;
}

/** The states of a deposit, in the order of apis.md. */
export type DepositState =
  | "new"
  | "fee_charged"
  | "aml_pending"
  | "aml_passed"
  | "aml_failed"
  | "forwarding"
  | "completed"
  | "failed";

export interface DepositRow {
  readonly id: string;
  readonly shown: Deposit & { readonly status: DepositState };
  readonly fee: bigint;
  /** Absent: it is one of the company. */
  readonly wallet?: UserWallet;
}

export type LumoState = ReturnType<typeof createLumoState>;
export type LumoWorld = World<LumoPolicies, LumoState>;

export type Company = ReturnType<LumoState["company"]["get"]>;

export function createLumoState(journal: Journal, ids: Ids, start: LumoStart) {
  const { balance, email, ...others } = start;
  const companyId = ids.uuid();
  const profile: CompanyProfile = { id: companyId, name: "Sandbox shop", email, isActive: true };
  const ledger = createLedger(journal);
  ledger.move(outside, "available", balance);
  return {
    ids,
    companyId,
    company: createCell(journal, { profile, apiKey: newApiKey(ids), address: ids.tronAddress(), ...others }),
    /** Accounts: `available`, `frozen`, `paid`, `fees`, `forwarded`, `deposit:…`. */
    ledger,
    quotes: createTable<QuoteRow>(journal),
    orders: createTable<OrderRow>(journal),
    replays: createTable<ReplayRow>(journal),
    /** By their key. */
    acceptsInProgress: new Map<string, AcceptInProgress>(),
    disputes: createTable<DisputeRow>(journal),
    userWallets: createTable<UserWallet>(journal),
    deposits: createTable<DepositRow>(journal),
  };
}

/** A key of the form that the example of login has (apis/company-auth/getcompanyprofile). */
export function newApiKey(ids: Ids): string {
  return `lb2b_${ids.hex(32)}`;
}

type LumoStart = ReturnType<typeof readStart>;

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
