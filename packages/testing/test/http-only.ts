import { contractFetch } from "@lumkit/testing/contract";
import { startPrism } from "@lumkit/testing/prism";
import { documentRequests } from "@lumkit/tool-calls/document-requests";
import { documentResponses, withDecimals } from "@lumkit/tool-calls/document-responses";
import { expect, onTestFinished, test } from "vitest";
import type { MockedApi } from "./prism-responses.js";

/** Every member of a tree of decimals, at any depth. */
function namesIn(tree: object): string[] {
  return Object.entries(tree).flatMap(([name, member]) =>
    typeof member === "object" && member !== null ? namesIn(member) : [name],
  );
}

/** Asks the mock through `http` for every success of the operations that have no method yet. */
export function describeHttp<Client extends { readonly http: object }>(mocked: MockedApi<Client>): void {
  const { api, operations, httpOnly } = mocked;
  const successes = documentResponses(api).filter(
    ({ operation, status }) => status < 300 && Object.hasOwn(httpOnly, operation),
  );

  test.each(successes)("http gives $operation $documented $example", async ({ operation, preference, value }) => {
    const mock = await startPrism(api);
    onTestFinished(() => mock.close());
    const fetch = contractFetch(api, { fetch: mock.prefer(preference) });
    const { http } = mocked.createClient(mock.url, fetch);
    const { response: marks = {}, requestDecimals = {} } = operations[operation] ?? {};
    for (const request of documentRequests(api).filter((each) => each.operation === operation)) {
      const body = withDecimals(request.body, { decimals: namesIn(requestDecimals) });
      const call: unknown = Object(http)[request.method];
      if (typeof call !== "function") throw new Error(`Cannot test ${operation}: http has no ${request.method}`);
      const options = { params: request.params, ...(body === undefined ? {} : { body }) };
      const { data } = await Reflect.apply(call, undefined, [request.template, options]);
      expect(data).toEqual(withDecimals(value, marks));
    }
    expect(mock.seen().flatMap(({ requestViolations }) => requestViolations)).toEqual([]);
  });
}
