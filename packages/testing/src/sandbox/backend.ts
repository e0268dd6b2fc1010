import { STATUS_CODES } from "node:http";
import { documentedNames } from "../contract/documented-status.js";
import type { Contract, ContractOperation } from "../contract/module.js";
import { readParameters } from "../contract/read-parameters.js";
import { checkRequest, type SentRequest } from "../contract/request.js";
import { createRouter, type Route } from "../contract/route.js";
import type { WorldClock } from "./clock.js";
import { quoteDecimals, writeJson } from "./exact-json.js";
import type { FaultPlan, PlannedFault } from "./faults.js";
import { type Handlers, isPending, type Pending, Rejection } from "./handlers.js";
import type { Journal } from "./journal.js";
import type { Reply } from "./reply.js";
import { spoilData, spoilReply } from "./spoil.js";

/** One request that a sandbox got. */
export interface SeenRequest {
  /** The `operationId`; "(none)" for a path that the document does not have. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Of the answer. Absent: the connection broke before one was made. */
  readonly status?: number;
  /** The fault that met it. */
  readonly fault?: PlannedFault["fault"];
}

/** What makes a sandbox the one of an API. */
export interface BackendConfig<Operations, NotSimulated extends keyof Operations> {
  readonly contract: Contract;
  readonly handlers: Handlers<Operations, NotSimulated>;
  /** Why an operation is not simulated, for the answer 501. */
  readonly notSimulated: Readonly<Record<NotSimulated, string>>;
  readonly clock: WorldClock;
  readonly faults: FaultPlan<Extract<keyof Operations, string>>;
  readonly journal: Journal;
  /** Asked for each operation that needs credentials. @throws {Rejection} the request has no valid ones. */
  readonly authorize: (request: SentRequest) => void;
  /** Whether what breaks the document is let through; all else gets `invalidStatus`. */
  readonly isIgnored: (kind: string, place: string) => boolean;
  readonly invalidStatus: number;
  /** The status of a success whose code the document leaves open. */
  readonly successStatus: (method: string) => number;
  readonly errorBody: (status: number, phrase: string, problems: readonly string[]) => unknown;
}

export interface Backend {
  /** Replies to one request. The signal ends what it waits for; what was asked for may happen all the same. */
  answer(request: SentRequest, signal?: AbortSignal): Promise<Reply>;
  /** The reply to a request that cannot be read. */
  reject(request: Unreadable, rejection: Rejection): WholeReply;
}

interface Unreadable {
  readonly method?: string | undefined;
  /** Its target. */
  readonly url?: string | undefined;
}

type WholeReply = Exclude<Reply, "dropped">;

