// The client

export { createLumo, type Lumo, type LumoHttp, type LumoOptions } from "./client.js";

// The company

export type { Auth } from "./auth.js";
export type { Rates } from "./rates.js";
export type {
  CompanyBalance,
  CompanyInfo,
  CompanyProfile,
  CompanyProfileUpdate,
  CompanyWallet,
  LoginRequest,
  LoginResult,
  Rate,
  RegeneratedApiKey,
} from "./schemas.gen.js";
export type { DepositFilter, Wallet } from "./wallet.js";

// Orders and payments

export type { AcceptOptions, OrderFilter, OrderPageQuery, Orders } from "./orders.js";
export type { Payment, PaymentIntent, PaymentLimits, PayOptions } from "./payment/payment.js";
export type { Order, OrderList, OrderStatus, PrepareOrderRequest, Quote } from "./schemas.gen.js";

// Disputes

export type { Disputes } from "./disputes.js";
export type { CreateDisputeRequest, Dispute, DisputeResolution, DisputeStatus } from "./schemas.gen.js";

// Users' wallets, and deposits

export type {
  BlockUserWalletRequest,
  CreateUserWalletRequest,
  Deposit,
  DepositStatus,
  ReplaceUserWalletRequest,
  UserWallet,
} from "./schemas.gen.js";
export type { UserDepositFilter, UserWalletFilter, UserWallets } from "./user-wallets.js";

// Any call

export type { CallOptions, Clock, List, WaitOptions } from "@lumkit/core";

// Errors

export type { ConnectionStage, FieldError, Outcome, RefusedReason } from "@lumkit/core";
export { ApiError, ConnectionError, isNotApplied, RefusedError } from "@lumkit/core";

// Values

export { compareDecimals, type Decimal } from "@lumkit/core";

// `http`, and hooks

export type { AttemptReport, Hooks, HttpCall, HttpResponse, HttpResult } from "@lumkit/core";
export type { components, operations as Operations, paths } from "./schema.gen.js";
