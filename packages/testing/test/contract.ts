import { ApiError } from "@lumkit/lumo";
import { type ContractFetch, contractFetch } from "@lumkit/testing/contract";
import { type PrismMock, startPrism } from "@lumkit/testing/prism";
import { type DocumentResponse, documentResponses, withDecimals } from "@lumkit/tool-calls/document-responses";
import type { ExampleCall } from "@lumkit/tool-calls/example-call";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

export interface Contract<Client> {
  readonly api: "lumo" | "lumetrade";
  readonly calls: Readonly<Record<string, ExampleCall<Client>>>;
  readonly operations: Readonly<Record<string, { readonly answer: Parameters<typeof withDecimals>[1] }>>;
  readonly httpOnly: Readonly<Record<string, string>>;
  readonly createClient: (baseUrl: string, fetch: ContractFetch) => Client;
  /** What an error must say of an error body of this API. */
  readonly errorOf: (body: unknown) => object;
}

/** Asks the mock for every answer that the document has, through the public methods. */
export function describeContract<Client>(contract: Contract<Client>): void {
  const answers = documentResponses(contract.api).filter(
    ({ operation }) => !Object.hasOwn(contract.httpOnly, operation),
  );
  let mock: PrismMock;
  beforeAll(async () => {
    mock = await startPrism(contract.api);
  });
  afterAll(() => mock.close());

  describe.each(Object.keys(contract.calls))("%s", (operation) => {
    const own = answers.filter((answer) => answer.operation === operation);
    test.each(own.filter((answer) => isReachable(answer, own)))("gives $documented $example", async (answer) => {
      const { call, member } = contract.calls[operation] ?? {};
      const { status, example } = answer;
      const fetch = contractFetch(contract.api, { fetch: mock.prefer({ status, example }), onViolation: "report" });
      const client = contract.createClient(mock.url, fetch);
      if (status < 300) {
        const expected = withDecimals(answer.value, contract.operations[operation]?.answer ?? {});
        expect(await call?.(client, example)).toEqual(member === undefined ? expected : Object(expected)[member]);
        expect(fetch.violations()).toEqual([]);
        return;
      }
      const error: unknown = await call?.(client).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ operation, status, ...contract.errorOf(answer.value) });
      expect(Object(error).body).toEqual(answer.value);
      expect(fetch.violations()).toEqual([]);
    });
  });

  test("the mock has answered every operation with every documented status, and found nothing wrong", () => {
    const seen = mock.seen();
    const pairs = (list: readonly { operation: string; documented: string }[]) =>
      [...new Set(list.map(({ operation, documented }) => `${operation} ${documented}`))].sort();
    expect(pairs(seen)).toEqual(pairs(answers));
    expect(
      seen.filter(
        ({ requestViolations, responseViolations }) => requestViolations.length + responseViolations.length > 0,
      ),
    ).toEqual([]);
  });
}

/** `default` stands for the statuses that have no entry of their own. */
function isReachable(answer: DocumentResponse, own: readonly DocumentResponse[]): boolean {
  return answer.documented !== "default" || !own.some(({ documented }) => documented === String(answer.status));
}
