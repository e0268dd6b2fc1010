import type { SandboxCommand } from "./command.js";
import type { Sandbox } from "./sandbox.js";

/** A sandbox, and the headers that a request to it must have. */
export interface OpenSandbox {
  readonly listen: Sandbox<never>["listen"];
  readonly headers: Readonly<Record<string, string>>;
}

type Options = Pick<SandboxCommand, "seed" | "realTime">;

/** How the sandbox of each API is made. */
export type Makers = Readonly<Record<SandboxCommand["api"], (options: Options) => Promise<OpenSandbox>>>;

const makers: Makers = {
  async lumo(options) {
    const { createLumoSandbox } = await import("../lumo.js");
    const { listen, clientOptions } = createLumoSandbox(options);
    return { listen, headers: { "X-API-Key": clientOptions.apiKey } };
  },
  async lumetrade(options) {
    const { createLumetradeSandbox } = await import("../lumetrade.js");
    const { listen, clientOptions, addBeneficiary, addWallet } = createLumetradeSandbox(options);
    // The vendor's own pages, where these are made, have no place here, and withdrawals need one.
    addBeneficiary({ currency: "ZAR" });
    addWallet({ currency: "ZAR" });
    const { apiKey, apiSecret } = clientOptions.credentials;
    return { listen, headers: { "X-API-Key": apiKey, "X-API-Secret": apiSecret } };
  },
};

/**
 * Makes the sandbox of an API, whose client only those who open it need to have installed.
 *
 * @throws {Error} it is not installed; the message says what to do.
 */
export async function openSandbox({ api, ...options }: Options & Pick<SandboxCommand, "api">, from = makers) {
  try {
    return await from[api](options);
  } catch (cause) {
    if (Object(cause).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    const command = `npm install --save-dev @lumkit/${api}`;
    throw new Error(`Cannot open the sandbox of ${api}: install its client with "${command}"`, { cause });
  }
}
