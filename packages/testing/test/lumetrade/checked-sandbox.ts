import { createLumetrade, type Lumetrade } from "@lumkit/lumetrade";
import { type ContractFetch, contractFetch } from "@lumkit/testing/contract";
import { createLumetradeSandbox, type LumetradeSandbox, type LumetradeSandboxOptions } from "@lumkit/testing/lumetrade";
import { type Recording, recordFetch } from "../recording-fetch.js";

/** A sandbox, and a client whose every request and response is checked against the document. */
export interface CheckedSandbox extends Omit<Recording, "fetch"> {
  readonly sandbox: LumetradeSandbox;
  readonly lumetrade: Lumetrade;
  readonly contract: ContractFetch;
}

export function createCheckedSandbox(options: LumetradeSandboxOptions = {}): CheckedSandbox {
  const sandbox = createLumetradeSandbox(options);
  return checkSandbox(sandbox, sandbox.fetch);
}

/** Checks a sandbox that the client reaches through another `fetch`. */
export function checkSandbox(sandbox: LumetradeSandbox, through: Recording["fetch"]): CheckedSandbox {
  const { fetch, ...recorded } = recordFetch(through);
  const contract = contractFetch("lumetrade", { fetch, onViolation: "report" });
  const lumetrade = createLumetrade({ ...sandbox.clientOptions, fetch: contract });
  return { sandbox, contract, lumetrade, ...recorded };
}
