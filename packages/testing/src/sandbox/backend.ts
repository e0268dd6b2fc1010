import { documentedStatus } from "../contract/documented-status.js";
import type { Flaw } from "../contract/findings/finding.js";
import type { Contract, ContractOperation } from "../contract/module.js";
import { readParameters } from "../contract/read-parameters.js";
import { checkRequest, type SentRequest } from "../contract/request.js";
import { createRouter, type Route } from "../contract/route.js";
import type { FaultPlan, PlannedFault } from "./faults.js";
import { isPending, type Pending, Rejection } from "./handlers.js";
import { quoteDecimals, writeJson } from "./http/exact-json.js";
import type { Reply, WholeReply } from "./http/reply.js";
import { spoilData, spoilReply } from "./http/spoil.js";
import { phraseOf } from "./http/status-phrase.js";
import { withoutMembers } from "./http/without-members.js";
import type { World } from "./world.js";

/** One request that a sandbox received. */
export interface SeenRequest {
  /** The `operationId`; "(none)" for a path that the document does not have. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Of the response. Absent: the connection broke before there was one. */
  readonly status?: number;
  /** The fault that met it. */
  readonly fault?: PlannedFault["fault"];
}

/** What happens to input that the document does not have. The second arises only for documents that have such filters. */
interface InputPolicies {
  readonly undocumentedInput: string;
  readonly unknownFilterValue?: string;
}

/** What makes a sandbox the one of an API. */
export interface BackendConfig {
  readonly contract: Contract;
  readonly world: Pick<World<InputPolicies, unknown>, "clock" | "journal" | "policies" | "state">;
  /** By operation, with the types that `Handlers` asks for. */
  readonly handlers: Readonly<Record<string, unknown>>;
  /** Why an operation is not simulated, for the response 501. */
  readonly notSimulated: Readonly<Record<string, string>>;
  /** Checks the credentials of an operation that needs some. @throws {Rejection} they are not valid. */
  readonly authorize: (request: SentRequest) => void;
  /** Where credentials may be: only `authorize` checks these places. */
  readonly credentialPlaces: readonly string[];
  /** The status of a request that breaks the document. */
  readonly invalidStatus: () => number;
  /** The status of a success whose code the document leaves open. */
  readonly successStatus: (method: string) => number;
  readonly errorBody: (status: number, phrase: string, problems: readonly string[]) => unknown;
}

export interface Backend {
  /** Replies to one request. The signal ends only the waiting: what was asked for may still happen. */
  reply(request: SentRequest, signal?: AbortSignal): Promise<Reply>;
  /** The reply to a request that cannot be read. */
  reject(request: Unreadable, rejection: Rejection): WholeReply;
}

interface Unreadable {
  readonly method?: string | undefined;
  /** Its target. */
  readonly url?: string | undefined;
}

