import type { components } from "./schema.gen.js";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

// Interfaces, so that editors show `Order` and not its members. The members and their meaning are in schema.gen.ts.
export interface BlockUserWalletRequest extends Schema<"BlockUserWalletRequest"> {}
export interface CompanyBalance extends Schema<"CompanyBalance"> {}
export interface CompanyInfo extends Schema<"CompanyInfo"> {}
export interface CompanyProfile extends Schema<"CompanyProfile"> {}
export interface CompanyWallet extends Schema<"CompanyWallet"> {}
export interface CreateDisputeRequest extends Schema<"CreateDisputeRequest"> {}
export interface CreateUserWalletRequest extends Schema<"CreateUserWalletRequest"> {}
export interface Deposit extends Schema<"Deposit"> {}
export interface Dispute extends Schema<"Dispute"> {}
export interface LoginRequest extends Schema<"LoginRequest"> {}
export interface LoginResult extends Schema<"LoginResult"> {}
export interface Order extends Schema<"Order"> {}
export interface OrderList extends Schema<"OrderList"> {}
export interface PrepareOrderRequest extends Schema<"PrepareOrderRequest"> {}
export interface CompanyProfileUpdate extends Schema<"CompanyProfileUpdate"> {}
export interface Quote extends Schema<"Quote"> {}
export interface Rate extends Schema<"Rate"> {}
export interface RegeneratedApiKey extends Schema<"RegeneratedApiKey"> {}
export interface ReplaceUserWalletRequest extends Schema<"ReplaceUserWalletRequest"> {}
export interface UserWallet extends Schema<"UserWallet"> {}

export type DepositStatus = Schema<"DepositStatus">;
export type DisputeResolution = Schema<"DisputeResolution">;
export type DisputeStatus = Schema<"DisputeStatus">;
export type OrderStatus = Schema<"OrderStatus">;
