import type { components } from "./schema.gen.js";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

// Interfaces, so that editors show `Trade` and not its members. The members and their meaning are in schema.gen.ts.
export interface Account extends Schema<"Account"> {}
export interface AccountCreateRequest extends Schema<"AccountCreateRequest"> {}
export interface Beneficiary extends Schema<"Beneficiary"> {}
export interface Deposit extends Schema<"Deposit"> {}
export interface Fill extends Schema<"Fill"> {}
export interface Quote extends Schema<"Quote"> {}
export interface Trade extends Schema<"Trade"> {}
export interface Wallet extends Schema<"Wallet"> {}
export interface Withdrawal extends Schema<"Withdrawal"> {}
export interface WithdrawalCreated extends Schema<"WithdrawalCreated"> {}
export interface WithdrawalCreateRequest extends Schema<"WithdrawalCreateRequest"> {}

export type Currency = Schema<"Currency">;
export type DepositStatus = Schema<"DepositStatus">;
export type FillStatus = Schema<"FillStatus">;
/** Either `fromAmount` or `toAmount`, never both. */
export type QuoteConfirmRequest = Schema<"QuoteConfirmRequest">;
/** Either `fromAmount` or `toAmount`, never both. */
export type QuoteRequest = Schema<"QuoteRequest">;
export type TradeStatus = Schema<"TradeStatus">;
export type WithdrawalStatus = Schema<"WithdrawalStatus">;
