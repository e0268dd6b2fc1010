import { createLumo, type Lumo } from "@lumkit/lumo";
import { httpOnly, operations } from "@lumkit/lumo/internal";
import { apiWith, type ExampleApi } from "./example-api.js";
import type { ExampleCall } from "./example-call.js";

const id = "550e8400-e29b-41d4-a716-446655440000";
const externalId = "user-1001";

/** A new operation of the document is a compile error here until it has a call or is in `httpOnly`. */
export const lumoCalls: Record<Exclude<keyof typeof operations, keyof typeof httpOnly>, ExampleCall<Lumo>> = {
  loginCompany: { call: (lumo) => lumo.auth.login({ email: "api@shop.example", password: "your password" }) },
  getCompanyProfile: { call: (lumo) => lumo.auth.profile() },
  updateCompanyProfile: { call: (lumo) => lumo.auth.updateProfile({ contactEmail: "payments@shop.example" }) },
  regenerateCompanyApiKey: { call: (lumo) => lumo.auth.regenerateKey() },
  getCurrentRate: { call: (lumo) => lumo.rates.current() },
  prepareOrder: {
    call: (lumo) =>
      lumo.orders.prepare({
        qrCode:
          "https://qr.nspk.ru/AS10003P3RCT8NTGH6LR6D3P815L3SHK?type=02&bank=100000000001&sum=50000&cur=RUB&crc=F4AB",
        externalOrderId: "my-order-001",
      }),
  },
  acceptOrder: { call: (lumo) => lumo.orders.accept(id, { idempotencyKey: "accept-my-order-001" }) },
  listOrders: { call: (lumo) => lumo.orders.list({ status: "success" }).toArray(), member: "orders" },
  getOrder: { call: (lumo) => lumo.orders.get(id) },
  createDispute: { call: (lumo) => lumo.disputes.open(id, { reason: "The shop has not received the payment" }) },
  listDisputes: { call: (lumo) => lumo.disputes.list().toArray() },
  getCompanyWallet: { call: (lumo) => lumo.wallet.get() },
  getCompanyWalletBalance: { call: (lumo) => lumo.wallet.balance() },
  listCompanyDeposits: { call: (lumo) => lumo.wallet.deposits({ status: "completed" }).toArray(), member: "deposits" },
  createUserWallet: { call: (lumo) => lumo.userWallets.create({ externalId }) },
  listUserWallets: { call: (lumo) => lumo.userWallets.list({ externalId }).toArray(), member: "wallets" },
  listBlockedUserWallets: { call: (lumo) => lumo.userWallets.listBlocked({ externalId }).toArray(), member: "wallets" },
  blockUserWallet: { call: (lumo) => lumo.userWallets.block(id, { reason: "The user's account was taken over" }) },
  replaceUserWallet: { call: (lumo) => lumo.userWallets.replace(id, { reason: "The user's account was taken over" }) },
  listUserWalletDeposits: {
    call: (lumo) => lumo.userWallets.deposits({ externalId, status: "completed" }).toArray(),
    member: "deposits",
  },
};

/** The key is invented: a mock accepts any key. */
export const lumo: ExampleApi = apiWith({
  name: "lumo",
  calls: lumoCalls,
  operations,
  httpOnly,
  connect: (baseUrl, fetch) => createLumo({ baseUrl, fetch, apiKey: "a-key-for-the-mock", onApiKey: () => {} }),
});
