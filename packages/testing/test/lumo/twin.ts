import { createLumo, type Lumo } from "@lumkit/lumo";
import { type ContractFetch, contractFetch } from "@lumkit/testing/contract";
import { createLumoSandbox, type LumoSandbox, type LumoSandboxOptions } from "@lumkit/testing/lumo";
import type { Received } from "../expect-prism-agrees.js";

/** A sandbox, and a client whose every call and answer is held against the document. */
export interface Twin {
  readonly sandbox: LumoSandbox;
  readonly lumo: Lumo;
  readonly contract: ContractFetch;
  /** The text of every answer so far. */
  answers(): readonly string[];
  /** Every request so far. */
  requests(): readonly Received[];
}

export function createTwin(options: LumoSandboxOptions = {}): Twin {
  const sandbox = createLumoSandbox(options);
  const answers: string[] = [];
  const requests: Received[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push([url, init]);
    const response = await sandbox.fetch(url, init);
    answers.push(await response.clone().text());
    return response;
  };
  const contract = contractFetch("lumo", { fetch, onViolation: "report" });
  const lumo = createLumo({ ...sandbox.clientOptions, fetch: contract, onApiKey: () => {} });
  return { sandbox, contract, lumo, answers: () => answers, requests: () => requests };
}

/** The code of a shop that asks for this many roubles. */
export function qrCodeOf(roubles: number): string {
  return `https://qr.nspk.ru/AS10003P3RCT8NTGH6LR6D3P815L3SHK?type=02&bank=100000000001&sum=${roubles * 100}&cur=RUB&crc=F4AB`;
}

/** What a call was rejected or refused with. */
export function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
