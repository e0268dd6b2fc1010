import type { Operations } from "@lumkit/lumo";
import type { Handlers } from "../sandbox/handlers.js";

/** Operations that the sandbox answers with 501, and why. Each other one must have a handler. */
export const lumoNotSimulated = {} as const satisfies { readonly [Id in keyof Operations]?: string };

export type LumoHandlers = Handlers<Operations, keyof typeof lumoNotSimulated>;
