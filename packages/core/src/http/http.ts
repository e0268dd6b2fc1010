import type { Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { memberOf } from "../options/member-of.js";
import { ownOptions } from "../options/own-options.js";
import type { RequestInput } from "../request/request-input.js";
import { callOptionNames } from "../request/request-input.js";
import type { CallResponse } from "../response/read-response.js";
import { readingOf } from "../response/reading-of.js";
import type { Http, HttpResult } from "./http-types.js";

/** The calls of the escape hatch, `GET(path, init)` and so on, only on the routes of these operations. */
export function createHttp<Paths>(
  makeCall: (operation: Operation, input: RequestInput) => Promise<CallResponse>,
  operations: Readonly<Record<string, Operation>>,
): Http<Paths> {
  const routes = new Map(
    Object.values(operations).map((operation) => [`${operation.method} ${operation.path}`, operation]),
  );
  const call = (method: string) => async (path: string, init?: RequestInput) => {
    const operation = routes.get(`${method} ${path}`);
    if (operation === undefined) refuse(`Cannot send ${method} ${path}`, "the API's document has no such route");
    const input = ownOptions(operation, init, ["params", "body", "headers", ...callOptionNames]);
    return resultOf(operation, await makeCall(operation, Object.assign(input, { shape: "any" })));
  };
  const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];
  // `Paths` and `operations` are made from the same document, so the routes and their types are the same.
  return Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as Http<Paths>;
}

function resultOf(operation: Operation, response: CallResponse): HttpResult<unknown, unknown> {
  const { ok, status, headers } = response;
  const { secrets = [] } = readingOf(operation, status, operation.response);
  if (ok) return { data: withHidden(response.data, secrets), response: { ok, status, headers } };
  const { outcome, retryAfterMs } = response.failure;
  return { error: response.body, response: { ok, status, headers, outcome, retryAfterMs } };
}

/** A copy whose members of these names can be read, and are not printed or written as JSON. */
function withHidden(data: unknown, names: readonly string[]): unknown {
  const hidden = names.filter((name) => memberOf(data, name) !== undefined);
  if (hidden.length === 0) return data;
  const copy = { ...Object(data) };
  for (const name of hidden) Object.defineProperty(copy, name, { enumerable: false });
  return copy;
}
