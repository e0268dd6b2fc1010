import type { Operations } from "@lumkit/lumetrade";
import type { Handlers } from "../sandbox/handlers.js";

/** Operations that get a 501 from the sandbox, and why. All others must have a handler. */
export const lumetradeNotSimulated = {} as const satisfies { readonly [Id in keyof Operations]?: string };

export type LumetradeHandlers = Handlers<Operations, keyof typeof lumetradeNotSimulated>;
