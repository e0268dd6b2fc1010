export {
  ApiError,
  type AttemptReport,
  type CallOptions,
  type Clock,
  ConnectionError,
  type ConnectionStage,
  compareDecimals,
  type Decimal,
  type FieldError,
  type Hooks,
  type HttpResponse,
  type HttpResult,
  isNotApplied,
  type List,
  type Outcome,
  parseDateTime,
  RefusedError,
  type RefusedReason,
  type WaitOptions,
} from "@lumkit/core";
export type { Accounts } from "./accounts.js";
export type { Beneficiaries, BeneficiaryFilter } from "./beneficiaries.js";
export {
  type Credentials,
  createLumetrade,
  type Lumetrade,
  type LumetradeHttp,
  type LumetradeOptions,
} from "./client.js";
export type { Currencies } from "./currencies.js";
export type { Deposits } from "./deposits.js";
export type { Baseline } from "./once/baseline.js";
export type { OtherCalls } from "./once/intent.js";
export type { ResolveOptions, ResolveReason } from "./once/resolve-once.js";
export type { SendOnceOptions } from "./once/send-once.js";
export type { components, operations as Operations, paths } from "./schema.gen.js";
export type {
  Account,
  AccountCreateRequest,
  Beneficiary,
  Currency,
  Deposit,
  DepositStatus,
  Fill,
  FillStatus,
  Quote,
  QuoteConfirmRequest,
  QuoteRequest,
  Trade,
  TradeStatus,
  Wallet,
  Withdrawal,
  WithdrawalCreated,
  WithdrawalCreateRequest,
  WithdrawalStatus,
} from "./schemas.js";
export type { TradeFinding, TradeIntent, Trades } from "./trades.js";
export type { WalletFilter, Wallets } from "./wallets.js";
export type {
  WithdrawalCreateOptions,
  WithdrawalFinding,
  WithdrawalIntent,
  Withdrawals,
} from "./withdrawals.js";
