import type { ApiName } from "./apis.gen.js";
import { checkAnswer } from "./contract/answer.js";
import { readBase } from "./contract/base.js";
import { type Coverage, recordCoverage } from "./contract/coverage.js";
import { ContractError } from "./contract/error.js";
import { describeFlaws, type Findings, type Flaw, type Remark, type Violation } from "./contract/finding.js";
import { checkRequest, readRequest, type SentRequest } from "./contract/request.js";
import { createRouter } from "./contract/route.js";
import { secretsOf } from "./contract/secrets.js";
import { contracts } from "./contracts.gen.js";
import { ownOptions } from "./own-options.js";

export type { Coverage, OperationCoverage, ResponseCoverage } from "./contract/coverage.js";
export { formatCoverage } from "./contract/coverage.js";
export { ContractError } from "./contract/error.js";
export type { Finding, Remark, RemarkKind, Violation, ViolationKind } from "./contract/finding.js";
export { formatFindings } from "./contract/finding.js";

export interface ContractOptions {
  /** What sends the requests: of a mock, a sandbox, a staging environment. Default: the platform's own `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /**
   * "throw" (the default) ends a call that breaks the contract with a {@link ContractError}, a request before it is
   * sent. "report" hands everything on. Both keep what they find.
   */
  readonly onViolation?: "throw" | "report";
  /** The base URL of the client, if it has a path. Without it, any origin will do and paths are the document's own. */
  readonly baseUrl?: string;
}

/** A `fetch` that holds each call against the document of one API. */
export interface ContractFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What broke the contract so far, in order. */
  violations(): readonly Violation[];
  /** What was remarkable so far and broke no contract. */
  remarks(): readonly Remark[];
  /** How much of the document was touched so far. */
  coverage(): Coverage;
}

/**
 * Gives a `fetch` that checks each request and each answer against the document of an API, in a closed world: what the
 * document does not have is a violation.
 *
 * Bodies are handed on as they are, byte for byte. A new value of an answer's enum is a remark, and free-form objects
 * are left alone.
 */
export function contractFetch(api: ApiName, options: ContractOptions = {}): ContractFetch {
  const own = ownOptions("contractFetch", options, ["fetch", "onViolation", "baseUrl"]);
  const { fetch: send = globalThis.fetch, onViolation = "throw", baseUrl } = own;
  if (!Object.hasOwn(contracts, api))
    throw new Error(`Cannot check the calls of "${api}": there are contracts of ${Object.keys(contracts).join(", ")}`);
  if (onViolation !== "throw" && onViolation !== "report")
    throw new Error(`Cannot check the calls of "${api}": onViolation is "throw" or "report", not "${onViolation}"`);
  const pathOf = readBase(api, baseUrl);
  const contract = contracts[api];
  const route = createRouter(contract.operations);
  const record = recordCoverage(api, contract);
  const violations: Violation[] = [];
  const remarks: Remark[] = [];

  function note(found: Findings, verb: string): void {
    violations.push(...found.violations);
    remarks.push(...found.remarks);
    if (onViolation === "throw" && found.violations.length > 0) throw new ContractError(api, verb, found.violations);
  }

  async function checked(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = await readRequest(input, init);
    const secrets = secretsOf(request.headers, contract.credentials);
    const path = pathOf(request.url);
    const found = path === undefined ? undefined : route(request.method, path);
    const operation = found?.operation.id ?? "(none)";
    const flaws = found === undefined ? [noSuchPath(request, baseUrl)] : checkRequest(contract, found, request);
    note(describeFlaws({ operation, secrets }, flaws), "send");
    if (found !== undefined) record.sent(operation);
    const response = await send(...request.handOn);
    if (found === undefined) return response;
    const { status } = response;
    const answer = checkAnswer(contract, found.operation, response, await readText(response));
    if (answer.documented !== undefined) record.answered(operation, answer.documented, answer.seen);
    note(describeFlaws({ operation, status, secrets }, answer.flaws), "hand on");
    return response;
  }

  return Object.assign(checked, {
    violations: () => [...violations],
    remarks: () => [...remarks],
    coverage: record.coverage,
  });
}

function noSuchPath({ method, url }: SentRequest, baseUrl: string | undefined): Flaw {
  const hint =
    baseUrl === undefined ? ": if the client's base URL has a path, give it as `baseUrl`" : " under the base URL";
  return { kind: "undocumented-path", place: `${method} ${url.pathname}`, problem: `is not in the document${hint}` };
}

/** The text of an answer, whose own body stays unread. Undefined: it broke off, as whoever reads it will see. */
async function readText(response: Response): Promise<string | undefined> {
  try {
    return await response.clone().text();
  } catch {
    return undefined;
  }
}
