import {
  type PrismAnswer,
  type PrismComponents,
  type PrismModule,
  type PrismOperation,
  type PrismProblem,
  silent,
  type Violation,
} from "./load-prism.js";
import { documentedResponse, operationName, whyNot } from "./preference.js";
import { badRequest, isJson, type MockRequest, prismConfig, prismInput } from "./prism-request.js";

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

/** Prism over the operations of one document. */
export interface Answerer {
  /** The operation that Prism's own router finds for a request. */
  match(method: string, path: string): PrismOperation | undefined;
  /** Answers a request with the document's examples, and notes what operation it met and what was wrong with it. */
  answer(request: MockRequest): Promise<MockAnswer>;
}

export function createAnswerer(prism: PrismModule, operations: PrismOperation[]): Answerer {
  const components: PrismComponents = { logger: silent };
  const instance = prism.createInstance(prismConfig(undefined), components);

  function match(method: string, path: string): PrismOperation | undefined {
    const routed = components.route?.({
      resources: operations,
      input: { method: method.toLowerCase(), url: { path } },
    });
    return routed?._tag === "Right" ? routed.right : undefined;
  }

  async function ask(operation: PrismOperation | undefined, request: MockRequest): Promise<Answer> {
    const { preference } = request;
    const refusal = operation && preference && whyNot(operation, preference);
    if (refusal !== undefined) throw badRequest(refusal);
    const result = await instance.request(prismInput(request), operations, prismConfig(preference))();
    if (result._tag === "Left") throw result.left;
    const response = operation && documentedResponse(operation, result.right.output.statusCode);
    return fromDocument(result.right, response?.code ?? "(none)");
  }

  return {
    match,
    async answer(request) {
      const { method, path } = request;
      const operation = match(method, path);
      const { found, headers, body } = await ask(operation, request).catch(problem);
      const name = operation === undefined ? "(none)" : operationName(operation);
      return { seen: { method, path, operation: name, ...found }, headers, body };
    },
  };
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
