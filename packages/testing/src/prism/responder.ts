import type { IHttpConfig } from "@stoplight/prism-http";
import { documentedResponse, operationName, preferenceProblem } from "./documented-response.js";
import {
  type PrismComponents,
  type PrismModule,
  type PrismOperation,
  type PrismProblem,
  type PrismResponse,
  silent,
} from "./load-prism.js";
import type { Preference } from "./preference.js";
import { badRequest, isJson, type MockRequest, prismInput } from "./prism-request.js";
import type { Seen } from "./seen.js";

/** The response of the mock server, and what `seen()` reports of it. */
interface MockResponse {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly report: Omit<Seen, "method" | "path" | "operation">;
}

export type Responder = ReturnType<typeof createResponder>;

/** Prism over the operations of one document. */
export function createResponder(prism: PrismModule, operations: PrismOperation[]) {
  const components: PrismComponents = { logger: silent };
  const instance = prism.createInstance(prismConfig(), components);

  /** The operation that Prism's own router finds for a request. */
  function match(method: string, path: string): PrismOperation | undefined {
    const input = { method: method.toLowerCase(), url: { path } };
    const route = components.route?.({ resources: operations, input });
    return route?._tag === "Right" ? route.right : undefined;
  }

  async function ask(operation: PrismOperation | undefined, request: MockRequest): Promise<MockResponse> {
    const { preference } = request;
    const problem = operation && preference && preferenceProblem(operation, preference);
    if (problem !== undefined) throw badRequest(problem);
    const result = await instance.request(prismInput(request), operations, prismConfig(preference))();
    if (result._tag === "Left") throw result.left;
    const response = operation && documentedResponse(operation, result.right.output.statusCode);
    return fromDocument(result.right, response?.code ?? "(none)");
  }

  return {
    match,
    /** Responds with the document's examples. */
    async respond(request: MockRequest) {
      const { method, path } = request;
      const operation = match(method, path);
      const { report, headers, body } = await ask(operation, request).catch(fromProblem);
      const name = operation === undefined ? "(none)" : operationName(operation);
      const seen: Seen = { method, path, operation: name, ...report };
      return { seen, headers, body };
    },
  };
}

/** A new configuration for every request: Prism writes into it. */
function prismConfig({ status, example }: Partial<Preference> = {}): IHttpConfig {
  return {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    // An invalid example is returned unchanged, and reported in `seen`.
    errors: false,
    upstreamProxy: undefined,
    mock: {
      dynamic: false,
      ...(status === undefined ? {} : { code: status }),
      ...(example === undefined ? {} : { exampleKey: example }),
    },
  };
}

function fromDocument({ output, validations }: PrismResponse, documented: string): MockResponse {
  const given = Object.entries(output.headers ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const headers: Record<string, string> = Object.fromEntries(
    given.map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return {
    report: {
      status: output.statusCode,
      documented,
      requestViolations: errorsOf(validations.input),
      responseViolations: errorsOf(validations.output),
    },
    headers,
    body: serialize(output.body, headers["content-type"]),
  };
}

/** Only errors, whose severity is 0: the rest are remarks, e.g. that a parameter is deprecated. */
function errorsOf(violations: PrismResponse["validations"]["input"]): string[] {
  return violations.flatMap(({ severity, message }) => (severity === 0 ? [message] : []));
}

function serialize(body: unknown, mediaType = "application/json"): string {
  if (body === undefined) return "";
  return typeof body === "string" && !isJson(mediaType) ? body : JSON.stringify(body);
}

/** Turns a problem that Prism reports into a response. Below 500 the request is wrong; from 500 on, the document. */
function fromProblem(error: PrismProblem): MockResponse {
  const { status = 500, additional } = error;
  // For 401 Prism's `detail` describes the document; only its title describes the request.
  const detail = status === 401 ? error.message : error.detail || error.message;
  const messages = additional?.validation?.map(({ message }) => message) ?? [detail];
  const [requestViolations, responseViolations] = status < 500 ? [messages, []] : [[], messages];
  return {
    report: { status, documented: "(none)", requestViolations, responseViolations },
    headers: { ...additional?.headers, "content-type": "application/problem+json" },
    body: JSON.stringify({ type: error.name, title: error.message, status, detail, violations: messages }),
  };
}