export function createBackend(
  config: BackendConfig & { readonly faults: FaultPlan<string> },
  seen: (request: SeenRequest) => void,
): Backend {
  const { contract, faults, handlers, notSimulated } = config;
  const { clock, journal, policies } = config.world;
  const find = createRouter(contract.operations);

  function write(status: number, body: unknown, decimals: readonly string[] = [], more = {}): WholeReply {
    const date = new Date(clock.now()).toUTCString();
    if (body === undefined) return { status, headers: { date, ...more }, body: "" };
    const headers = { "content-type": "application/json; charset=utf-8", date };
    return { status, headers: { ...headers, ...more }, body: writeJson(body, decimals) };
  }
  function rejection(status: number, problems: readonly string[], headers?: Record<string, string>): WholeReply {
    return write(status, config.errorBody(status, phraseOf(status), problems), [], headers);
  }
  /** The places of the body that are ignored. @throws {Rejection} the request is not accepted. */
  function check(route: Route, request: SentRequest): ReadonlySet<string> {
    const { operation } = route;
    if (!operation.isAnonymous) config.authorize(request);
    const reason = notSimulated[operation.id];
    if (reason !== undefined) throw new Rejection(501, `${operation.id} is not simulated: ${reason}`);
    const found = checkRequest(contract, route, request).filter(
      ({ kind, place }) =>
        !config.credentialPlaces.includes(place) &&
        !(kind === "unknown-value" && policies.unknownFilterValue === "matches-nothing"),
    );
    const isIgnored = ({ kind }: Flaw) => kind.startsWith("undocumented-") && policies.undocumentedInput === "ignored";
    const flaws = found.filter((flaw) => !isIgnored(flaw));
    const status = config.invalidStatus();
    // A status that the document does not have is not given.
    if (flaws.length > 0 && nameOf(operation, status) !== undefined)
      throw new Rejection(status, ...flaws.map(({ place, problem }) => `${place} ${problem}`));
    return new Set(found.filter(isIgnored).map(({ place }) => place));
  }
  function success({ operation }: Route, fault: PlannedFault["fault"] | undefined, data: unknown): WholeReply {
    const names = Object.keys(operation.responses);
    const documented = names.find((name) => /^2\d\d$/.test(name));
    const status = Number(documented ?? config.successStatus(operation.method));
    const shape = operation.responses[nameOf(operation, status) ?? ""];
    const { members = {}, decimals } = contract.shapes[shape ?? ""] ?? {};
    return write(status, spoilData(data, fault, members), decimals);
  }
  /** All that the work does is one change in the journal. A rejection that it throws is the reply. */
  function attempt<Result>(work: () => Result): Result | WholeReply {
    try {
      journal.begin();
      return work();
    } catch (error) {
      if (error instanceof Rejection) return rejection(error.status, error.problems);
      throw error;
    }
  }
  function handle(route: Route, request: SentRequest, planned?: PlannedFault): WholeReply | Pending<WholeReply> {
    const { operation } = route;
    const fault = planned?.fault;
    return attempt(() => {
      const ignored = check(route, request);
      const storedFailure = planned?.fault === "stored-status" ? new Rejection(planned.status, toldToFail) : undefined;
      const { body, ...others } = readInput(route, request, contract.shapes[operation.request]?.decimals);
      const input = { ...others, body: withoutMembers(body, ignored, "body"), storedFailure };
      const work = (): unknown => Reflect.apply(Object(handlers[operation.id]), undefined, [input]);
      const data = fault === "stale-read" ? journal.asBefore(work) : work();
      if (!isPending(data)) return success(route, fault, data);
      const { takesMs, finish } = data;
      return { takesMs, finish: () => attempt(() => success(route, fault, finish())) };
    });
  }
  function respond(
    route: Route | undefined,
    request: SentRequest,
    planned?: PlannedFault,
  ): WholeReply | Pending<WholeReply> {
    const { method, url } = request;
    if (route === undefined)
      return rejection(404, [`Cannot ${method} ${url.pathname}: the document has no such operation`]);
    if (planned?.fault !== "status") return handle(route, request, planned);
    const { status, retryAfterSeconds } = planned;
    const headers = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
    return rejection(status, [toldToFail], headers);
  }

  return {
    reply(request, signal) {
      const { method, url } = request;
      const route = find(method, url.pathname);
      const planned = route === undefined ? undefined : faults.take(route.operation.id);
      const fault = planned?.fault;
      const entry = { operation: route?.operation.id ?? "(none)", method, path: url.pathname, ...(fault && { fault }) };
      const end = (given: WholeReply): Reply => {
        seen({ ...entry, status: given.status });
        return spoilReply(given, fault);
      };
      const { state } = config.world;
      // Asynchronous only in its result: what takes no time happens at one moment.
      const run = async (): Promise<Reply> => {
        // A reset during its delay: the ids may be the same again, and it must not meet what has them now.
        if (config.world.state !== state) return "dropped";
        clock.catchUp();
        if (fault === "drop-before-commit") {
          seen(entry);
          return "dropped";
        }
        const given = respond(route, request, planned);
        if (!isPending(given)) return end(given);
        const { takesMs, finish } = given;
        return takesMs > 0 ? clock.pass(takesMs, signal, async () => end(finish())) : end(finish());
      };
      return planned?.fault === "delay" ? clock.pass(planned.seconds * 1000, signal, run) : run();
    },
    reject({ method = "GET", url = "/" }, { status, problems }) {
      // A query may have a key.
      const path = url.replace(/[?#].*/s, "");
      seen({ operation: "(none)", method, path, status });
      return rejection(status, problems);
    },
  };
}

const toldToFail = "The sandbox was told to fail";

/** The name by which the document has an operation's response of this status, if it has it. */
function nameOf({ responses }: ContractOperation, status: number): string | undefined {
  return documentedStatus(status, Object.keys(responses));
}

/** The parts of a checked request. */
function readInput(route: Route, request: SentRequest, decimals: readonly string[] = []) {
  return {
    ...readParameters(route, request.url.searchParams),
    headers: request.headers,
    body: request.body === "" ? undefined : JSON.parse(quoteDecimals(request.body, decimals)),
  };
}
