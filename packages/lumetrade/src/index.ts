// The client

export {
  type Credentials,
  createLumetrade,
  type Lumetrade,
  type LumetradeHttp,
  type LumetradeOptions,
} from "./client.js";

// Accounts, wallets and deposits

export type { Accounts } from "./accounts.js";
export type { Currencies } from "./currencies.js";
export type { Deposits } from "./deposits.js";
export type { Account, AccountCreateRequest, Currency, Deposit, DepositStatus, Wallet } from "./schemas.gen.js";
export type { WalletFilter, Wallets } from "./wallets.js";

// Beneficiaries

export type { Beneficiaries, BeneficiaryFilter } from "./beneficiaries.js";
export type { Beneficiary } from "./schemas.gen.js";

// Withdrawals

export type { Withdrawal, WithdrawalCreated, WithdrawalCreateRequest, WithdrawalStatus } from "./schemas.gen.js";
export type { WithdrawalCreateOptions, WithdrawalFinding, WithdrawalIntent, Withdrawals } from "./withdrawals.js";

// Trades

export type { Fill, FillStatus, Quote, QuoteConfirmRequest, QuoteRequest, Trade, TradeStatus } from "./schemas.gen.js";
export type { TradeFinding, TradeIntent, Trades } from "./trades.js";

// Withdrawals and trades: sent once, and resolved

export type { Baseline } from "./once/baseline.js";
export type { OtherCalls } from "./once/intent.js";
export type { ResolveOptions, ResolveReason } from "./once/resolve/resolve-once.js";
export type { SendOnceOptions } from "./once/send-once.js";

// Any call

export type { CallOptions, Clock, List, WaitOptions } from "@lumkit/core";

// Errors

export type { ConnectionStage, FieldError, Outcome, RefusedReason } from "@lumkit/core";
export { ApiError, ConnectionError, isNotApplied, RefusedError } from "@lumkit/core";

// Values

export { compareDecimals, type Decimal, parseDateTime } from "@lumkit/core";

// `http`, and hooks

export type { AttemptReport, Hooks, HttpCall, HttpResponse, HttpResult } from "@lumkit/core";
export type { components, operations as Operations, paths } from "./schema.gen.js";
