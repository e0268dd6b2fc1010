export {
  ApiError,
  type CallOptions,
  type Clock,
  ConnectionError,
  type ConnectionStage,
  compareDecimals,
  type Decimal,
  type FieldError,
  type HttpResponse,
  type HttpResult,
  isNotApplied,
  type List,
  type Outcome,
  RefusedError,
  type RefusedReason,
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
export { httpOnly } from "./http-only.js";
export { finalStates, operations } from "./operations.gen.js";
export { parseDateTime } from "./parse-date-time.js";
export type { components, paths } from "./schema.gen.js";
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
export type { Trades } from "./trades.js";
export type { WalletFilter, Wallets } from "./wallets.js";
export type { Withdrawals } from "./withdrawals.js";
