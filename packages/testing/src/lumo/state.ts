import type { CompanyProfile, Deposit, Dispute, Order, Quote, UserWallet } from "@lumkit/lumo";
import type { Rejection } from "../sandbox/handlers.js";
import type { Ids } from "../sandbox/state/ids.js";
import type { Journal } from "../sandbox/state/journal.js";
import { createLedger, outside } from "../sandbox/state/ledger.js";
import { createCell, createTable } from "../sandbox/state/table.js";
import type { World } from "../sandbox/world.js";
import type { LumoStart } from "./options.js";
import type { LumoPolicies } from "./policies.js";

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

/** In the order of apis.md. */
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
  const apiKey = newApiKey(ids);
  return {
    ids,
    companyId,
    firstApiKey: apiKey,
    company: createCell(journal, { profile, apiKey, address: ids.tronAddress(), ...others }),
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
