import { createLumetrade } from "@lumkit/lumetrade";
import { httpOnly as lumetradeHttpOnly, operations as lumetradeOperations } from "@lumkit/lumetrade/internal";
import { createLumo } from "@lumkit/lumo";
import { httpOnly as lumoHttpOnly, operations as lumoOperations } from "@lumkit/lumo/internal";
import type { ExampleCall } from "@lumkit/tool-calls/example-call";
import { lumetradeCalls } from "@lumkit/tool-calls/lumetrade";
import { lumoCalls } from "@lumkit/tool-calls/lumo";

export type Fetch = typeof globalThis.fetch;

/** An API, with a call of each operation that has a method. */
export interface Api {
  readonly name: "lumo" | "lumetrade";
  readonly calls: Readonly<Record<string, ApiCall>>;
  /** The operations without a method. */
  readonly httpOnly: readonly string[];
}

export interface ApiCall {
  /** The member of the documented response that the method returns; without it, the whole response. */
  readonly member: string | undefined;
  /** What the client knows about the response. */
  readonly response: Operation["response"];
  run(baseUrl: string, fetch: Fetch): Promise<unknown>;
}

/** The keys are invented: a mock accepts any key. */
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
        return [
          id,
          { member, response: operations[id].response, run: (baseUrl, fetch) => call(create(baseUrl, fetch)) },
        ];
      }),
  );
}
