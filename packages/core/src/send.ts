import { parseAnswer } from "./answer.js";
import { ConnectionError, RefusedError } from "./errors.js";
import type { Operation } from "./operation.js";
import { redact, stringsIn } from "./redact.js";
import type { Transport, TransportRequest, TransportResponse } from "./transport.js";

/** The credentials of a call, asked for anew for each attempt. */
export type CredentialHeaders = (operation: Operation) => Promise<Readonly<Record<string, string>>>;

export interface SendConfig {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly credentials: CredentialHeaders;
}

/** What came back: for a success the parsed answer, else the text of the error. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly data: unknown;
  readonly text: string;
}

/** Carries one call from its built request to its answer. */
export async function send(config: SendConfig, operation: Operation, request: TransportRequest): Promise<Answer> {
  checkUrl(config.baseUrl, operation, request.url);
  request.signal?.throwIfAborted();
  const credentials = await config.credentials(operation);
  for (const [name, value] of Object.entries(credentials)) request.headers.set(name, value);
  const { response, text } = await attempt(config.transport, operation, request);
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    throw new ConnectionError(
      operation.id,
      "headers",
      `the service answered ${status}, a redirect, which is never followed`,
      { status },
    );
  }
  const ok = status >= 200 && status < 300;
  if (ok) return { status, ok, headers, text: "", data: parseAnswer(operation, status, text) };
  const secrets = operation.anonymous === true ? stringsIn(request.body) : Object.values(credentials);
  return { status, ok, headers, text: redact(text, secrets), data: undefined };
}

async function attempt(
  transport: Transport,
  operation: Operation,
  request: TransportRequest,
): Promise<{ response: TransportResponse; text: string }> {
  let response: TransportResponse | undefined;
  try {
    response = await transport(request);
    return { response, text: await response.text() };
  } catch (cause) {
    request.signal?.throwIfAborted();
    if (response === undefined) throw new ConnectionError(operation.id, "sent", "no answer came", { cause });
    throw new ConnectionError(operation.id, "body", "the answer broke off", { cause, status: response.status });
  }
}

/** The last check before a key is put on a request: the configured origin, and as many segments as the template has. */
function checkUrl(baseUrl: string, operation: Operation, url: string): void {
  const expected = new URL(baseUrl + operation.path);
  const actual = URL.canParse(url) ? new URL(url) : undefined;
  if (actual?.origin !== expected.origin || actual.pathname.split("/").length !== expected.pathname.split("/").length) {
    throw new RefusedError(
      "invalid-input",
      `Cannot send ${operation.id}: its URL would leave ${expected.origin}${operation.path}`,
      operation.id,
    );
  }
}
