import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import type { ExampleCall } from "../../../packages/testing/test/calls/example-call.js";
import { lumetradeCalls } from "../../../packages/testing/test/calls/lumetrade.js";
import { lumoCalls } from "../../../packages/testing/test/calls/lumo.js";

export type Fetch = typeof globalThis.fetch;

/** An API, and a call of each of its operations. */
export interface Api {
  readonly name: "lumo" | "lumetrade";
  readonly calls: Readonly<Record<string, ApiCall>>;
}

export interface ApiCall {
  /** The member of the documented answer that the method gives; without it, the whole answer. */
  readonly member: string | undefined;
  run(baseUrl: string, fetch: Fetch): Promise<unknown>;
}

/** The keys are made up: a mock only wants to see some. */
export const apis: readonly Api[] = [
  {
    name: "lumo",
    calls: callsWith(lumoCalls, (baseUrl, fetch) => createLumo({ baseUrl, fetch, apiKey: "a-key-for-the-mock" })),
  },
  {
    name: "lumetrade",
    calls: callsWith(lumetradeCalls, (baseUrl, fetch) =>
      createLumetrade({ baseUrl, fetch, credentials: { apiKey: "a-key-for-the-mock", apiSecret: "and-its-secret" } }),
    ),
  },
];

function callsWith<Client>(
  calls: Readonly<Record<string, ExampleCall<Client>>>,
  create: (baseUrl: string, fetch: Fetch) => Client,
): Api["calls"] {
  return Object.fromEntries(
    Object.entries(calls).map(([id, { call, member }]) => [
      id,
      { member, run: (baseUrl, fetch) => call(create(baseUrl, fetch)) },
    ]),
  );
}
