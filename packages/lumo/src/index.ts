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
  RefusedError,
  type RefusedReason,
  type WaitOptions,
} from "@lumkit/core";
export type { Auth } from "./auth.js";
export { createLumo, type Lumo, type LumoHttp, type LumoOptions } from "./client.js";
export type { Disputes } from "./disputes.js";
export type { OrderFilter, OrderPageQuery } from "./order-list.js";
export type { AcceptOptions, Orders } from "./orders.js";
export type { Payment, PaymentIntent, PaymentLimits, PayOptions } from "./payment/payment.js";
export type { Rates } from "./rates.js";
export type { components, operations as Operations, paths } from "./schema.gen.js";
export type {
  BlockUserWalletRequest,
  CompanyBalance,
  CompanyInfo,
  CompanyProfile,
  CompanyProfileUpdate,
  CompanyWallet,
  CreateDisputeRequest,
  CreateUserWalletRequest,
  Deposit,
  DepositStatus,
  Dispute,
  DisputeResolution,
  DisputeStatus,
  LoginRequest,
  LoginResult,
  Order,
  OrderList,
  OrderStatus,
  PrepareOrderRequest,
  Quote,
  Rate,
  RegeneratedApiKey,
  ReplaceUserWalletRequest,
  UserWallet,
} from "./schemas.js";
export type { UserDepositFilter, UserWalletFilter, UserWallets } from "./user-wallets.js";
export type { DepositFilter, Wallet } from "./wallet.js";
