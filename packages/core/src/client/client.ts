import { createPlatformTransport } from "#transport";
import type { Ask, Call } from "../call/call.js";
import { createRetryBudget } from "../call/retry-budget.js";
import { type CallResponse, type CredentialHeaders, deadlinesMs, type SendConfig, send } from "../call/send.js";
import { createWait } from "../call/wait.js";
import { ApiError, type ErrorDetails, refuse } from "../errors/errors.js";
import { createHttp } from "../http/http.js";
import type { SuccessOf } from "../http/http-types.js";
import { withOpenapiFetch } from "../http/openapi-fetch.js";
import { callOptionNames } from "../options/call-options.js";
import { ownMembers, ownOptions } from "../options/own-options.js";
import { checkInput, type RequestInput } from "../request/request-input.js";
import { type Clock, systemClock } from "../time/clock.js";
import { type FetchLike, fetchTransport } from "../transport/fetch-transport.js";
import { type BaseUrlOptions, resolveBaseUrl } from "./base-url.js";
import type { Hooks } from "./hooks.js";
import type { Operation } from "./operation.js";
import { userAgent } from "./user-agent.js";

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

interface ClientConfig<Operations> {
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

/** Sends a call, or has a reason not to; sees its response. */
export type Around = (
  operation: Operation,
  input: RequestInput,
  send: () => Promise<CallResponse>,
) => Promise<CallResponse>;

/** What the client of an API is built on: its calls by operation, its waits, and the escape hatch by route. */
export function createClient<Operations, Paths>(config: ClientConfig<Operations>) {
  refuseBrowser();
  const { options, credentials, readError, around = (_operation, _input, send) => send() } = config;
  const operations = withoutPrototypes(config.operations);
  const { fetch, deadlineMs, maxRetries = 2, maxResponseBytes, clock = systemClock } = options;
  const { onAttempt } = ownOptions("hooks", options.hooks, ["onAttempt"]);
  const sendConfig: SendConfig = {
    baseUrl: resolveBaseUrl(options, config.environments),
    transport: fetch === undefined ? createPlatformTransport() : fetchTransport(fetch),
    userAgent: userAgent(config.product),
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
  const request = (operation: Operation, input: RequestInput): Promise<CallResponse> =>
    around(operation, input, async () => {
      const checked = checkInput(operation, input);
      return withOpenapiFetch(sendConfig.baseUrl, operation, checked, (built) =>
        send(sendConfig, operation, built, checked),
      );
    });
  const ask: Ask<Operations> = async (id, input, options) => {
    const operation = operations[id];
    const own = ownOptions(operation, options, callOptionNames);
    const response = await request(operation, Object.assign(own, input));
    if (!response.ok) throw new ApiError(response.failure, response.status, response.details, response.body);
    // The type is the document's word for the response; what the client itself relies on has been checked.
    return { data: response.data as SuccessOf<Operations[typeof id]>, headers: response.headers };
  };
  const call: Call<Operations> = async (id, input, options) => (await ask(id, input, options)).data;
  const readDeadlineMs = deadlineMs ?? deadlinesMs.read;
  const wait = createWait({ ...sendConfig, call, operations, readDeadlineMs });
  return { ask, call, http: createHttp<Paths>(request, operations), wait };
}

/** Copies that inherit nothing: what an operation does not say must not be found on a polluted `Object.prototype`. */
function withoutPrototypes<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, member) => ownMembers(member) ?? member);
}

/** Everybody who opens a web page can read its key. */
function refuseBrowser(): void {
  const isNode = typeof process === "object" && process.versions?.node !== undefined;
  const isPage = "window" in globalThis && "document" in globalThis;
  if (!isPage || isNode) return;
  refuse("Cannot create the client in a web page", "the key would be public, call the API from a server");
}
