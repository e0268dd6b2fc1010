import { createLumo, type Lumo } from "@lumkit/lumo";
import { type ContractFetch, contractFetch } from "@lumkit/testing/contract";
import { createLumoSandbox, type LumoSandbox, type LumoSandboxOptions } from "@lumkit/testing/lumo";
import { type Recording, recordFetch } from "../recording-fetch.js";

/** A sandbox, and a client whose every request and response is checked against the document. */
export interface CheckedSandbox extends Omit<Recording, "fetch"> {
  readonly sandbox: LumoSandbox;
  readonly lumo: Lumo;
  readonly contract: ContractFetch;
}

export function createCheckedSandbox(options: LumoSandboxOptions = {}): CheckedSandbox {
  const sandbox = createLumoSandbox(options);
  return checkSandbox(sandbox, sandbox.fetch);
}

/** Checks a sandbox that the client reaches through another `fetch`. */
export function checkSandbox(sandbox: LumoSandbox, through: Recording["fetch"]): CheckedSandbox {
  const { fetch, ...recorded } = recordFetch(through);
  const contract = contractFetch("lumo", { fetch, onViolation: "report" });
  const lumo = createLumo({ ...sandbox.clientOptions, fetch: contract, onApiKey: () => {} });
  return { sandbox, contract, lumo, ...recorded };
}

/** The QR code of a shop that asks for this many roubles. */
export function qrCodeOf(roubles: number): string {
  return `https://qr.nspk.ru/AS10003P3RCT8NTGH6LR6D3P815L3SHK?type=02&bank=100000000001&sum=${roubles * 100}&cur=RUB&crc=F4AB`;
}
