import type { Operations } from "@lumkit/lumetrade";
import type { Handlers } from "../sandbox/handlers.js";

/** Operations that the sandbox answers with 501, and why. Each other one must have a handler. */
export const lumetradeNotSimulated = {
  getCurrencies: "nothing of its answer is published",
} as const satisfies { readonly [Id in keyof Operations]?: string };

export type LumetradeHandlers = Handlers<Operations, keyof typeof lumetradeNotSimulated>;
