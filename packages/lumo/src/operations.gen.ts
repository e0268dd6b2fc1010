// Generated from specs/lumo by `npm run generate`: change the overlay there, not this file.

import type { FinalStates, Operation } from "@lumkit/core";
import type { operations as Operations } from "./schema.gen.js";

export const operations: { readonly [Id in keyof Operations]: Operation } = {
  loginCompany: {
    id: "loginCompany",
    method: "POST",
    path: "/auth/company/login",
    safety: "once",
    anonymous: true,
    response: {
      kind: "object",
      uses: {
        apiKey: "string",
      },
      secrets: ["apiKey"],
    },
    requestRequired: ["email", "password"],
  },
  getCompanyProfile: {
    id: "getCompanyProfile",
    method: "GET",
    path: "/auth/company/profile",
    safety: "read",
    response: {
      kind: "object",
    },
  },
  updateCompanyProfile: {
    id: "updateCompanyProfile",
    method: "PATCH",
    path: "/auth/company/profile",
    safety: "repeatable",
    response: {
      kind: "object",
    },
    requestRequired: [],
  },
  regenerateCompanyApiKey: {
    id: "regenerateCompanyApiKey",
    method: "POST",
    path: "/auth/company/regenerate-key",
    safety: "once",
    response: {
      kind: "object",
      secrets: ["apiKey"],
    },
  },
  getCurrentRate: {
    id: "getCurrentRate",
    method: "GET",
    path: "/rates/current",
    safety: "read",
    response: {
      kind: "object",
      decimals: ["rate", "effectiveRate"],
    },
  },
  prepareOrder: {
    id: "prepareOrder",
    method: "POST",
    path: "/orders/prepare",
    safety: "repeatable",
    response: {
      kind: "object",
      uses: {
        id: "string",
        amountRub: "string",
        amountUsdt: "string",
        rate: "string",
        expiresAt: "string",
        isBalanceSufficient: "boolean",
      },
      decimals: ["amountRub", "amountUsdt", "rate"],
    },
    requestRequired: ["qrCode"],
  },
  acceptOrder: {
    id: "acceptOrder",
    method: "POST",
    path: "/orders/accept/{id}",
    safety: "keyed",
    keyHeader: "Idempotency-Key",
    response: {
      kind: "object",
      uses: {
        id: "string",
        status: "string",
      },
      decimals: ["amountUsdt", "amountRub"],
    },
  },
  listOrders: {
    id: "listOrders",
    method: "GET",
    path: "/orders",
    safety: "read",
    response: {
      kind: "object",
      uses: {
        orders: "array",
      },
      decimals: ["amountUsdt", "amountRub"],
    },
  },
  getOrder: {
    id: "getOrder",
    method: "GET",
    path: "/orders/{id}",
    safety: "read",
    response: {
      kind: "object",
      id: {
        member: "id",
        parameter: "id",
      },
      uses: {
        id: "string",
        status: "string",
      },
      decimals: ["amountUsdt", "amountRub"],
    },
  },
  createDispute: {
    id: "createDispute",
    method: "POST",
    path: "/orders/{id}/disputes",
    safety: "repeatable",
    response: {
      kind: "object",
      decimals: ["refundAmount"],
    },
    requestRequired: ["reason"],
  },
  listDisputes: {
    id: "listDisputes",
    method: "GET",
    path: "/disputes",
    safety: "read",
    response: {
      kind: "array",
      decimals: ["refundAmount"],
    },
  },
  getCompanyWallet: {
    id: "getCompanyWallet",
    method: "GET",
    path: "/wallets",
    safety: "read",
    response: {
      kind: "object",
    },
  },
  getCompanyWalletBalance: {
    id: "getCompanyWalletBalance",
    method: "GET",
    path: "/wallets/balance",
    safety: "read",
    response: {
      kind: "object",
      decimals: ["usdtBalance", "trxBalance"],
    },
  },
  listCompanyDeposits: {
    id: "listCompanyDeposits",
    method: "GET",
    path: "/wallets/deposits",
    safety: "read",
    response: {
      kind: "object",
      uses: {
        deposits: "array",
      },
      allDecimals: ["deposits"],
    },
  },
  listUserWallets: {
    id: "listUserWallets",
    method: "GET",
    path: "/user-wallets",
    safety: "read",
    response: {
      kind: "object",
      uses: {
        wallets: "array",
      },
      decimals: ["lastUsdtBalance", "lastTrxBalance"],
    },
  },
  createUserWallet: {
    id: "createUserWallet",
    method: "POST",
    path: "/user-wallets",
    safety: "repeatable",
    response: {
      kind: "object",
      decimals: ["lastUsdtBalance", "lastTrxBalance"],
    },
    requestRequired: ["externalId"],
  },
  listBlockedUserWallets: {
    id: "listBlockedUserWallets",
    method: "GET",
    path: "/user-wallets/blocked",
    safety: "read",
    response: {
      kind: "object",
      uses: {
        wallets: "array",
      },
      decimals: ["lastUsdtBalance", "lastTrxBalance"],
    },
  },
  blockUserWallet: {
    id: "blockUserWallet",
    method: "POST",
    path: "/user-wallets/{walletId}/block",
    safety: "repeatable",
    response: {
      kind: "object",
      decimals: ["lastUsdtBalance", "lastTrxBalance"],
    },
    requestOptional: true,
  },
  replaceUserWallet: {
    id: "replaceUserWallet",
    method: "POST",
    path: "/user-wallets/{walletId}/replace",
    safety: "once",
    response: {
      kind: "object",
      decimals: ["lastUsdtBalance", "lastTrxBalance"],
    },
    requestOptional: true,
  },
  listUserWalletDeposits: {
    id: "listUserWalletDeposits",
    method: "GET",
    path: "/user-wallets/deposits",
    safety: "read",
    response: {
      kind: "object",
      uses: {
        deposits: "array",
      },
      allDecimals: ["deposits"],
    },
  },
};

export const finalStates = {
  OrderStatus: {
    success: "may-change",
    failed: "may-change",
    disputed: "may-change",
  },
  DisputeStatus: {
    resolved: "final",
    rejected: "final",
  },
  DepositStatus: {
    completed: "final",
    failed: "final",
  },
} as const satisfies FinalStates;
