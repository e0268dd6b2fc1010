import type { Sandbox } from "../sandbox/sandbox.js";
import type { SandboxCommand } from "./read.js";

/** A sandbox, and the headers that a request to it must have. */
export interface OpenSandbox {
  readonly listen: Sandbox<never>["listen"];
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the sandbox of an API, and loads no other. */
export async function openSandbox({ api, seed, realTime }: SandboxCommand): Promise<OpenSandbox> {
  if (api === "lumo") {
    const { createLumoSandbox } = await import("../lumo.js");
    const { listen, clientOptions } = createLumoSandbox({ seed, realTime });
    return { listen, headers: { "X-API-Key": clientOptions.apiKey } };
  }
  const { createLumetradeSandbox } = await import("../lumetrade.js");
  const { listen, clientOptions, addBeneficiary, addWallet } = createLumetradeSandbox({ seed, realTime });
  // The vendor's own pages, where these are made, have no place here, and withdrawals need one.
  addBeneficiary({ currency: "ZAR" });
  addWallet({ currency: "ZAR" });
  const { apiKey, apiSecret } = clientOptions.credentials;
  return { listen, headers: { "X-API-Key": apiKey, "X-API-Secret": apiSecret } };
}
