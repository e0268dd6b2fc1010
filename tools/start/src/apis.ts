import { createLumetrade } from "@lumkit/lumetrade";
import { httpOnly as lumetradeHttpOnly, operations as lumetradeOperations } from "@lumkit/lumetrade/internal";
import { createLumo } from "@lumkit/lumo";
import { httpOnly as lumoHttpOnly, operations as lumoOperations } from "@lumkit/lumo/internal";
import type { ExampleCall } from "../../../packages/testing/test/calls/example-call.js";
import { lumetradeCalls } from "../../../packages/testing/test/calls/lumetrade.js";
import { lumoCalls } from "../../../packages/testing/test/calls/lumo.js";

export type Fetch = typeof globalThis.fetch;

/** An API, and a call of each operation that a method makes. */
export interface Api {
  readonly name: "lumo" | "lumetrade";
  readonly calls: Readonly<Record<string, ApiCall>>;
  /** The operations that have none, because no method makes it. */
  readonly httpOnly: readonly string[];
}

export interface ApiCall {
  /** The member of the documented answer that the method gives; without it, the whole answer. */
  readonly member: string | undefined;
  /** What the client knows of the answer. */
  readonly answer: Operation["response"];
  run(baseUrl: string, fetch: Fetch): Promise<unknown>;
}

/** The keys are made up: a mock only wants to see some. */
export const apis: readonly Api[] = [
  {
    name: "lumo",
    calls: callsWith(lumoCalls, lumoOperations, (baseUrl, fetch) =>
      createLumo({ baseUrl, fetch, apiKey: "a-key-for-the-mock", onApiKey: () => {} }),
    ),
    httpOnly: Object.keys(lumoHttpOnly),
  },
  {
    name: "lumetrade",
    calls: callsWith(lumetradeCalls, lumetradeOperations, (baseUrl, fetch) =>
      createLumetrade({ baseUrl, fetch, credentials: { apiKey: "a-key-for-the-mock", apiSecret: "and-its-secret" } }),
    ),
    httpOnly: Object.keys(lumetradeHttpOnly),
  },
];

type Operation = (typeof lumoOperations)[keyof typeof lumoOperations];

function callsWith<Client, Id extends string>(
  calls: Readonly<Record<Id, ExampleCall<Client>>>,
  operations: Readonly<Record<NoInfer<Id>, Operation>>,
  create: (baseUrl: string, fetch: Fetch) => Client,
): Api["calls"] {
  return Object.fromEntries(
    Object.keys(calls)
      .filter((id): id is Id => id in calls)
      .map((id) => {
        const { call, member } = calls[id];
        return [id, { member, answer: operations[id].response, run: (baseUrl, fetch) => call(create(baseUrl, fetch)) }];
      }),
  );
}
