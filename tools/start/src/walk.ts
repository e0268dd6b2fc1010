import { isDeepStrictEqual } from "node:util";
import { type PrismMock, startPrism } from "@lumkit/testing/prism";
import { type DocumentResponse, documentResponses, withDecimals } from "@lumkit/tool-calls/document-responses";
import type { ApiCall, ExampleApi } from "@lumkit/tool-calls/example-api";

type Fetch = typeof globalThis.fetch;

/** The result of one operation. */
export interface Row {
  readonly api: string;
  readonly operation: string;
  readonly route: string;
  /** The status that the mock responded with. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  /** Why the row is not ok. */
  readonly problem: string | undefined;
}

/** Calls every operation that has a method once, against a mock that responds with the document's example. */
export async function* walk(
  api: ExampleApi,
  { breakOperation }: { readonly breakOperation: string | undefined },
): AsyncGenerator<Row> {
  const mock = await startPrism(api.name);
  try {
    for (const expected of successes(api)) {
      yield await callOne(api, mock, expected, expected.operation === breakOperation);
    }
  } finally {
    await mock.close();
  }
}

/** The first example of the success of each operation that has a method. */
function successes({ name, httpOnly }: ExampleApi): DocumentResponse[] {
  const first = new Map<string, DocumentResponse>();
  for (const response of documentResponses(name)) {
    if (response.status < 300 && !first.has(response.operation) && !httpOnly.includes(response.operation))
      first.set(response.operation, response);
  }
  return [...first.values()];
}

async function callOne(api: ExampleApi, mock: PrismMock, expected: DocumentResponse, isBroken: boolean): Promise<Row> {
  const { operation, route, example, preference } = expected;
  const call = api.calls[operation];
  const asking = mock.prefer(preference);
  const before = mock.seen().length;
  const started = performance.now();
  const outcome = await settle(call, example, mock.url, isBroken ? withoutKey(asking) : asking);
  const milliseconds = performance.now() - started;
  const seen = mock.seen().slice(before);
  return {
    api: api.name,
    operation,
    route,
    status: seen.at(-1)?.status,
    milliseconds,
    problem: problemOf(expected, call, seen, outcome),
  };
}

type Outcome = { readonly response: unknown } | { readonly error: unknown };

async function settle(call: ApiCall | undefined, example: string, url: string, fetch: Fetch): Promise<Outcome> {
  if (call === undefined) return { error: "no method makes this call" };
  try {
    return { response: await call.run(url, fetch, example) };
  } catch (error) {
    return { error };
  }
}

/** The first reason why a row is not ok; undefined if it is. */
function problemOf(
  { operation, value }: DocumentResponse,
  call: ApiCall | undefined,
  seen: ReturnType<PrismMock["seen"]>,
  outcome: Outcome,
): string | undefined {
  const [first, ...more] = seen;
  const violation = seen.flatMap(({ requestViolations }) => requestViolations)[0];
  if (violation !== undefined) return `Prism: ${violation}`;
  if ("error" in outcome) return outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
  if (first === undefined) return "the mock saw no request";
  if (more.length > 0) return `the mock saw ${seen.length} requests`;
  if (first.operation !== operation) return `Prism matched ${first.operation}`;
  const response = withDecimals(value, call?.response ?? {});
  const expected = call?.member === undefined ? response : Object(response)[call.member];
  return isDeepStrictEqual(outcome.response, expected) ? undefined : "the response is not the document's example";
}

/** What `--break` does to a call: it leaves out the key. */
function withoutKey(fetch: Fetch): Fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.delete("X-API-Key");
    return fetch(input, { ...init, headers });
  };
}
