import type { CommonOptions, Http, Operation, Target } from "@lumkit/core";
import { checkCredential, commonOptionNames, createClient, ownOptions, systemClock } from "@lumkit/core";
import manifest from "../package.json" with { type: "json" };
import { type Accounts, createAccounts } from "./accounts.js";
import { type Beneficiaries, createBeneficiaries } from "./beneficiaries.js";
import { type Currencies, createCurrencies } from "./currencies.js";
import { createDeposits, type Deposits } from "./deposits.js";
import { operations } from "./operations.gen.js";
import { readError } from "./read-error.js";
import type { operations as Operations, paths } from "./schema.gen.js";
import { createTrades, type Trades } from "./trades.js";
import { createWallets, type Wallets } from "./wallets.js";
import { createWithdrawals, type Withdrawals } from "./withdrawals.js";

/** The base URL that the API's document lists. There is no public staging environment. */
export const environments = { production: "https://api.lumetrade.com" } as const;

/** The pair that authenticates a call. Both are made in the owner's key management, not through the API. */
export interface Credentials {
  readonly apiKey: string | undefined;
  readonly apiSecret: string | undefined;
}

const pairNames = ["apiKey", "apiSecret"];

export type LumetradeOptions = Target<keyof typeof environments> &
  CommonOptions & {
    /** The pair, or a function that gives it for each call. A missing part is refused. */
    readonly credentials: Credentials | (() => Credentials | Promise<Credentials>);
  };

/** Calls on the document's own routes. Only here are the reserved query parameters, which filter nothing today. */
export type LumetradeHttp = Http<paths>;

export interface Lumetrade {
  readonly accounts: Accounts;
  readonly beneficiaries: Beneficiaries;
  readonly currencies: Currencies;
  readonly deposits: Deposits;
  readonly http: LumetradeHttp;
  readonly trades: Trades;
  readonly wallets: Wallets;
  readonly withdrawals: Withdrawals;
}

/**
 * Creates a client of the Lumetrade API.
 *
 * @throws {RefusedError} an option is missing, unknown or unusable; no message shows a key or secret.
 */
export function createLumetrade(options: LumetradeOptions): Lumetrade {
  const own = ownOptions("createLumetrade", options, [...commonOptionNames, "credentials"]);
  const { credentials, clock = systemClock, deadlineMs } = own;
  const headersOf = (pair: Credentials | undefined, operation?: Operation) => {
    const { apiKey, apiSecret } = ownOptions(operation ?? "createLumetrade", pair, pairNames, "credentials");
    return {
      "x-api-key": checkCredential("credentials.apiKey", apiKey, "LUMETRADE_API_KEY", operation),
      "x-api-secret": checkCredential("credentials.apiSecret", apiSecret, "LUMETRADE_API_SECRET", operation),
    };
  };
  const givenBy = async (give: () => Credentials | Promise<Credentials>, operation: Operation) =>
    headersOf(await give(), operation);
  if (typeof credentials !== "function") headersOf(credentials);
  const { ask, call, http, wait } = createClient<Operations, paths>({
    product: `lumkit-lumetrade/${manifest.version}`,
    options: own,
    environments,
    operations,
    readError,
    credentials: (operation) =>
      typeof credentials === "function" ? givenBy(credentials, operation) : headersOf(credentials, operation),
  });
  const client = { ask, call, wait, clock, deadlineMs };
  return {
    accounts: createAccounts(client),
    beneficiaries: createBeneficiaries(client),
    currencies: createCurrencies(client),
    deposits: createDeposits(client),
    http,
    trades: createTrades(client),
    wallets: createWallets(client),
    withdrawals: createWithdrawals(client),
  };
}
