import { type BaseUrlOptions, resolveBaseUrl } from "./base-url.js";
import { type Call, createCall } from "./caller.js";
import { type ErrorDetails, RefusedError } from "./errors.js";
import { createHttp, createRequest } from "./http.js";
import type { Http } from "./http-types.js";
import type { Operation } from "./operation.js";
import type { CredentialHeaders } from "./send.js";
import { type FetchLike, fetchTransport } from "./transport.js";

/** Where the calls go: one of the API's environments, or a base URL of one's own, e.g. of a mock. */
export type Target<Environment extends string> =
  | { readonly environment: Environment; readonly baseUrl?: undefined; readonly allowHttp?: undefined }
  | {
      readonly baseUrl: string;
      /** Permits plain `http:` to another host than loopback: keys and amounts then travel unencrypted. */
      readonly allowHttp?: boolean | undefined;
      readonly environment?: undefined;
    };

/** What the clients of all APIs take. */
export interface CommonOptions {
  /** Sends the requests in place of the platform's own `fetch`. What happens below it is not in the client's hands. */
  readonly fetch?: FetchLike | undefined;
}

/** The options every client knows; its credentials come on top. */
export const commonOptionNames = ["environment", "baseUrl", "allowHttp", "fetch"] as const;

export interface ClientConfig<Operations> {
  readonly options: BaseUrlOptions & CommonOptions;
  readonly environments: Readonly<Record<string, string>>;
  readonly operations: { readonly [Id in keyof Operations]: Operation };
  readonly credentials: CredentialHeaders;
  readonly readError: (body: unknown) => ErrorDetails;
}

/** What the client of an API is built on: its calls by operation, and the escape hatch by route. */
export function createClient<Operations, Paths>(
  config: ClientConfig<Operations>,
): { call: Call<Operations>; http: Http<Paths> } {
  refuseBrowser();
  const { options, operations, credentials, readError } = config;
  const request = createRequest({
    baseUrl: resolveBaseUrl(options, config.environments),
    transport: fetchTransport(options.fetch ?? globalThis.fetch),
    credentials,
  });
  return { call: createCall({ request, operations, readError }), http: createHttp<Paths>(request, operations) };
}

/** A key in a web page belongs to whoever opens the page. */
function refuseBrowser(): void {
  const isNode = typeof process === "object" && process.versions?.node !== undefined;
  const isPage = "window" in globalThis && "document" in globalThis;
  if (isPage && !isNode)
    throw new RefusedError(
      "invalid-input",
      "Cannot create the client in a web page: the key would be public, call the API from a server",
    );
}
