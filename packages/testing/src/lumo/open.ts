import type { OpensSandbox } from "../sandbox/open-sandbox.js";
import { createLumoSandbox } from "./lumo-sandbox.js";

export const open: OpensSandbox = (options) => {
  const { listen, clientOptions } = createLumoSandbox(options);
  return { listen, headers: { "X-API-Key": clientOptions.apiKey } };
};
