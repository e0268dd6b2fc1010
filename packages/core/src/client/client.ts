import { createPlatformTransport } from "#transport";
import type { CredentialHeaders, SendConfig } from "../call/attempt.js";
import { createRetryBudget } from "../call/retry-budget.js";
import { deadlinesMs, send } from "../call/send.js";
import { createWait } from "../call/wait.js";
import { ApiError, refuse } from "../errors/errors.js";
import type { ErrorDetails } from "../errors/failure.js";
import { createHttp } from "../http/http.js";
import type { SuccessOf } from "../http/http-types.js";
import { withOpenapiFetch } from "../http/openapi-fetch.js";
import { ownOptions } from "../options/own-options.js";
import { ownMembers } from "../options/plain-object.js";
import { callOptionNames, checkInput, type RequestInput } from "../request/request-input.js";
import type { CallResponse } from "../response/read-response.js";
import { type Clock, systemClock } from "../time/clock.js";
import { type FetchLike, fetchTransport } from "../transport/fetch-transport.js";
import { type GivenTarget, resolveBaseUrl, targetNames } from "./base-url.js";
import type { Ask, Call } from "./call-types.js";
import type { Hooks } from "./hooks.js";
import type { Operation } from "./operation.js";
import { userAgent } from "./user-agent.js";

/** What the clients of all APIs take. */
export interface CommonOptions {
  /**
   * Sends the requests in place of the client's own transport. The client has no control over what it does. Default:
   * `node:http` on Node, elsewhere the platform's `fetch`.
   */
  readonly fetch?: FetchLike | undefined;
  /**
   * How long a whole call may take, in milliseconds; replaces the defaults of all calls. Default: `read` 10 s,
   * `repeatable` 20 s, `keyed` 20 s, `once` 60 s.
   */
  readonly deadlineMs?: number | undefined;
  /** How often a call may be repeated where that is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /**
   * The most that a response may hold, in bytes. Default: 5 MiB for one resource, 16 MiB for a list, which is about
   * 50,000 orders. Nothing else runs while a response is read: 16 MiB take up to a second, 60 MiB three.
   */
  readonly maxResponseBytes?: number | undefined;
  /** What the client tells after each attempt, for logs and metrics. Default: nothing. */
  readonly hooks?: Hooks | undefined;
  /** The time that deadlines, waits and expiry go by; for tests. Default: that of the machine. */
  readonly clock?: Clock | undefined;
}

const names = ["fetch", "deadlineMs", "maxRetries", "maxResponseBytes", "hooks", "clock"];
/** The options that every client has; its credentials are further ones. */
export const commonOptionNames: readonly string[] = [...targetNames, ...names];

interface ClientConfig<Operations> {
  /** Name and version of the package that calls, for the `User-Agent`. */
  readonly product: string;
  readonly options: GivenTarget & CommonOptions;
  readonly environments: Readonly<Record<string, string>>;
  readonly operations: { readonly [Id in keyof Operations]: Operation };
  readonly credentials: CredentialHeaders;
  readonly readError: (body: unknown) => ErrorDetails;
  /** Wraps every call, also those of `http`. */
  readonly around?: Around;
}

/** Makes a call by `proceed`, or has a reason not to; sees its response. */
export type Around = (
  operation: Operation,
  input: RequestInput,
  proceed: () => Promise<CallResponse>,
) => Promise<CallResponse>;

/** What the client of an API is built on: its calls by operation, its waits, and the escape hatch by route. */
export function createClient<Operations, Paths>(api: ClientConfig<Operations>) {
  checkRuntime();
  const { options, credentials, readError, around = (_operation, _input, proceed) => proceed() } = api;
  const operations = withoutPrototypes(api.operations);
  const { fetch, deadlineMs, maxRetries = 2, maxResponseBytes, clock = systemClock } = options;
  const { onAttempt } = ownOptions("hooks", options.hooks, ["onAttempt"]);
  const config: SendConfig = {
    baseUrl: resolveBaseUrl(options, api.environments),
    transport: fetch === undefined ? createPlatformTransport() : fetchTransport(fetch),
    userAgent: userAgent(api.product),
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
  /** Makes one call: every method, every wait and `http` come here. */
  const makeCall = (operation: Operation, input: RequestInput): Promise<CallResponse> => {
    // Before anything is awaited: the caller may change its objects afterwards.
    const checked = checkInput(operation, input);
    return around(operation, checked, () =>
      withOpenapiFetch(config.baseUrl, operation, checked, (built) => send(config, operation, built, checked)),
    );
  };
  const ask: Ask<Operations> = async (id, input, options) => {
    const operation = operations[id];
    const own = ownOptions(operation, options, callOptionNames);
    const response = await makeCall(operation, Object.assign(own, input));
    if (!response.ok) throw new ApiError(response.failure, response.status, response.details, response.body);
    // The type is what the document says of the response; what the client itself relies on has been checked.
    return { data: response.data as SuccessOf<Operations[typeof id]>, headers: response.headers };
  };
  const call: Call<Operations> = async (id, input, options) => (await ask(id, input, options)).data;
  const wait = createWait(config, operations, call, deadlineMs ?? deadlinesMs.read);
  return { ask, call, http: createHttp<Paths>(makeCall, operations), wait };
}

/** Copies that inherit nothing: what an operation does not say must not be found on a polluted `Object.prototype`. */
function withoutPrototypes<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, member) => ownMembers(member) ?? member);
}

/** Everyone who opens a web page can read its key. @throws {RefusedError} this is a web page. */
function checkRuntime(): void {
  const isNode = typeof process === "object" && process.versions?.node !== undefined;
  const isPage = "window" in globalThis && "document" in globalThis;
  if (isPage && !isNode)
    refuse("Cannot create the client in a web page", "the key would be public, call the API from a server");
}
