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
      decimals: ["amountRub", "amountUsdt"],
    },
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
      decimals: ["amountRub", "amountUsdt"],
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
      decimals: ["amountRub", "amountUsdt"],
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
      decimals: ["lastTrxBalance", "lastUsdtBalance"],
    },
  },
  createUserWallet: {
    id: "createUserWallet",
    method: "POST",
    path: "/user-wallets",
    safety: "repeatable",
    response: {
      kind: "object",
      decimals: ["lastTrxBalance", "lastUsdtBalance"],
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
      decimals: ["lastTrxBalance", "lastUsdtBalance"],
    },
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
      decimals: ["amountUsdt"],
      allDecimals: ["deposits"],
    },
  },
  blockUserWallet: {
    id: "blockUserWallet",
    method: "POST",
    path: "/user-wallets/{walletId}/block",
    safety: "repeatable",
    response: {
      kind: "object",
      decimals: ["lastTrxBalance", "lastUsdtBalance"],
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
      decimals: ["lastTrxBalance", "lastUsdtBalance"],
    },
    requestOptional: true,
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
      decimals: ["trxBalance", "usdtBalance"],
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
      decimals: ["amountUsdt"],
      allDecimals: ["deposits"],
    },
  },
};

export const finalStates = {
  DisputeStatus: {
    resolved: "final",
    rejected: "final",
  },
  OrderStatus: {
    success: "may-change",
    failed: "may-change",
    disputed: "may-change",
  },
  DepositStatus: {
    completed: "final",
    failed: "final",
  },
} as const satisfies FinalStates;
