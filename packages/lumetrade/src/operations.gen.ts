// Generated from specs/lumetrade by `npm run generate`: change the overlay there, not this file.

import type { FinalStates, Operation } from "@lumkit/core";
import type { operations as Operations } from "./schema.gen.js";

export const operations: { readonly [Id in keyof Operations]: Operation } = {
  getAccounts: {
    id: "getAccounts",
    method: "GET",
    path: "/api/v1/accounts",
    safety: "read",
    response: {
      kind: "array",
      decimals: ["balance", "lockedBalance"],
    },
  },
  createAccount: {
    id: "createAccount",
    method: "POST",
    path: "/api/v1/accounts",
    safety: "repeatable",
    response: {
      kind: "object",
      decimals: ["balance", "lockedBalance"],
    },
    requestRequired: ["currency"],
  },
  getAccountByCurrency: {
    id: "getAccountByCurrency",
    method: "GET",
    path: "/api/v1/accounts/currency/{currency}",
    safety: "read",
    response: {
      kind: "object",
      id: {
        member: "currency",
        parameter: "currency",
      },
      decimals: ["balance", "lockedBalance"],
    },
  },
  getAccount: {
    id: "getAccount",
    method: "GET",
    path: "/api/v1/accounts/{accountId}",
    safety: "read",
    response: {
      kind: "object",
      id: {
        member: "id",
        parameter: "accountId",
      },
      decimals: ["balance", "lockedBalance"],
    },
  },
  getBeneficiaries: {
    id: "getBeneficiaries",
    method: "GET",
    path: "/api/v1/beneficiaries",
    safety: "read",
    response: {
      kind: "array",
      freeForm: ["withdrawFormDetails"],
    },
  },
  createWithdrawal: {
    id: "createWithdrawal",
    method: "POST",
    path: "/api/v1/beneficiaries/withdrawals",
    safety: "once",
    response: {
      kind: "object",
      uses: {
        transactionId: "string",
      },
    },
    requestRequired: ["amount", "beneficiaryId"],
    requestDecimals: {
      amount: "positive",
    },
  },
  getBeneficiary: {
    id: "getBeneficiary",
    method: "GET",
    path: "/api/v1/beneficiaries/{beneficiaryId}",
    safety: "read",
    response: {
      kind: "object",
      id: {
        member: "id",
        parameter: "beneficiaryId",
      },
      freeForm: ["withdrawFormDetails"],
    },
  },
  getDeposit: {
    id: "getDeposit",
    method: "GET",
    path: "/api/v1/deposits/{transactionId}",
    safety: "read",
    response: {
      kind: "object",
      uses: {
        transactionId: "string",
        status: "string",
      },
      decimals: ["amount", "fee"],
    },
  },
  tradeHistory: {
    id: "tradeHistory",
    method: "GET",
    path: "/api/v1/trades",
    safety: "read",
    response: {
      kind: "array",
      decimals: ["fromCurrencyAmount", "toCurrencyAmount", "fromAmount", "rate", "toAmount"],
    },
  },
  getQuote: {
    id: "getQuote",
    method: "POST",
    path: "/api/v1/trades/quote",
    safety: "repeatable",
    response: {
      kind: "object",
      decimals: ["fromAmount", "toAmount"],
    },
    requestRequired: ["fromCurrency", "toCurrency", "quoteIntent"],
    requestDecimals: {
      fromAmount: true,
      toAmount: true,
    },
  },
  confirmQuote: {
    id: "confirmQuote",
    method: "POST",
    path: "/api/v1/trades/quote/confirm",
    safety: "once",
    response: {
      kind: "object",
      uses: {
        transactionId: "string",
        status: "string",
      },
      decimals: ["fromCurrencyAmount", "toCurrencyAmount", "fromAmount", "rate", "toAmount"],
    },
    requestRequired: ["fromCurrency", "toCurrency", "quoteStr"],
    requestDecimals: {
      fromAmount: true,
      toAmount: true,
    },
  },
  getTrade: {
    id: "getTrade",
    method: "GET",
    path: "/api/v1/trades/{transactionId}",
    safety: "read",
    response: {
      kind: "object",
      uses: {
        transactionId: "string",
        status: "string",
      },
      decimals: ["fromCurrencyAmount", "toCurrencyAmount", "fromAmount", "rate", "toAmount"],
    },
  },
  getWallets: {
    id: "getWallets",
    method: "GET",
    path: "/api/v1/wallets",
    safety: "read",
    response: {
      kind: "array",
      freeForm: ["depositDetails"],
    },
  },
  getWallet: {
    id: "getWallet",
    method: "GET",
    path: "/api/v1/wallets/{walletId}",
    safety: "read",
    response: {
      kind: "object",
      id: {
        member: "id",
        parameter: "walletId",
      },
      freeForm: ["depositDetails"],
    },
  },
  getWithdrawHistory: {
    id: "getWithdrawHistory",
    method: "GET",
    path: "/api/v1/withdrawals",
    safety: "read",
    response: {
      kind: "array",
      decimals: ["amount", "fee"],
      freeForm: ["withdrawDetails"],
    },
  },
  getWithdraw: {
    id: "getWithdraw",
    method: "GET",
    path: "/api/v1/withdrawals/{transactionId}",
    safety: "read",
    response: {
      kind: "object",
      id: {
        member: "transactionId",
        parameter: "transactionId",
      },
      uses: {
        transactionId: "string",
        status: "string",
      },
      decimals: ["amount", "fee"],
      freeForm: ["withdrawDetails"],
    },
  },
  depositHistory: {
    id: "depositHistory",
    method: "GET",
    path: "/api/v1/deposits",
    safety: "read",
    response: {
      kind: "array",
      decimals: ["amount", "fee"],
    },
  },
  getCurrencies: {
    id: "getCurrencies",
    method: "GET",
    path: "/api/v1/currencies",
    safety: "read",
    response: {
      kind: "array",
    },
  },
};

export const finalStates = {
  DepositStatus: {
    COMPLETED: "may-change",
    FAILED: "final",
    CANCELLED: "final",
    REVERSED: "final",
  },
  FillStatus: {
    COMPLETED: "may-change",
    REVERSED: "final",
  },
  TradeStatus: {
    COMPLETED: "may-change",
    CANCELLED: "final",
    REVERSED: "final",
  },
  WithdrawalStatus: {
    COMPLETED: "may-change",
    FAILED: "final",
    CANCELLED: "final",
    REVERSED: "final",
  },
} as const satisfies FinalStates;
