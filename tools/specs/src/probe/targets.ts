import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import type { contractFetch } from "@lumkit/testing/contract";
import { CommandError } from "../cli/command.js";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How the service of an API is called, through its client, so that keys are handled as in production. */
export interface Target {
  readonly api: Parameters<typeof contractFetch>[0];
  /** The environment variable with the base URL; there is no default. */
  readonly baseUrl: string;
  /** The environment variables with the credentials. */
  readonly credentials: readonly string[];
  /** The option that asks for the one call that is not a GET, and its operation. */
  readonly extra: { readonly option: "prepare" | "quote"; readonly operation: string };
  /** @throws {RefusedError} a value is invalid; no message shows a credential. */
  open(values: Readonly<Record<string, string>>, fetch: Fetch): Prober;
}

export interface Prober {
  read(path: string, values: Readonly<Record<string, string>>): Promise<unknown>;
  /** Makes a quote, which moves no money. @throws {CommandError} the option's text is invalid. */
  extra(text: string): Promise<unknown>;
}

/**
 * Written by hand: only a person knows how a client is created, and which call next to its reads is worth making. An API
 * that is not here cannot be probed, and `probe` says so.
 */
export const targets: readonly Target[] = [
  {
    api: "lumo",
    baseUrl: "LUMO_BASE_URL",
    credentials: ["LUMO_API_KEY"],
    extra: { option: "prepare", operation: "prepareOrder" },
    open({ LUMO_BASE_URL: baseUrl = "", LUMO_API_KEY: apiKey }, fetch) {
      const { http } = createLumo({ baseUrl, apiKey, fetch, maxRetries: 0 });
      return {
        read: (path, values) => Reflect.apply(http.GET, undefined, [path, { params: { path: values } }]),
        extra: (qrCode) => http.POST("/orders/prepare", { body: { qrCode } }),
      };
    },
  },
  {
    api: "lumetrade",
    baseUrl: "LUMETRADE_BASE_URL",
    credentials: ["LUMETRADE_API_KEY", "LUMETRADE_API_SECRET"],
    extra: { option: "quote", operation: "getQuote" },
    open({ LUMETRADE_BASE_URL: baseUrl = "", LUMETRADE_API_KEY: apiKey, LUMETRADE_API_SECRET: apiSecret }, fetch) {
      const { http } = createLumetrade({ baseUrl, credentials: { apiKey, apiSecret }, fetch, maxRetries: 0 });
      return {
        read: (path, values) => Reflect.apply(http.GET, undefined, [path, { params: { path: values } }]),
        extra(text) {
          const [, fromAmount, fromCurrency, toCurrency] = /^(\d+(?:\.\d+)?) (\w+)\/(\w+)$/.exec(text) ?? [];
          if (fromAmount === undefined || fromCurrency === undefined || toCurrency === undefined)
            throw new CommandError(`Cannot ask for a quote of "${text}": write it like "100 USDT/ZAR"`);
          const body = { fromAmount, fromCurrency, toCurrency, quoteIntent: "indicative" } as const;
          return http.POST("/api/v1/trades/quote", { body });
        },
      };
    },
  },
];
