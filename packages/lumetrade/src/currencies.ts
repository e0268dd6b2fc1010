import { type CallOptions, createWholeList, type List } from "@lumkit/core";
import type { LumetradeClient } from "./lumetrade-client.js";
import type { Currency } from "./schemas.gen.js";

export interface Currencies {
  /** Every currency open to the owner's jurisdiction. Path and items of this operation are inferred, not documented. */
  list(options?: CallOptions): List<Currency>;
}

export function createCurrencies({ call }: LumetradeClient): Currencies {
  return { list: (options) => createWholeList(() => call("getCurrencies", {}, options)) };
}
