import { createLumetrade, type Lumetrade } from "@lumkit/lumetrade";
import { type ContractFetch, contractFetch } from "@lumkit/testing/contract";
import { createLumetradeSandbox, type LumetradeSandbox, type LumetradeSandboxOptions } from "@lumkit/testing/lumetrade";
import type { Received } from "../expect-prism-agrees.js";

/** A sandbox, and a client whose every call and answer is held against the document. */
export interface Twin {
  readonly sandbox: LumetradeSandbox;
  readonly lumetrade: Lumetrade;
  readonly contract: ContractFetch;
  /** The text of every answer so far. */
  answers(): readonly string[];
  /** Every request so far. */
  requests(): readonly Received[];
}

export function createTwin(options: LumetradeSandboxOptions = {}): Twin {
  const sandbox = createLumetradeSandbox(options);
  const answers: string[] = [];
  const requests: Received[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push([url, init]);
    const response = await sandbox.fetch(url, init);
    answers.push(await response.clone().text());
    return response;
  };
  const contract = contractFetch("lumetrade", { fetch, onViolation: "report" });
  const lumetrade = createLumetrade({ ...sandbox.clientOptions, fetch: contract });
  return { sandbox, contract, lumetrade, answers: () => answers, requests: () => requests };
}

/** What a call was rejected or refused with. */
export function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
