import { createLumetrade, type Lumetrade } from "@lumkit/lumetrade";
import { type ContractFetch, contractFetch } from "@lumkit/testing/contract";
import { createLumetradeSandbox, type LumetradeSandbox, type LumetradeSandboxOptions } from "@lumkit/testing/lumetrade";
import { type Recording, recording } from "../recording-fetch.js";

/** A sandbox, and a client whose every call and answer is held against the document. */
export interface Twin extends Omit<Recording, "fetch"> {
  readonly sandbox: LumetradeSandbox;
  readonly lumetrade: Lumetrade;
  readonly contract: ContractFetch;
}

export function createTwin(options: LumetradeSandboxOptions = {}): Twin {
  const sandbox = createLumetradeSandbox(options);
  const { fetch, ...recorded } = recording(sandbox.fetch);
  const contract = contractFetch("lumetrade", { fetch, onViolation: "report" });
  const lumetrade = createLumetrade({ ...sandbox.clientOptions, fetch: contract });
  return { sandbox, contract, lumetrade, ...recorded };
}
