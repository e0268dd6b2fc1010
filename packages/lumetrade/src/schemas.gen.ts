// Generated from specs/lumetrade by `npm run generate`: change the overlay there, not this file.

import type { components } from "./schema.gen.js";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

// Interfaces, so that editors show a name and not its members. The members are in schema.gen.ts.
export interface Account extends Schema<"Account"> {}
export interface AccountCreateRequest extends Schema<"AccountCreateRequest"> {}
export interface Beneficiary extends Schema<"Beneficiary"> {}
export interface Deposit extends Schema<"Deposit"> {}
/** State of a deposit. Inferred: `FAILED`, `CANCELLED` and `REVERSED` are final, and `COMPLETED` may still become `REVERSED`. */
export type DepositStatus = Schema<"DepositStatus">;
export interface Fill extends Schema<"Fill"> {}
/** State of a fill. Inferred: `REVERSED` is final, and `COMPLETED` may still become `REVERSED`. */
export type FillStatus = Schema<"FillStatus">;
/** Either `fromAmount` or `toAmount`, never both. */
export type QuoteConfirmRequest = Schema<"QuoteConfirmRequest">;
/** Either `fromAmount` or `toAmount`, never both. */
export type QuoteRequest = Schema<"QuoteRequest">;
export interface Trade extends Schema<"Trade"> {}
/** State of a trade. Inferred: `CANCELLED` and `REVERSED` are final, and `COMPLETED` may still become `REVERSED`. */
export type TradeStatus = Schema<"TradeStatus">;
export interface Wallet extends Schema<"Wallet"> {}
export interface Withdrawal extends Schema<"Withdrawal"> {}
export interface WithdrawalCreateRequest extends Schema<"WithdrawalCreateRequest"> {}
export interface WithdrawalCreated extends Schema<"WithdrawalCreated"> {}
/** State of a withdrawal. Inferred: `FAILED`, `CANCELLED` and `REVERSED` are final, and `COMPLETED` may still become `REVERSED`. Who confirms in `AWAITING_CONFIRMATION`, and how, is not documented. */
export type WithdrawalStatus = Schema<"WithdrawalStatus">;
/** Inferred: one currency, as a code or as an object. Nothing about it is published. */
export type Currency = Schema<"Currency">;
/** A quote. Inferred: all of its members. The reference publishes an empty object; rate, fee and expiry are not known. Members that are not named here are returned unchanged. */
export interface Quote extends Schema<"Quote"> {}
