// Generated from specs/lumetrade by `npm run generate`: change the overlay there, not this file.

import type { Decimal } from "@lumkit/core";
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the accounts
         * @description The accounts of the owner of the key, in the currencies that are enabled in the owner's effective jurisdiction.
         */
        get: operations["getAccounts"];
        put?: never;
        /**
         * Open an account
         * @description Opens an account, only if the currency is enabled in the effective jurisdiction of the owner of the key. Inferred from its 409: there is at most one account per currency and owner.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/currency/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the account in one currency
         * @description The one account of the owner of the key in this currency, if it is enabled in the owner's effective jurisdiction.
         */
        get: operations["getAccountByCurrency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one account
         * @description One account of the owner of the key, if its currency is enabled in the owner's effective jurisdiction.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the confirmed beneficiaries
         * @description The confirmed beneficiaries of the owner of the key.
         */
        get: operations["getBeneficiaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw to a beneficiary
         * @description Starts a withdrawal to a confirmed beneficiary. Only the details saved on the beneficiary are used, so the request names neither destination nor currency. Inferred: there is no idempotency key, so sending it again may pay twice. If the response is lost, check the list of withdrawals.
         */
        post: operations["createWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiaryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one beneficiary
         * @description One confirmed beneficiary of the owner of the key.
         */
        get: operations["getBeneficiary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deposits/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one deposit
         * @description One deposit of the owner of the key.
         */
        get: operations["getDeposit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the trades and their fills
         * @description The trades of the owner of the key, each with its fills. The query parameters are reserved: the answer stays without pages until the server's paging is turned on.
         */
        get: operations["tradeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a quote
         * @description Asks for an RFQ quote for the owner of the key. Give exactly one of `fromAmount` and `toAmount`.
         */
        post: operations["getQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/quote/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade at a quote
         * @description Confirms a quote that the same key owner was given before. Give exactly one of `fromAmount` and `toAmount`, with the value from the response of `/api/v1/trades/quote`. What happens if a quote is confirmed twice, or is only indicative, is not documented. If the response is lost, check the list of trades.
         */
        post: operations["confirmQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one trade
         * @description One trade of the owner of the key.
         */
        get: operations["getTrade"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the wallets */
        get: operations["getWallets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallets/{walletId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one wallet
         * @description One wallet of the owner of the key.
         */
        get: operations["getWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the withdrawals
         * @description Lists withdrawals. The query parameters are reserved: the answer stays without pages until the server's paging is turned on.
         */
        get: operations["getWithdrawHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/withdrawals/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one withdrawal */
        get: operations["getWithdraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the deposits
         * @description Lists deposits. Inferred: path, parameters and response, from the operation that reads one deposit and the lists of withdrawals and trades. Those lists reserve the query parameters.
         */
        get: operations["depositHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the enabled currencies
         * @description The currencies that are enabled in the effective jurisdiction of the owner of the key. Inferred: path and response; parameters are not known.
         */
        get: operations["getCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /**
             * Format: decimal
             * @description Available balance, in the account's currency.
             */
            balance: Decimal;
            /** @description Currency code of the account. */
            currency: string;
            /** @description Id of the account, for the account operations. */
            id: string;
            /**
             * Format: decimal
             * @description Locked balance, in the account's currency.
             */
            lockedBalance: Decimal;
        };
        AccountCreateRequest: {
            /** @description Currency code of the account. */
            currency: string;
        };
        Beneficiary: {
            /**
             * Format: date-time
             * @description When the beneficiary was created.
             */
            createdAt: string;
            /** @description Currency code saved on the beneficiary. */
            currency: string;
            /** @description Id of the beneficiary, for the beneficiary operations. */
            id: string;
            /** @description The user's own name for the beneficiary. */
            nickname: string;
            /** @description The destination of the beneficiary's money. Its members depend on the payment method, e.g. `bankName` and `accountNumber`. */
            withdrawFormDetails: {
                [key: string]: unknown;
            };
        };
        Deposit: {
            /**
             * Format: decimal
             * @description The amount. Inferred: in `currency`. Whether it includes `fee` is not documented.
             */
            amount: Decimal;
            /** @description When the deposit was completed, e.g. `2026-05-11T10:15:30`. It has no zone; UTC is inferred, see parseDateTime. Inferred: absent until the deposit is completed. */
            completedAt?: string;
            /** @description Currency code of the deposit. */
            currency: string;
            /**
             * Format: decimal
             * @description The fee. Its currency, and whether `amount` includes it, are not documented.
             */
            fee: Decimal;
            /** @description State of the deposit. */
            status: components["schemas"]["DepositStatus"];
            /** @description Id of the deposit, with which it is looked up. */
            transactionId: string;
        };
        /** @description State of a deposit. Inferred: `FAILED`, `CANCELLED` and `REVERSED` are final, and `COMPLETED` may still become `REVERSED`. */
        DepositStatus: ("SUBMITTED" | "PENDING" | "PROCESSING" | "COMPLIANCE_PENDING" | "COMPLETED" | "FAILED" | "CANCELLED" | "REVERSED") | (string & {});
        Fill: {
            /**
             * Format: date-time
             * @description When the fill was created.
             */
            createdAt: string;
            /** @description Code of the currency that is sent. */
            fromCurrency: string;
            /**
             * Format: decimal
             * @description Amount that is sent, in `fromCurrency`.
             */
            fromCurrencyAmount: Decimal;
            /**
             * Format: date-time
             * @description When the fill changed last.
             */
            modifiedAt: string;
            /** @description State of the fill. */
            status: components["schemas"]["FillStatus"];
            /** @description Code of the currency that is received. */
            toCurrency: string;
            /**
             * Format: decimal
             * @description Amount that is received, in `toCurrency`.
             */
            toCurrencyAmount: Decimal;
            /** @description Id of the fill. */
            transactionId: string;
        };
        /** @description State of a fill. Inferred: `REVERSED` is final, and `COMPLETED` may still become `REVERSED`. */
        FillStatus: ("COMPLETED" | "REVERSED") | (string & {});
        /** @description Either `fromAmount` or `toAmount`, never both. */
        QuoteConfirmRequest: {
            /** @description Code of the currency that is sent. */
            fromCurrency: string;
            /** @description Reference of the quote, which `/api/v1/trades/quote` gave. */
            quoteStr: string;
            /** @description Code of the currency that is received. */
            toCurrency: string;
        } & ({
            /**
             * Format: decimal
             * @description Amount to send, in `fromCurrency`, as in the quote; instead of `toAmount`.
             */
            fromAmount: Decimal;
            toAmount?: never;
        } | {
            /**
             * Format: decimal
             * @description Amount to receive, in `toCurrency`, as in the quote; instead of `fromAmount`.
             */
            toAmount: Decimal;
            fromAmount?: never;
        });
        /** @description Either `fromAmount` or `toAmount`, never both. */
        QuoteRequest: {
            /** @description Code of the currency that is sent. */
            fromCurrency: string;
            /**
             * @description `client_linked` for a quote that may be confirmed later, `indicative` only to see the price. Required by Lumkit: the vendor does not require it and publishes no default. An indicative quote must not be confirmed by accident.
             * @enum {string}
             */
            quoteIntent: "indicative" | "client_linked";
            /** @description Code of the currency that is received. */
            toCurrency: string;
        } & ({
            /**
             * Format: decimal
             * @description Amount that the customer sends or pays, in `fromCurrency`; instead of `toAmount`.
             */
            fromAmount: Decimal;
            toAmount?: never;
        } | {
            /**
             * Format: decimal
             * @description Amount that the customer receives, in `toCurrency`; instead of `fromAmount`.
             */
            toAmount: Decimal;
            fromAmount?: never;
        });
        Trade: {
            /** @description When the trade was completed, e.g. `2026-05-11T10:15:35`. It has no zone; UTC is inferred, see parseDateTime. Inferred: absent until the trade is completed. */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When the trade was created.
             */
            createdAt: string;
            /** @description The fills of the trade. They are left out of the answer to a confirmed quote. */
            fills?: components["schemas"]["Fill"][];
            /**
             * Format: decimal
             * @description Amount that is sold or sent, in `fromCurrency`.
             */
            fromAmount: Decimal;
            /** @description Code of the currency that is sold or sent. */
            fromCurrency: string;
            /** @description Whether `rate` is the inverse rate. */
            isRateInverted: boolean;
            /** @description Whether the trade came from an RFQ. */
            isRfq: boolean;
            /**
             * Format: decimal
             * @description Rate at which the trade was executed. Inferred: `toAmount` divided by `fromAmount` if `isRateInverted` is false.
             */
            rate: Decimal;
            /** @description State of the trade. */
            status: components["schemas"]["TradeStatus"];
            /**
             * Format: decimal
             * @description Amount that is bought or received, in `toCurrency`.
             */
            toAmount: Decimal;
            /** @description Code of the currency that is bought or received. */
            toCurrency: string;
            /** @description Id of the trade, with which it is looked up. */
            transactionId: string;
        };
        /** @description State of a trade. Inferred: `CANCELLED` and `REVERSED` are final, and `COMPLETED` may still become `REVERSED`. */
        TradeStatus: ("PENDING" | "COMPLETED" | "CANCELLED" | "REVERSED") | (string & {});
        Wallet: {
            /** @description Currency code of the wallet. */
            currency: string;
            /** @description Where to deposit. Its members depend on the kind of wallet, e.g. `bankName` and `accountNumber`, or `address` and `address_tag`. */
            depositDetails: {
                [key: string]: unknown;
            };
            /** @description Lasting id of the wallet. */
            id: string;
            /** @description Network of a crypto wallet, e.g. `Bitcoin`. Null for the fiat wallet of the examples. */
            networkName: string | null;
            /** @description Payment method of a fiat wallet, e.g. `EFT`. Null for the crypto wallet of the examples. */
            paymentMethodType: string | null;
        };
        Withdrawal: {
            /**
             * Format: decimal
             * @description The amount. Inferred: in `currency`. Whether it includes `fee` is not documented.
             */
            amount: Decimal;
            /**
             * Format: date-time
             * @description When the withdrawal was created.
             */
            createdAt: string;
            /** @description Currency code of the withdrawal. */
            currency: string;
            /**
             * Format: decimal
             * @description The fee. Its currency, and whether `amount` includes it, are not documented.
             */
            fee: Decimal;
            /** @description State of the withdrawal. */
            status: components["schemas"]["WithdrawalStatus"];
            /** @description Id of the withdrawal, with which it is looked up. */
            transactionId: string;
            /** @description The destination of the money, as stored with the withdrawal. No member of it is published. */
            withdrawDetails: {
                [key: string]: unknown;
            };
        };
        WithdrawalCreateRequest: {
            /**
             * Format: decimal
             * @description Amount to withdraw, in the beneficiary's currency. Inferred: must be greater than 0. Whether it includes the fee is not documented.
             */
            amount: Decimal;
            /** @description Id of the beneficiary, as the beneficiary operations give it. */
            beneficiaryId: string;
        };
        WithdrawalCreated: {
            /** @description First state of the withdrawal. */
            status: components["schemas"]["WithdrawalStatus"];
            /** @description Id of the new withdrawal. */
            transactionId: string;
        };
        /** @description State of a withdrawal. Inferred: `FAILED`, `CANCELLED` and `REVERSED` are final, and `COMPLETED` may still become `REVERSED`. Who confirms in `AWAITING_CONFIRMATION`, and how, is not documented. */
        WithdrawalStatus: ("PENDING" | "ACCEPTED" | "AWAITING_CONFIRMATION" | "PROCESSING" | "COMPLIANCE_PENDING" | "COMPLETED" | "FAILED" | "CANCELLED" | "REVERSED") | (string & {});
        /** @description Inferred: one currency, as a code or as an object. Nothing about it is published. */
        Currency: string | {
            [key: string]: unknown;
        };
        /** @description An error. The texts are for people and may contradict each other, as in the published sample. */
        ErrorEnvelope: {
            /** @description Lumetrade's own number for the error. Only 1133, a failed validation, is published. */
            code: number;
            /** @description What went wrong. */
            message: string;
            /** @description The HTTP status, repeated. */
            httpStatus: number;
            /** @description Id of the request, for support. */
            requestId: string;
            /**
             * Format: date-time
             * @description When the error happened (UTC in the sample).
             */
            timestamp: string;
            /** @description The invalid members of the request, with reasons. Whether errors other than failed validations have it is not known. */
            errors?: components["schemas"]["FieldError"][];
        };
        /** @description What is wrong with one member of the request. */
        FieldError: {
            /** @description Name of the member. */
            field: string;
            /** @description What is wrong with it. */
            message: string;
        };
        /** @description A quote. Inferred: all of its members. The reference publishes an empty object; rate, fee and expiry are not known. Members that are not named here are returned unchanged. */
        Quote: {
            /** @description Inferred: the reference of the quote, which confirming needs. The name is from the request that confirms; this response may use another. */
            quoteStr?: string;
            /**
             * Format: decimal
             * @description Inferred: amount to send, in `fromCurrency`.
             */
            fromAmount?: Decimal;
            /**
             * Format: decimal
             * @description Inferred: amount to receive, in `toCurrency`.
             */
            toAmount?: Decimal;
            /** @description Inferred: code of the currency to send. */
            fromCurrency?: string;
            /** @description Inferred: code of the currency to receive. */
            toCurrency?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request failed validation. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The credentials are not valid: a header is missing or wrong, or the key has expired or was revoked. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A permission, an access rule or the state of the account forbids this to the owner of the key. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The owner of the key has no such resource. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The funds are insufficient, or the money movement conflicts with the current state. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The account already exists. */
        AccountExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description An unexpected error of the server. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountCreateRequest"];
            };
        };
        responses: {
            /** @description The account was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request failed validation. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The currency is not supported for this user. */
            404: components["responses"]["NotFound"];
            /** @description The account exists already. */
            409: components["responses"]["AccountExists"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAccountByCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Currency code of the account. */
                currency: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The owner of the key has no such account or currency. */
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account, as the list of accounts gives it. */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The owner of the key has no such account. */
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getBeneficiaries: {
        parameters: {
            query?: {
                /** @description Only beneficiaries of this currency code. */
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The confirmed beneficiaries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beneficiary"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalCreateRequest"];
            };
        };
        responses: {
            /** @description The withdrawal was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalCreated"];
                };
            };
            /** @description The request is not valid. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The owner of the key has no such beneficiary. */
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getBeneficiary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the beneficiary, from the list of beneficiaries. */
                beneficiaryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The beneficiary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beneficiary"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The owner of the key has no such beneficiary. */
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getDeposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the deposit, as the list of deposits gives it. */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deposit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The owner of the key has no such deposit. */
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    tradeHistory: {
        parameters: {
            query?: {
                /** @description Page number. Reserved, so do not rely on it; lists have no pages. */
                page?: number;
                /** @description Page size. Reserved, so do not rely on it; lists have no pages. */
                size?: number;
                /** @description Order, as `field,direction`. Reserved, so do not rely on it. */
                sort?: string;
                /** @description Lower bound of the time. Reserved, so do not rely on it. */
                dateFrom?: string;
                /** @description Upper bound of the time. Reserved, so do not rely on it. */
                dateTo?: string;
                /** @description Status to filter by. Reserved, so do not rely on it; its values are not published. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trades, each with its fills. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trade"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description The quote. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description The request failed validation. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    confirmQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteConfirmRequest"];
            };
        };
        responses: {
            /** @description The quote is confirmed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trade"];
                };
            };
            /** @description The request failed validation. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTrade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the trade, as the list of trades gives it. */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trade. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trade"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The owner of the key has no such trade. */
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getWallets: {
        parameters: {
            query?: {
                /** @description Filters fiat wallets by payment method, e.g. `EFT`. */
                paymentMethodType?: string;
                /** @description Filters crypto wallets by network, e.g. `Bitcoin`. */
                networkName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wallets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getWallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the wallet. */
                walletId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wallet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The owner of the key has no such wallet. */
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getWithdrawHistory: {
        parameters: {
            query?: {
                /** @description Page number, counted from zero. Reserved, so do not rely on it; lists have no pages. */
                page?: number;
                /** @description Page size; a maximum of 100 is planned. Reserved, so do not rely on it; lists have no pages. */
                size?: number;
                /** @description Order, as `field,direction`. Reserved, so do not rely on it. */
                sort?: string;
                /** @description Reserved. Lower bound of the time, inclusive. */
                dateFrom?: string;
                /** @description Reserved. Upper bound of the time, inclusive. */
                dateTo?: string;
                /** @description Status to filter by. Reserved, so do not rely on it; its values are not published. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The withdrawals. Inferred: a plain array, in which each item is a whole withdrawal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the withdrawal, as the list of withdrawals gives it. */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The withdrawal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Inferred: the owner of the key has no such withdrawal. */
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    depositHistory: {
        parameters: {
            query?: {
                /** @description Inferred: page number, as for withdrawals and trades. Reserved there, so do not rely on it. */
                page?: number;
                /** @description Inferred: page size, as for withdrawals and trades. Reserved there, so do not rely on it. */
                size?: number;
                /** @description Inferred: order, as `field,direction`, as for withdrawals and trades. Reserved there, so do not rely on it. */
                sort?: string;
                /** @description Inferred: lower bound of the time, as for withdrawals and trades. Reserved there, so do not rely on it. */
                dateFrom?: string;
                /** @description Inferred: upper bound of the time, as for withdrawals and trades. Reserved there, so do not rely on it. */
                dateTo?: string;
                /** @description Inferred: status to filter by, as for withdrawals and trades. Reserved there, so do not rely on it. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inferred: the deposits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getCurrencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inferred: the currencies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Currency"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
