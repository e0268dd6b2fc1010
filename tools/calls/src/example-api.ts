import type { operations as lumoOperations } from "@lumkit/lumo/internal";
import type { ExampleCall } from "./example-call.js";

type Fetch = typeof globalThis.fetch;
type Operation = (typeof lumoOperations)[keyof typeof lumoOperations];

/** An API, with a call of each operation that has a method. */
export interface ExampleApi {
  readonly name: string;
  readonly calls: Readonly<Record<string, ApiCall>>;
  /** The operations without a method. */
  readonly httpOnly: readonly string[];
}

export interface ApiCall {
  /** The member of the documented response that the method returns; without it, the whole response. */
  readonly member: string | undefined;
  readonly safety: Operation["safety"];
  /** What the client knows about the response. */
  readonly response: Operation["response"];
  /** `example` is the name of the example that is returned. */
  run(baseUrl: string, fetch: Fetch | undefined, example: string): Promise<unknown>;
}

/** Puts the calls of an API together with what its client knows about each of them. */
export function apiWith<Client, Id extends string>(api: {
  readonly name: string;
  readonly calls: Readonly<Record<Id, ExampleCall<Client>>>;
  readonly operations: Readonly<Record<NoInfer<Id>, Operation>>;
  readonly httpOnly: Readonly<Record<string, string>>;
  readonly connect: (baseUrl: string, fetch: Fetch | undefined) => Client;
}): ExampleApi {
  const { name, calls, operations, httpOnly, connect } = api;
  const ids = Object.keys(calls).filter((id): id is Id => id in calls);
  const entries = ids.map((id): [string, ApiCall] => {
    const { call, member } = calls[id];
    const { safety, response } = operations[id];
    return [id, { member, safety, response, run: (baseUrl, fetch, example) => call(connect(baseUrl, fetch), example) }];
  });
  return { name, calls: Object.fromEntries(entries), httpOnly: Object.keys(httpOnly) };
}
