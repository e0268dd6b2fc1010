import { contractFetch, type Remark, type Violation } from "@lumkit/testing/contract";
import { type DocumentRequest, documentRequests } from "@lumkit/tool-calls/document-requests";
import { documentResponses, readDocument } from "@lumkit/tool-calls/document-responses";
import { expect, test } from "vitest";
import type { ApiName } from "../src/apis.gen.js";
import { contractFaults, type Fault } from "./contract-faults.js";

interface Made {
  readonly request: DocumentRequest;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * Tests the checks with every request and response that a document gives, and with every fault made from those. There
 * must be more than `atLeast`, because a test of none would find nothing.
 */
export function describeChecks(api: ApiName, atLeast = { responses: 500, requests: 20 }): void {
  const document = readDocument(api);
  const requests = documentRequests(api);
  const responses = documentResponses(api).flatMap((response) => {
    const request = requests.find(({ operation }) => operation === response.operation);
    return request === undefined ? [] : [{ ...response, request }];
  });

  /** What the checks find in this request and this response to it. */
  async function check({ request, status = 200, headers, body }: Made, to: Partial<DocumentRequest> = {}) {
    const init = { status, headers: { "content-type": "application/json", ...headers } };
    const text = JSON.stringify(body);
    const fetch = contractFetch(api, {
      fetch: async () => new Response([204, 205, 304].includes(status) ? null : text, init),
      onViolation: "report",
    });
    const sent = { ...request, ...to };
    const sending = sent.body === undefined ? {} : { body: JSON.stringify(sent.body) };
    await fetch(`https://any.example${sent.path}`, { method: sent.method, headers: sent.headers, ...sending });
    return { violations: fetch.violations(), remarks: fetch.remarks() };
  }

  const kinds = (found: readonly (Violation | Remark)[]): string[] =>
    found.map(({ kind, place }) => `${kind} ${place}`);
  const first = (request: DocumentRequest): Made => {
    const { status = 200, value } = responses.find(({ operation }) => operation === request.operation) ?? {};
    return { request, status, body: value };
  };

  function expectFault({ kind, place }: Fault, { violations, remarks }: Awaited<ReturnType<typeof check>>): void {
    const isRemark = kind.startsWith("inferred");
    expect(kinds(isRemark ? remarks : violations)).toContain(`${kind} ${place}`);
    // Exactly one violation: a check that reports everything would find every fault too.
    expect(kinds(violations)).toEqual(isRemark ? [] : [`${kind} ${place}`]);
  }

  test("finds no violation in what the document has", async () => {
    for (const { request, status, value } of responses) {
      expect(await check({ request, status, body: value })).toEqual({ violations: [], remarks: expect.any(Array) });
    }
    for (const request of requests) expect((await check(first(request))).violations).toEqual([]);
  });

  test("finds every fault of a response", async () => {
    let count = 0;
    for (const { request, status, documented, value } of responses) {
      for (const fault of contractFaults(document, request.responses[documented], value, false)) {
        expectFault(fault, await check({ request, status, body: fault.value }));
        count++;
      }
    }
    expect(count).toBeGreaterThan(atLeast.responses);
  });

  test("finds every fault of a request", async () => {
    let count = 0;
    for (const request of requests.filter(({ body }) => body !== undefined)) {
      for (const fault of contractFaults(document, request.schema, request.body, true)) {
        if (fault.kind === "inferred-missing") continue;
        expectFault(fault, await check(first(request), { body: fault.value }));
        count++;
      }
    }
    expect(count).toBeGreaterThan(atLeast.requests);
  });

  test("finds every undocumented path, query, status and media type, and every missing credential", async () => {
    for (const request of requests) {
      const { path, headers, credentials, responses: documented } = request;
      const made = first(request);
      const { violations } = await check(made, { path: `/more${path}` });
      expect(kinds(violations)).toEqual([`undocumented-path ${request.method} /more${path.split("?")[0]}`]);
      expect(kinds((await check(made, { path: `${path}${path.includes("?") ? "&" : "?"}more=1` })).violations)).toEqual(
        ["undocumented-query query.more"],
      );
      if (made.body !== undefined)
        expect(kinds((await check({ ...made, headers: { "content-type": "text/html" } })).violations)).toEqual([
          "undocumented-media-type body",
        ]);
      for (const name of credentials) {
        const { [name]: _gone, ...others } = headers;
        expect(kinds((await check(made, { headers: others })).violations)).toEqual([`missing header.${name}`]);
      }
      for (const status of [200, 201, 202, 204, 301, 304, 400, 404, 409, 410, 418, 422, 429, 500, 502, 599]) {
        if (["default", String(status), `${String(status).charAt(0)}XX`].some((name) => name in documented)) continue;
        expect(kinds((await check({ ...made, status })).violations)).toEqual(["undocumented-status status"]);
      }
    }
  });
}
