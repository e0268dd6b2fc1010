import type { Operations } from "@lumkit/lumo";
import type { Handlers } from "../sandbox/handlers.js";

/** Operations that get a 501 from the sandbox, and why. All others must have a handler. */
export const lumoNotSimulated = {} as const satisfies { readonly [Id in keyof Operations]?: string };

export type LumoHandlers = Handlers<Operations, keyof typeof lumoNotSimulated>;
