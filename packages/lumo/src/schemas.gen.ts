// Generated from specs/lumo by `npm run generate`: change the overlay there, not this file.

import type { components } from "./schema.gen.js";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

// Interfaces, so that editors show a name and not its members. The members are in schema.gen.ts.
export interface BlockUserWalletRequest extends Schema<"BlockUserWalletRequest"> {}
export interface CompanyBalance extends Schema<"CompanyBalance"> {}
export interface CompanyInfo extends Schema<"CompanyInfo"> {}
export interface CompanyProfile extends Schema<"CompanyProfile"> {}
export interface CreateDisputeRequest extends Schema<"CreateDisputeRequest"> {}
export interface CreateUserWalletRequest extends Schema<"CreateUserWalletRequest"> {}
export interface DepositList extends Schema<"DepositList"> {}
export interface Dispute extends Schema<"Dispute"> {}
/** How a dispute was resolved. */
export type DisputeResolution = Schema<"DisputeResolution">;
/** State of a dispute. `submitted` and `in_review` are open. Inferred: `resolved` and `rejected` are final. */
export type DisputeStatus = Schema<"DisputeStatus">;
export interface LoginRequest extends Schema<"LoginRequest"> {}
export interface LoginResult extends Schema<"LoginResult"> {}
export interface Order extends Schema<"Order"> {}
export interface OrderList extends Schema<"OrderList"> {}
/** State of an order; there may be other values. `success` and `failed` are its completed states; a dispute moves either of them to `disputed`. Inferred: `created` and `in_progress` come before them. What follows `disputed` is not documented. */
export type OrderStatus = Schema<"OrderStatus">;
export interface PrepareOrderRequest extends Schema<"PrepareOrderRequest"> {}
export interface Quote extends Schema<"Quote"> {}
export interface ReplaceUserWalletRequest extends Schema<"ReplaceUserWalletRequest"> {}
export interface UserWallet extends Schema<"UserWallet"> {}
export interface UserWalletList extends Schema<"UserWalletList"> {}
export interface CompanyProfileUpdate extends Schema<"CompanyProfileUpdate"> {}
export interface RegeneratedApiKey extends Schema<"RegeneratedApiKey"> {}
export interface Rate extends Schema<"Rate"> {}
export interface CompanyWallet extends Schema<"CompanyWallet"> {}
/** State of a deposit, documented for company deposits. After `aml_failed` the funds are held for review. Inferred: users' deposits have the same states. */
export type DepositStatus = Schema<"DepositStatus">;
/** A deposit. Its members are not documented, and it may have others than those named here. The clients return every number in it as a decimal string, digit for digit. */
export interface Deposit extends Schema<"Deposit"> {}
