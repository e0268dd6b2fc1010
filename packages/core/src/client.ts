import { createPlatformTransport } from "#transport";
import { type ReadSuccess, readAsItIs, readJson, readUsable } from "./answer.js";
import type { CredentialHeaders } from "./attempt.js";
import { type BaseUrlOptions, resolveBaseUrl } from "./base-url.js";
import { type Ask, type Call, createAsk, createCall, createReadList, type ReadList } from "./caller.js";
import { type Clock, systemClock } from "./clock.js";
import { type ErrorDetails, RefusedError } from "./errors.js";
import { type FetchLike, fetchTransport } from "./fetch-transport.js";
import type { Hooks } from "./hooks.js";
import { createHttp, createRequest, type RequestFunction, type RequestResult } from "./http.js";
import type { Http } from "./http-types.js";
import type { Operation } from "./operation.js";
import { ownOptions } from "./own-options.js";
import type { RequestInput } from "./request-input.js";
import { createRetryBudget } from "./retry-budget.js";
import { deadlinesMs, type SendConfig } from "./send.js";
import { userAgent } from "./user-agent.js";
import { createWait, type Wait } from "./wait.js";

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
  /** Sends the requests in place of the client's own transport. What happens below it is not in the client's hands. */
  readonly fetch?: FetchLike | undefined;
  /** How long a whole call may take, in milliseconds; replaces the defaults of all calls. */
  readonly deadlineMs?: number | undefined;
  /** How often a call may be repeated where that is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** The most that an answer may hold, in bytes. Default: 5 MiB for one resource, 64 MiB for a list. */
  readonly maxResponseBytes?: number | undefined;
  readonly hooks?: Hooks | undefined;
  /** The time that deadlines, waits and expiry go by; for tests. */
  readonly clock?: Clock | undefined;
}

/** The options every client knows; its credentials come on top. */
export const commonOptionNames = [
  "environment",
  "baseUrl",
  "allowHttp",
  "fetch",
  "deadlineMs",
  "maxRetries",
  "maxResponseBytes",
  "hooks",
  "clock",
] as const;

export interface ClientConfig<Operations> {
  /** Name and version of the package that calls, for the `User-Agent`. */
  readonly product: string;
  readonly options: BaseUrlOptions & CommonOptions;
  readonly environments: Readonly<Record<string, string>>;
  readonly operations: { readonly [Id in keyof Operations]: Operation };
  readonly credentials: CredentialHeaders;
  readonly readError: (body: unknown) => ErrorDetails;
  /** Stands around every call, also one of `http`. */
  readonly around?: Around;
}

/** Sends a call, or has a reason not to; sees what comes of it. */
export type Around = (call: {
  readonly operation: Operation;
  readonly input: RequestInput;
  readonly send: () => Promise<RequestResult>;
}) => Promise<RequestResult>;

/** What the client of an API is built on. */
export interface Client<Operations, Paths> {
  /** Its calls, by operation, with the headers of their answers. */
  readonly ask: Ask<Operations>;
  /** Its calls, by operation. */
  readonly call: Call<Operations>;
  /** The escape hatch, by route. */
  readonly http: Http<Paths>;
  /** Lists as they come, by the operation that reads. */
  readonly readList: ReadList<Operations>;
  /** Its waits, by the operation that reads. */
  readonly wait: Wait<Operations>;
}

export function createClient<Operations, Paths>(config: ClientConfig<Operations>): Client<Operations, Paths> {
  refuseBrowser();
  const { options, credentials, readError, around } = config;
  const operations = bareOperations(config.operations);
  const { fetch, deadlineMs, maxRetries = 2, maxResponseBytes, clock = systemClock } = options;
  const { onAttempt } = ownOptions("hooks", options.hooks, ["onAttempt"]);
  const sendConfig: SendConfig = {
    baseUrl: resolveBaseUrl(options, config.environments),
    transport: fetch === undefined ? createPlatformTransport() : fetchTransport(fetch),
    userAgent: userAgent(config.product),
    readSuccess: readUsable,
    credentials,
    readError,
    clock,
    onAttempt,
    random: Math.random,
    budget: createRetryBudget(),
    maxRetries,
    deadlineMs,
    maxResponseBytes,
  };
  const requestWith = (readSuccess: ReadSuccess): RequestFunction => {
    const send = createRequest({ ...sendConfig, readSuccess });
    return around ? (operation, input) => around({ operation, input, send: () => send(operation, input) }) : send;
  };
  const request = requestWith(readUsable);
  return {
    ask: createAsk({ request, operations }),
    call: createCall({ request, operations }),
    http: createHttp<Paths>(requestWith(readAsItIs), operations),
    readList: createReadList({ request: requestWith(readJson), operations }),
    wait: createWait({
      ...sendConfig,
      call: createCall({ request: createRequest({ ...sendConfig, maxRetries: 0 }), operations }),
      operations,
      readDeadlineMs: deadlineMs ?? deadlinesMs.read,
    }),
  };
}

/** Copies that inherit nothing: what an operation does not say must not be found on a polluted `Object.prototype`. */
function bareOperations<Operations>(
  operations: ClientConfig<Operations>["operations"],
): ClientConfig<Operations>["operations"] {
  const bare = (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.assign(
          Object.create(null),
          Object.fromEntries(Object.entries(value).map(([name, member]) => [name, bare(member)])),
        )
      : value;
  // The same members as before, as far as types can tell.
  return bare(operations) as typeof operations;
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
