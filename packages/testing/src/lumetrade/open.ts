import type { OpensSandbox } from "../sandbox/open-sandbox.js";
import { createLumetradeSandbox } from "./sandbox.js";

export const open: OpensSandbox = (options) => {
  const { listen, clientOptions, addBeneficiary, addWallet } = createLumetradeSandbox(options);
  // The vendor's own pages, where these are made, have no place here, and withdrawals need one.
  addBeneficiary({ currency: "ZAR" });
  addWallet({ currency: "ZAR" });
  const { apiKey, apiSecret } = clientOptions.credentials;
  return { listen, headers: { "X-API-Key": apiKey, "X-API-Secret": apiSecret } };
};