export function createBackend<Operations, NotSimulated extends keyof Operations>(
  config: BackendConfig<Operations, NotSimulated>,
  seen: (request: SeenRequest) => void,
): Backend {
  const { contract, clock, faults, journal, errorBody } = config;
  const find = createRouter(contract.operations);
  // By name, for the one place that finds an operation by its route.
  const handlers: Readonly<Record<string, unknown>> = config.handlers;
  const reasons: Readonly<Record<string, string>> = config.notSimulated;

  function reply(status: number, body: unknown, decimals: readonly string[] = [], more = {}): WholeReply {
    const headers = { "content-type": "application/json; charset=utf-8", date: new Date(clock.now()).toUTCString() };
    return { status, headers: { ...headers, ...more }, body: writeJson(body, decimals) };
  }
  function rejection(status: number, problems: readonly string[], headers?: Record<string, string>) {
    return reply(status, errorBody(status, STATUS_CODES[status] ?? "Error", problems), [], headers);
  }
  function check(route: Route, request: SentRequest): void {
    const reason = reasons[route.operation.id];
    if (reason !== undefined) throw new Rejection(501, `${route.operation.id} is not simulated: ${reason}`);
    const flaws = checkRequest(contract, route, request).filter(({ kind, place }) => !config.isIgnored(kind, place));
    // A status that the document does not have is not given.
    if (flaws.length > 0 && nameOf(route.operation, config.invalidStatus) !== undefined)
      throw new Rejection(config.invalidStatus, ...flaws.map(({ place, problem }) => `${place} ${problem}`));
  }
  function success({ operation }: Route, fault: PlannedFault["fault"] | undefined, data: unknown): WholeReply {
    const status = statusOf(operation, config.successStatus(operation.method));
    const shape = operation.responses[nameOf(operation, status) ?? ""];
    const { members = {}, decimals } = contract.shapes[shape ?? ""] ?? {};
    return reply(status, spoilData(data, fault, members), decimals);
  }
  /** What is done belongs together in the journal; a rejection that is thrown is the reply. */
  function attempt<Result>(work: () => Result): Result | WholeReply {
    try {
      journal.begin();
      return work();
    } catch (error) {
      if (error instanceof Rejection) return rejection(error.status, error.problems);
      throw error;
    }
  }
  function handle(
    route: Route,
    request: SentRequest,
    planned: PlannedFault | undefined,
  ): WholeReply | Pending<WholeReply> {
    const { operation } = route;
    const fault = planned?.fault;
    return attempt(() => {
      if (!operation.isAnonymous) config.authorize(request);
      check(route, request);
      const storedFailure = planned?.fault === "stored-status" ? new Rejection(planned.status, toldToFail) : undefined;
      const input = { ...readInput(route, request, contract.shapes[operation.request]?.decimals), storedFailure };
      const work = (): unknown => Reflect.apply(Object(handlers[operation.id]), undefined, [input]);
      const data = fault === "stale-read" ? journal.asBefore(work) : work();
      if (!isPending(data)) return success(route, fault, data);
      const { takesMs, finish } = data;
      return { takesMs, finish: () => attempt(() => success(route, fault, finish())) };
    });
  }

  function answer(request: SentRequest, signal?: AbortSignal): Promise<Reply> {
    const { method, url } = request;
    const route = find(method, url.pathname);
    const planned = route === undefined ? undefined : faults.take(route.operation.id);
    const fault = planned?.fault;
    const note = { operation: route?.operation.id ?? "(none)", method, path: url.pathname, ...(fault && { fault }) };
    const end = (given: WholeReply): Reply => {
      seen({ ...note, status: given.status });
      return spoilReply(given, fault);
    };
    // Asynchronous only in what it gives: what takes no time happens at one moment.
    const respond = async (): Promise<Reply> => {
      clock.catchUp();
      if (fault === "drop-before-commit") {
        seen(note);
        return "dropped";
      }
      const given =
        route === undefined
          ? rejection(404, [`Cannot ${method} ${url.pathname}: the document has no such operation`])
          : planned?.fault === "status"
            ? rejection(planned.status, [toldToFail], retryAfter(planned.retryAfterSeconds))
            : handle(route, request, planned);
      if (!isPending(given)) return end(given);
      const { takesMs, finish } = given;
      return takesMs > 0 ? clock.pass(takesMs, signal, async () => end(finish())) : end(finish());
    };
    return planned?.fault === "delay" ? clock.pass(planned.seconds * 1000, signal, respond) : respond();
  }

  return {
    answer,
    reject({ method = "GET", url: path = "/" }, { status, problems }) {
      seen({ operation: "(none)", method, path, status });
      return rejection(status, problems);
    },
  };
}

const toldToFail = "The sandbox was told to fail";

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "retry-after": String(seconds) };
}

/** The name under which the document has an operation's answer of this status, if it has it. */
function nameOf({ responses }: ContractOperation, status: number): string | undefined {
  return documentedNames(status).find((name) => Object.hasOwn(responses, name));
}

/** The status that the document gives for a success, if it gives one. */
function statusOf({ responses }: ContractOperation, open: number): number {
  const documented = Object.keys(responses).find((status) => /^2\d\d$/.test(status));
  return documented === undefined ? open : Number(documented);
}

/** The parts of a checked request. */
function readInput(route: Route, request: SentRequest, decimals: readonly string[] = []) {
  return {
    ...readParameters(route, request.url.searchParams),
    headers: request.headers,
    body: request.body === "" ? undefined : JSON.parse(quoteDecimals(request.body, decimals)),
  };
}
