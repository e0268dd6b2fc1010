import { startPrism } from "@lumkit/testing/prism";
import { expect, onTestFinished } from "vitest";
import type { ApiName } from "../src/apis.gen.js";

/** A request as a sandbox received it. */
export type Received = readonly [url: string, init: RequestInit];

/** Sends the requests that a sandbox received to Prism too, and expects no violation. */
export async function expectPrismAgrees(api: ApiName, requests: readonly Received[]): Promise<void> {
  const mock = await startPrism(api);
  onTestFinished(() => mock.close());
  for (const [url, { method = "GET", headers, body = null }] of requests) {
    const { pathname, search } = new URL(url);
    await mock.fetch(pathname + search, { method, body, headers: new Headers(headers) });
  }
  const seen = mock.seen();
  expect(seen.length).toBe(requests.length);
  expect(seen.filter(({ requestViolations }) => requestViolations.length > 0)).toEqual([]);
}
