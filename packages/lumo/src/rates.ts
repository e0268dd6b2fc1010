import type { CallOptions } from "@lumkit/core";
import type { LumoCall } from "./lumo-client.js";
import type { Rate } from "./schemas.gen.js";

export interface Rates {
  /** Reads the rate, in RUB for one USDT, that the next quote will use. The service renews it about every 15 seconds. */
  current(options?: CallOptions): Promise<Rate>;
}

export function createRates(call: LumoCall): Rates {
  return {
    current: (options) => call("getCurrentRate", {}, options),
  };
}
