// Generated from specs/lumo by `npm run generate`: change the overlay there, not this file.

import type { Decimal } from "@lumkit/core";
export interface paths {
    "/auth/company/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log the company in
         * @description Checks email and password and issues a new API key. The key used until then stops working as soon as the login succeeds.
         */
        post: operations["loginCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/company/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the company profile */
        get: operations["getCompanyProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the company profile
         * @description Inferred: body and response, which are not documented. Changes the members that are given. Whether `name` or another member can be changed is not known.
         */
        patch: operations["updateCompanyProfile"];
        trace?: never;
    };
    "/auth/company/regenerate-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the API key
         * @description Replaces the API key of the calling company and returns the new one.
         */
        post: operations["regenerateCompanyApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the company's disputes
         * @description All disputes of the company, newest first, as a bare array without pages. `resolvedAt` and `resolution` are set when a dispute is resolved; `refundAmount` is set for `partial_refund` alone and is null for `confirm` and `refund`. A dispute is resolved by the vendor's staff, or by a final status that the wallet backend calls back with.
         */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the company's orders */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/accept/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a quote
         * @description Turns a quote into an order and holds its amount (`frozenBalance`). Idempotent with the optional header `Idempotency-Key`: a call with a key that the same company has used before gets the stored answer of the first call.
         */
        post: operations["acceptOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a quote from a QR code
         * @description Makes a quote from the text of an NSPK QR code. A quote lives 30 seconds at present: rely on its `expiresAt`. After that a new quote must be made. `isBalanceSufficient` tells whether to accept it.
         */
        post: operations["prepareOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one order */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a dispute about an order
         * @description Only for a finished order, in state `success` or `failed`; the order moves to `disputed`. If the order already has an open dispute (`submitted` or `in_review`), that one is returned instead of a new one. The dispute is also passed on to the vendor's wallet backend.
         */
        post: operations["createDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the current USDT/RUB rate with the company's commission
         * @description The base rate comes from Rapira and is renewed about every 15 seconds. `effectiveRate` is the base rate with the company's `qrRateOffsetBps` applied. Both `rate` and `effectiveRate` include the commission and are what the next prepare will use.
         */
        get: operations["getCurrentRate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user-wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the wallets of users */
        get: operations["listUserWallets"];
        put?: never;
        /**
         * Get or create the wallet of a user
         * @description Gives the wallet of this `externalId` within the company, and makes it if there is none.
         */
        post: operations["createUserWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user-wallets/blocked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the blocked wallets of users */
        get: operations["listBlockedUserWallets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user-wallets/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the deposits of users */
        get: operations["listUserWalletDeposits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user-wallets/{walletId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block the wallet of a user
         * @description Blocks the wallet. No operation that unblocks one is published.
         */
        post: operations["blockUserWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user-wallets/{walletId}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the wallet of a user
         * @description Blocks the wallet and makes a new one for the same user.
         */
        post: operations["replaceUserWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the company's deposit wallet
         * @description Gives the company's TRON address for incoming USDT (TRC-20). The first call makes the wallet if there is none.
         */
        get: operations["getCompanyWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallets/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the company's balance
         * @description `usdtBalance` is the balance that the platform keeps in its books for the company.
         */
        get: operations["getCompanyWalletBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallets/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the company's deposits
         * @description A deposit goes through `new`, `fee_charged`, `aml_pending`, then `aml_passed` or `aml_failed`, `forwarding`, and ends in `completed` or `failed`. If the AML check fails, the funds are held for review and the webhook event `deposit.aml_failed` is sent. Company deposits are swept to the address in the vendor's setting `B2B_TREASURY_ADDRESS`. The processing fee is kept from the incoming amount and is not taken from the company's balance.
         */
        get: operations["listCompanyDeposits"];
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
        BlockUserWalletRequest: {
            /** @description Why the wallet is blocked. Whether it must be given is not stated. */
            reason?: string;
        };
        CompanyBalance: {
            /** @description The company's TRON address. */
            address: string;
            /**
             * Format: decimal
             * @description Balance in TRX.
             */
            trxBalance: Decimal;
            /**
             * Format: decimal
             * @description The company's balance in the platform's books, in USDT.
             */
            usdtBalance: Decimal;
        };
        CompanyInfo: {
            /** @description Name of the company. */
            name: string;
            /**
             * Format: email
             * @description Login address of the company.
             */
            email: string;
            /**
             * Format: uuid
             * @description Id of the company.
             */
            id: string;
        };
        CompanyProfile: {
            /** @description Name of the company. */
            name: string;
            /**
             * Format: email
             * @description Mail address of the company's contact.
             */
            contactEmail?: string | null;
            /** @description Telegram account of the company's contact. */
            contactTelegram?: string | null;
            /** @description TRON address to which captured deposits go. */
            depositForwardAddress?: string | null;
            /**
             * Format: email
             * @description Login address of the company.
             */
            email: string;
            /**
             * Format: uuid
             * @description Id of the company.
             */
            id: string;
            /** @description Whether the company is active. */
            isActive: boolean;
            /** @description Inferred from its name: the address to which notifications are sent. */
            webhookUrl?: string | null;
        };
        CreateDisputeRequest: {
            /** @description Why the company disputes the order. */
            reason: string;
        };
        CreateUserWalletRequest: {
            /** @description The user's id in the company's own system. */
            externalId: string;
        };
        DepositList: {
            /** @description The deposits of this page; their sorting is not documented. */
            deposits: components["schemas"]["Deposit"][];
            /** @description Inferred: number of all items that match the filter, on all pages. */
            total: number;
        };
        Dispute: {
            /** @description A note by the vendor's staff. */
            adminComment?: string | null;
            /**
             * Format: date-time
             * @description When the dispute was created.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Id of the dispute.
             */
            id: string;
            /**
             * Format: uuid
             * @description Id of the disputed order.
             */
            orderId: string;
            /** @description Why the company disputes the order. */
            reason: string;
            /**
             * Format: decimal
             * @description The refunded amount; set for `partial_refund` alone, null for `confirm` and `refund`. Its currency is not stated.
             */
            refundAmount?: Decimal | null;
            /** @description How the dispute was resolved; set when it is resolved. */
            resolution?: components["schemas"]["DisputeResolution"] | null;
            /**
             * Format: date-time
             * @description When the dispute was resolved, by the vendor's staff or by the wallet backend.
             */
            resolvedAt?: string | null;
            /** @description Who resolved the dispute. */
            resolvedBy?: string | null;
            /** @description State of the dispute. */
            status: components["schemas"]["DisputeStatus"];
            /**
             * Format: date-time
             * @description When the dispute was last changed.
             */
            updatedAt: string;
        };
        /** @description How a dispute was resolved. */
        DisputeResolution: ("refund" | "confirm" | "partial_refund") | (string & {});
        /** @description State of a dispute. `submitted` and `in_review` are open. Inferred: `resolved` and `rejected` are final. */
        DisputeStatus: ("submitted" | "in_review" | "resolved" | "rejected") | (string & {});
        ErrorResponse: {
            /**
             * @description The HTTP reason phrase.
             * @example Bad Request
             */
            error?: string;
            /** @description What is wrong, for a person to read. Inferred: one text, or a list of texts, such as one for each invalid member. */
            message?: string | string[];
            /**
             * @description The HTTP status.
             * @example 400
             */
            statusCode?: number;
        };
        LoginRequest: {
            /**
             * Format: email
             * @description Login address of the company.
             */
            email: string;
            /** @description Password of the company. */
            password: string;
        };
        LoginResult: {
            /**
             * @description The new API key. Keep it safe; all later calls need it.
             * @example lb2b_5f7f1f7b7f034dbf81b0b8b8d7c0b9f1
             */
            apiKey: string;
            /** @description The company that logged in. */
            company: components["schemas"]["CompanyInfo"];
        };
        Order: {
            /**
             * Format: decimal
             * @description Amount for the shop, in RUB.
             */
            amountRub: Decimal;
            /**
             * Format: decimal
             * @description Amount held or paid, in USDT.
             */
            amountUsdt: Decimal;
            /**
             * Format: date-time
             * @description When the order ended. Inferred: absent until then.
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When the order was created (UTC in the example).
             */
            createdAt: string;
            /** @description The merchant's own id for the order. Its value for an order that was prepared without one is not known. */
            externalOrderId?: string;
            /** @description Why the order failed. Inferred: absent unless it failed. */
            failureReason?: string;
            /**
             * Format: uuid
             * @description Id of the order. In the one published example it equals the id of the quote.
             */
            id: string;
            /** @description The shop that is paid. */
            merchantName: string;
            /**
             * Format: date-time
             * @description Deadline of the payment (UTC in the example).
             */
            paymentUntil: string;
            /** @description State of the order. */
            status: components["schemas"]["OrderStatus"];
        };
        OrderList: {
            /** @description The orders of this page; their sorting is not documented. Inferred: each item is a whole order. */
            orders: components["schemas"]["Order"][];
            /** @description Inferred: number of all items that match the filter, on all pages. */
            total: number;
        };
        /** @description State of an order; there may be other values. `success` and `failed` are its completed states; a dispute moves either of them to `disputed`. Inferred: `created` and `in_progress` come before them. What follows `disputed` is not documented. */
        OrderStatus: ("created" | "in_progress" | "success" | "failed" | "disputed") | (string & {});
        PrepareOrderRequest: {
            /** @description The merchant's own id for the order. */
            externalOrderId?: string;
            /** @description Text of the scanned NSPK/SBP QR code, which is a link. Inferred: it is required. */
            qrCode: string;
        };
        Quote: {
            /**
             * Format: decimal
             * @description Amount to pay, in RUB.
             */
            amountRub: Decimal;
            /**
             * Format: decimal
             * @description Price of the payment, in USDT.
             */
            amountUsdt: Decimal;
            /**
             * Format: date-time
             * @description When the quote ends (UTC in the example).
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description Id of the quote, with which it is accepted.
             */
            id: string;
            /** @description Whether the company's balance covers the price now. */
            isBalanceSufficient: boolean;
            /** @description The shop behind the QR code. */
            merchantName: string;
            /**
             * Format: decimal
             * @description RUB for one USDT.
             */
            rate: Decimal;
        };
        ReplaceUserWalletRequest: {
            /** @description Why the wallet is replaced. Whether it must be given is not stated. */
            reason?: string;
        };
        UserWallet: {
            /** @description TRON address of the wallet. */
            address: string;
            /** @description Why the wallet is blocked. */
            blockReason?: string | null;
            /**
             * Format: uuid
             * @description Id of the company that owns the wallet.
             */
            companyId: string;
            /**
             * Format: date-time
             * @description When the wallet was created.
             */
            createdAt: string;
            /** @description The user's id in the company's own system. */
            externalId: string;
            /**
             * Format: uuid
             * @description Id of the wallet.
             */
            id: string;
            /** @description Whether the wallet is blocked. */
            isBlocked: boolean;
            /**
             * Format: decimal
             * @description Last known balance in TRX.
             */
            lastTrxBalance: Decimal;
            /**
             * Format: decimal
             * @description Last known balance in USDT.
             */
            lastUsdtBalance: Decimal;
        };
        UserWalletList: {
            /** @description Inferred: number of all items that match the filter, on all pages. */
            total: number;
            /** @description The wallets of this page; their sorting is not documented. Inferred: each item is a whole wallet. */
            wallets: components["schemas"]["UserWallet"][];
        };
        CompanyProfileUpdate: {
            /**
             * Format: email
             * @description Inferred: e-mail address of the company's contact.
             */
            contactEmail?: string | null;
            /** @description Inferred: Telegram account of the company's contact. */
            contactTelegram?: string | null;
            /** @description Inferred: the address to which notifications are sent. */
            webhookUrl?: string | null;
            /** @description Inferred: TRON address to which captured deposits are forwarded. */
            depositForwardAddress?: string | null;
        };
        RegeneratedApiKey: {
            /** @description Inferred: the new API key. Store it safely; all later calls need it. */
            apiKey?: string;
        };
        Rate: {
            /**
             * Format: decimal
             * @description Inferred: RUB for one USDT, commission included. How it differs from `effectiveRate` is not known.
             */
            rate?: Decimal;
            /**
             * Format: decimal
             * @description Inferred: RUB for one USDT, the base rate with the company's offset applied.
             */
            effectiveRate?: Decimal;
            /** @description Inferred: the company's QR commission offset in basis points. Its sign, and how it is applied, are not known. */
            qrRateOffsetBps?: number;
        };
        CompanyWallet: {
            /** @description Inferred: the company's TRON address for incoming USDT (TRC-20). */
            address?: string;
        };
        /** @description State of a deposit, documented for company deposits. After `aml_failed` the funds are held for review. Inferred: users' deposits have the same states. */
        DepositStatus: ("new" | "fee_charged" | "aml_pending" | "aml_passed" | "aml_failed" | "forwarding" | "completed" | "failed") | (string & {});
        /** @description A deposit. Its members are not documented, and it may have others than those named here. The clients return every number in it as a decimal string, digit for digit. */
        Deposit: {
            /** @description Inferred: id of the deposit. */
            id?: string;
            /** @description Inferred: state of the deposit. */
            status?: components["schemas"]["DepositStatus"];
            /**
             * Format: decimal
             * @description Inferred: amount in USDT. Whether it includes the fee is not known.
             */
            amountUsdt?: Decimal;
            /** @description Inferred: TRON address of the wallet that it came to. */
            address?: string;
            /** @description Inferred: the user, by the id in the company's own system; null for a deposit of the company. */
            externalId?: string | null;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description Inferred: any other error has the documented error body. The statuses and their reasons are not documented. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
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
    loginCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Logged in; the answer carries the new API key. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCompanyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile of the company that the key belongs to. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfile"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateCompanyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Inferred: the members to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyProfileUpdate"];
            };
        };
        responses: {
            /** @description Inferred: the profile after the change. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfile"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    regenerateCompanyApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new API key. Inferred: the name of its member. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegeneratedApiKey"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDisputes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disputes, newest first. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"][];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Inferred: state of the orders. Known states are `created`, `in_progress`, `success`, `failed` and `disputed`. */
                status?: string | ("created" | "in_progress" | "success" | "failed" | "disputed");
                /** @description Size of the page; the sample has 20. */
                limit?: number;
                /** @description Number of orders to skip; the sample has 0. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of orders. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    acceptOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the caller's choice. The same key of the same company gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the quote, as prepare returned it. Inferred: a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    prepareOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareOrderRequest"];
            };
        };
        responses: {
            /** @description The quote. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the order. Inferred: a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the order. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDisputeRequest"];
            };
        };
        responses: {
            /** @description The dispute, new or already open. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCurrentRate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current rate. Inferred: the shape of the response. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listUserWallets: {
        parameters: {
            query?: {
                /** @description The user's id in the company's own system. */
                externalId?: string;
                /** @description Size of the page. There is a maximum; its value is not known. */
                limit?: number;
                /** @description Number of wallets to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inferred: one page of wallets. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWalletList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createUserWallet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserWalletRequest"];
            };
        };
        responses: {
            /** @description The wallet, new or already there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWallet"];
                };
            };
            /** @description The caller is not authenticated. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listBlockedUserWallets: {
        parameters: {
            query?: {
                /** @description The user's id in the company's own system. */
                externalId?: string;
                /** @description Size of the page. Inferred: at least 1; a maximum is not known. */
                limit?: number;
                /** @description Number of wallets to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of blocked wallets. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWalletList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listUserWalletDeposits: {
        parameters: {
            query?: {
                /** @description The user's id in the company's own system. */
                externalId?: string;
                /** @description Inferred: state of the deposits, one of `new`, `fee_charged`, `aml_pending`, `aml_passed`, `aml_failed`, `forwarding`, `completed`, `failed`. */
                status?: string | ("new" | "fee_charged" | "aml_pending" | "aml_passed" | "aml_failed" | "forwarding" | "completed" | "failed");
                /** @description Size of the page. Inferred: at least 1; a maximum is not known. */
                limit?: number;
                /** @description Number of deposits to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deposits. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    blockUserWallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the wallet. Inferred: its `id`, a UUID. */
                walletId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BlockUserWalletRequest"];
            };
        };
        responses: {
            /** @description Inferred: the wallet, now blocked. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWallet"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    replaceUserWallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the wallet. Inferred: its `id`, a UUID. */
                walletId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplaceUserWalletRequest"];
            };
        };
        responses: {
            /** @description Inferred: the new wallet. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWallet"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCompanyWallet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wallet. Inferred: the shape of the response, which may have more members. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyWallet"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCompanyWalletBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyBalance"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCompanyDeposits: {
        parameters: {
            query?: {
                /** @description Inferred: state of the deposits, one of `new`, `fee_charged`, `aml_pending`, `aml_passed`, `aml_failed`, `forwarding`, `completed`, `failed`. */
                status?: string | ("new" | "fee_charged" | "aml_pending" | "aml_passed" | "aml_failed" | "forwarding" | "completed" | "failed");
                /** @description Size of the page. Inferred: at least 1; a maximum is not known. */
                limit?: number;
                /** @description Inferred: number of deposits to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inferred: one page of deposits. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
