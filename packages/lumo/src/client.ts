import {
  type CommonOptions,
  commonOptionNames,
  createClient,
  type Http,
  ownOptions,
  systemClock,
  type Target,
} from "@lumkit/core";
import manifest from "../package.json" with { type: "json" };
import { type Auth, createAuth } from "./auth.js";
import { createDisputes, type Disputes } from "./disputes.js";
import { type ApiKey, createKeyRing, type OnApiKey } from "./key/key-ring.js";
import { operations } from "./operations.gen.js";
import { createOrders, type Orders } from "./orders.js";
import { createRates, type Rates } from "./rates.js";
import { readError } from "./read-error.js";
import type { operations as Operations, paths } from "./schema.gen.js";
import { createUserWallets, type UserWallets } from "./user-wallets.js";
import { createWallet, type Wallet } from "./wallet.js";

/** The base URLs that the API's document lists. */
export const environments = {
  production: "https://b2b.lumowallet.io",
  staging: "https://b2b-staging.lumowallet.io",
} as const;

/** For a whole `orders.pay` or `orders.resolve`, which send several requests. */
const paymentDeadlineMs = 60_000;

export type LumoOptions = Target<keyof typeof environments> &
  CommonOptions & {
    /**
     * The company's API key, or a function that returns it for each call. `null`: only `auth.login` may be called.
     * `undefined` is refused, so that a forgotten environment variable is noticed at once.
     */
    readonly apiKey: ApiKey;
    /**
     * Stores the key that `auth.login` or `auth.regenerateKey` returns; neither can be called without it. New calls wait
     * until it has resolved, and then use the new key, or what `apiKey` returns if it is a function.
     */
    readonly onApiKey?: OnApiKey | undefined;
  };

/** Calls on the document's own routes, e.g. `http.GET("/orders/{id}", { params: { path: { id } } })`. */
export type LumoHttp = Http<paths>;

export interface Lumo {
  readonly auth: Auth;
  readonly disputes: Disputes;
  readonly http: LumoHttp;
  readonly orders: Orders;
  readonly rates: Rates;
  readonly userWallets: UserWallets;
  readonly wallet: Wallet;
}

/**
 * Creates a client of the Lumo B2B API.
 *
 * @throws {RefusedError} an option is missing, unknown or unusable; no message shows the key.
 */
export function createLumo(options: LumoOptions): Lumo {
  const own = ownOptions("createLumo", options, [...commonOptionNames, "apiKey", "onApiKey"]);
  const { apiKey, onApiKey, clock = systemClock, deadlineMs = paymentDeadlineMs } = own;
  const { ask, call, http, wait } = createClient<Operations, paths>({
    product: `lumkit-lumo/${manifest.version}`,
    options: own,
    environments,
    operations,
    readError,
    ...createKeyRing(apiKey, onApiKey, clock),
  });
  return {
    auth: createAuth(call),
    disputes: createDisputes(call),
    http,
    orders: createOrders({ ask, call, wait, clock, deadlineMs }),
    rates: createRates(call),
    userWallets: createUserWallets(call),
    wallet: createWallet(call),
  };
}
