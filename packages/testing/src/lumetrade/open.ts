import type { OpensSandbox } from "../sandbox/open-sandbox.js";
import { createFurnishedSandbox } from "./lumetrade-sandbox.js";

export const open: OpensSandbox = (options) => {
  const { listen, clientOptions } = createFurnishedSandbox(options, ({ addBeneficiary, addWallet }) => {
    // At the vendor these are made on its own pages, and a withdrawal needs a beneficiary.
    addBeneficiary({ currency: "ZAR" });
    addWallet({ currency: "ZAR" });
  });
  const { apiKey, apiSecret } = clientOptions.credentials;
  return { listen, headers: { "X-API-Key": apiKey, "X-API-Secret": apiSecret } };
};
