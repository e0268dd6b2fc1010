import {
  type Ask,
  type Call,
  type Clock,
  type CommonOptions,
  checkCredential,
  commonOptionNames,
  createClient,
  type Http,
  type Operation,
  ownOptions,
  RefusedError,
  systemClock,
  type Target,
  type Wait,
} from "@lumkit/core";
import { type Auth, createAuth } from "./auth.js";
import { createDisputes, type Disputes } from "./disputes.js";
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

export type LumoOptions = Target<keyof typeof environments> &
  CommonOptions & {
    /**
     * The company's API key, or a function that gives it for each call. `null`: only `auth.login` may be called.
     * `undefined` is refused, so that a forgotten environment variable is noticed at once.
     */
    readonly apiKey: string | null | undefined | (() => string | Promise<string>);
  };

export type LumoCall = Call<Operations>;

/** What the jobs of more than one call are built on. */
export interface LumoClient {
  readonly ask: Ask<Operations>;
  readonly call: LumoCall;
  readonly wait: LumoWait;
  readonly clock: Clock;
}

export type LumoWait = Wait<Operations>;

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
  const own = ownOptions("createLumo", options, [...commonOptionNames, "apiKey"]);
  const { apiKey } = own;
  const check = (key: unknown, operation?: Operation): string =>
    checkCredential("apiKey", key, "LUMO_API_KEY", operation);
  if (apiKey !== null && typeof apiKey !== "function") check(apiKey);
  const { ask, call, http, wait } = createClient<Operations, paths>({
    options: own,
    environments,
    operations,
    readError,
    credentials: (operation) => {
      if (operation.anonymous) return {};
      if (apiKey === null) {
        const problem = `Cannot send ${operation.id}: this client has no apiKey, it can only log in`;
        throw new RefusedError("invalid-input", problem, operation);
      }
      const headersOf = (key: unknown) => ({ "X-API-Key": check(key, operation) });
      return typeof apiKey === "function" ? Promise.resolve(apiKey()).then(headersOf) : headersOf(apiKey);
    },
  });
  return {
    auth: createAuth(call),
    disputes: createDisputes(call),
    http,
    orders: createOrders({ ask, call, wait, clock: own.clock ?? systemClock }),
    rates: createRates(call),
    userWallets: createUserWallets(call),
    wallet: createWallet(call),
  };
}
