import type { ApiName } from "./apis.gen.js";
import { type Coverage, recordCoverage } from "./contract/coverage.js";
import {
  ContractError,
  describeFlaws,
  type Flaw,
  isRemark,
  isViolation,
  type Remark,
  type Violation,
} from "./contract/findings/finding.js";
import { secretsOf } from "./contract/findings/secrets.js";
import { checkRequest, readRequest, type SentRequest } from "./contract/request.js";
import { checkResponse } from "./contract/response.js";
import { createRouter } from "./contract/route.js";
import { contracts } from "./contracts.gen.js";
import { ownOptions } from "./own-options.js";

export type { Coverage, OperationCoverage, ResponseCoverage } from "./contract/coverage.js";
export { formatCoverage } from "./contract/coverage.js";
export type { Finding, Remark, RemarkKind, Violation, ViolationKind } from "./contract/findings/finding.js";
export { ContractError, formatFindings } from "./contract/findings/finding.js";

export interface ContractOptions {
  /** What sends the requests: of a mock, a sandbox, a staging environment. Default: the platform's own `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /**
   * "throw" (the default) throws a {@link ContractError} where a call breaks the contract, for a request before it is
   * sent. "report" hands everything on. Both keep what they find.
   */
  readonly onViolation?: "throw" | "report";
  /** The base URL of the client, if it has a path. Without it, any origin will do and paths are the document's own. */
  readonly baseUrl?: string;
}

/** A `fetch` that checks each call against the document of one API. */
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
 * Gives a `fetch` that checks each request and each response against the document of an API. The world is closed: what
 * the document does not have is a violation.
 *
 * Bodies are handed on byte for byte. A new value of a response's enum is a remark, and free-form objects are not checked.
 */
export function contractFetch(api: ApiName, options: ContractOptions = {}): ContractFetch {
  const own = ownOptions("contractFetch", options, ["fetch", "onViolation", "baseUrl"]);
  const { fetch: send = globalThis.fetch, onViolation = "throw", baseUrl } = own;
  const refuse = (problem: string): never => {
    throw new Error(`Cannot check the calls of "${api}": ${problem}`);
  };
  if (!Object.hasOwn(contracts, api)) refuse(`there are contracts of ${Object.keys(contracts).join(", ")}`);
  if (onViolation !== "throw" && onViolation !== "report")
    refuse(`onViolation is "throw" or "report", not "${onViolation}"`);
  if (baseUrl !== undefined && !URL.canParse(baseUrl))
    refuse('baseUrl is not a URL: it looks like "http://localhost:4000/api"');
  const contract = contracts[api];
  const route = createRouter(contract.operations);
  const record = recordCoverage(api, contract);
  const found: (Violation | Remark)[] = [];

  function note(flaws: readonly (Violation | Remark)[], verb: string): void {
    found.push(...flaws);
    const violations = flaws.filter(isViolation);
    if (onViolation === "throw" && violations.length > 0) throw new ContractError(api, verb, violations);
  }

  async function checked(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = await readRequest(input, init);
    const secrets = secretsOf(request.headers, contract.credentials);
    const path = pathBelow(baseUrl, request.url);
    const routed = path === undefined ? undefined : route(request.method, path);
    const operation = routed?.operation.id ?? "(none)";
    const flaws = routed === undefined ? [noSuchPath(request, baseUrl)] : checkRequest(contract, routed, request);
    note(describeFlaws({ operation, secrets }, flaws), "send");
    if (routed !== undefined) record.sent(operation);
    const response = await send(...request.fetchArguments);
    if (routed === undefined) return response;
    const check = checkResponse(contract, routed.operation, response, await readText(response));
    if (check.documented !== undefined) record.received(operation, check.documented, check.seen);
    note(describeFlaws({ operation, status: response.status, secrets }, check.flaws), "hand on");
    return response;
  }

  return Object.assign(checked, {
    violations: () => found.filter(isViolation),
    remarks: () => found.filter(isRemark),
    coverage: record.coverage,
  });
}

/** The path of the document that a URL means. Undefined: it is not below the base URL. */
function pathBelow(baseUrl: string | undefined, { origin, pathname }: URL): string | undefined {
  if (baseUrl === undefined) return pathname;
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, "");
  const isBelow = origin === base.origin && pathname.startsWith(`${prefix}/`);
  return isBelow ? pathname.slice(prefix.length) : undefined;
}

function noSuchPath({ method, url }: SentRequest, baseUrl: string | undefined): Flaw {
  const hint =
    baseUrl === undefined ? ": if the client's base URL has a path, give it as `baseUrl`" : " under the base URL";
  return { kind: "undocumented-path", place: `${method} ${url.pathname}`, problem: `is not in the document${hint}` };
}

/** The text of a response, whose own body stays unread. Undefined: it broke off, and throws for whatever reads it. */
async function readText(response: Response): Promise<string | undefined> {
  try {
    return await response.clone().text();
  } catch {
    return undefined;
  }
}
