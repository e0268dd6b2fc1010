import { matchOperation } from "./match-operation.js";
import { documentedResponse, operationName, whyNot } from "./prefer.js";
import { badRequest, isJson, type MockRequest, prismConfig, prismInput } from "./prism-input.js";
import {
  type PrismAnswer,
  type PrismInstance,
  type PrismModule,
  type PrismOperation,
  type PrismProblem,
  silent,
  type Violation,
} from "./prism-module.js";

/** What the mock server saw of one request, and what it answered. */
export interface Seen {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The `operationId`, or the route of an operation without one; "(none)" for what the document does not have. */
  readonly operation: string;
  readonly status: number;
  /** What the answer is in the document: "201", "2XX", "default"; "(none)" for a problem that the mock itself reports. */
  readonly documented: string;
  readonly requestViolations: readonly string[];
  /** What of the document's own example breaks the document. */
  readonly responseViolations: readonly string[];
}

/** What the mock server sends back, and what it notes about it. */
export interface MockAnswer {
  readonly seen: Seen;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Answer extends Omit<MockAnswer, "seen"> {
  readonly found: Omit<Seen, "method" | "path" | "operation">;
}

/** Answers requests with the document's examples, and notes which operation each one met and what was wrong with it. */
export function createAnswerer(
  prism: PrismModule,
  operations: PrismOperation[],
): (request: MockRequest) => Promise<MockAnswer> {
  const instance = prism.createInstance(prismConfig(undefined), { logger: silent });
  return async (request) => {
    const { method, path } = request;
    const operation = matchOperation(operations, method, path);
    const asked =
      operation === undefined ? askUnknown(instance, operations, request) : ask(instance, operation, request);
    const { found, headers, body } = await asked.catch(problem);
    const name = operation === undefined ? "(none)" : operationName(operation);
    return { seen: { method, path, operation: name, ...found }, headers, body };
  };
}

async function ask(instance: PrismInstance, operation: PrismOperation, request: MockRequest): Promise<Answer> {
  const { preference } = request;
  const refusal = preference && whyNot(operation, preference);
  if (refusal !== undefined) throw badRequest(refusal);
  const result = await instance.request(prismInput(request), [operation], prismConfig(preference))();
  if (result._tag === "Left") throw result.left;
  const response = documentedResponse(operation, result.right.output.statusCode);
  return fromDocument(result.right, response?.code ?? "(none)");
}

/** Lets Prism say whether it is the path that the document does not have, or the method. */
async function askUnknown(instance: PrismInstance, all: PrismOperation[], request: MockRequest): Promise<Answer> {
  const result = await instance.request(prismInput({ ...request, body: "" }), all, prismConfig(undefined))();
  if (result._tag === "Left") throw result.left;
  return fromDocument(result.right, "(none)");
}

function fromDocument({ output, validations }: PrismAnswer, documented: string): Answer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(output.headers ?? {})) {
    if (value !== null && value !== undefined) headers[name.toLowerCase()] = String(value);
  }
  return {
    found: {
      status: output.statusCode,
      documented,
      requestViolations: errorsOf(validations.input),
      responseViolations: errorsOf(validations.output),
    },
    headers,
    body: serialized(output.body, headers["content-type"]),
  };
}

function errorsOf(violations: readonly Violation[]): string[] {
  return violations.filter(({ severity }) => severity === 0).map(({ message }) => message);
}

function serialized(body: unknown, mediaType: string | undefined): string {
  if (body === undefined) return "";
  if (typeof body === "string" && mediaType !== undefined && !isJson(mediaType)) return body;
  return JSON.stringify(body);
}

/** Answers with a problem that the document does not have: the caller's below 500, the document's own from there on. */
function problem(error: PrismProblem): Answer {
  const { status = 500, additional } = error;
  // Prism's detail for 401 is about what the document lacks; its title says what is wrong with the request.
  const detail = status === 401 ? error.message : error.detail || error.message;
  const messages = additional?.validation?.map(({ message }) => message) ?? [detail];
  const [requestViolations, responseViolations] = status < 500 ? [messages, []] : [[], messages];
  return {
    found: { status, documented: "(none)", requestViolations, responseViolations },
    headers: { ...additional?.headers, "content-type": "application/problem+json" },
    body: JSON.stringify({ type: error.name, title: error.message, status, detail, violations: messages }),
  };
}
