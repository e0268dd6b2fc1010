import { ApiError } from "@lumkit/lumo";
import { type ContractFetch, contractFetch } from "@lumkit/testing/contract";
import { type PrismMock, startPrism } from "@lumkit/testing/prism";
import { type DocumentResponse, documentResponses, withDecimals } from "@lumkit/tool-calls/document-responses";
import type { ExampleCall } from "@lumkit/tool-calls/example-call";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiName } from "../src/apis.gen.js";

export interface MockedApi<Client> {
  readonly api: ApiName;
  readonly calls: Readonly<Record<string, ExampleCall<Client>>>;
  readonly operations: Readonly<
    Record<string, { readonly response: Parameters<typeof withDecimals>[1]; readonly requestDecimals?: object }>
  >;
  readonly httpOnly: Readonly<Record<string, string>>;
  readonly createClient: (baseUrl: string, fetch: ContractFetch) => Client;
  /** The members of an error that has this body. */
  readonly errorOf: (body: unknown) => object;
}

/** Asks the mock for every response of the document, through the public methods. */
export function describePrismResponses<Client>(mocked: MockedApi<Client>): void {
  const responses = documentResponses(mocked.api)
    .filter(({ operation }) => !Object.hasOwn(mocked.httpOnly, operation))
    .filter((response, _index, all) => isReachable(response, all));
  let mock: PrismMock;
  beforeAll(async () => {
    mock = await startPrism(mocked.api);
  });
  afterAll(() => mock.close());

  describe.each(Object.keys(mocked.calls))("%s", (operation) => {
    const own = responses.filter((response) => response.operation === operation);
    test.each(own)("gives $documented $example", async (response) => {
      const { call, member } = mocked.calls[operation] ?? {};
      const { status, example, preference } = response;
      const fetch = contractFetch(mocked.api, { fetch: mock.prefer(preference), onViolation: "report" });
      const client = mocked.createClient(mock.url, fetch);
      if (status < 300) {
        const expected = withDecimals(response.value, mocked.operations[operation]?.response ?? {});
        expect(await call?.(client, example)).toEqual(member === undefined ? expected : Object(expected)[member]);
        expect(fetch.violations()).toEqual([]);
        return;
      }
      const error: unknown = await call?.(client).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ operation, status, ...mocked.errorOf(response.value) });
      expect(Object(error).body).toEqual(response.value);
      expect(fetch.violations()).toEqual([]);
    });
  });

  test("the mock gave every documented status of every operation, and found no violation", () => {
    const seen = mock.seen();
    const pairs = (list: readonly { operation: string; documented: string }[]) =>
      [...new Set(list.map(({ operation, documented }) => `${operation} ${documented}`))].sort();
    expect(pairs(seen)).toEqual(pairs(responses));
    expect(
      seen.filter(
        ({ requestViolations, responseViolations }) => requestViolations.length + responseViolations.length > 0,
      ),
    ).toEqual([]);
  });
}

/** `default` stands for the statuses that have no entry of their own. */
function isReachable({ operation, documented, status }: DocumentResponse, all: readonly DocumentResponse[]): boolean {
  const hasOwnEntry = all.some((other) => other.operation === operation && other.documented === String(status));
  return documented !== "default" || !hasOwnEntry;
}
