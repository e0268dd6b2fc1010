import type { Ask, Call, Clock, Wait } from "@lumkit/core";
import type { operations } from "./schema.gen.js";

export type LumoCall = Call<operations>;

/** What the methods that send several requests are built on. */
export interface LumoClient {
  readonly ask: Ask<operations>;
  readonly call: LumoCall;
  readonly wait: Wait<operations>;
  readonly clock: Clock;
  /** For the whole method, unless its caller gives another. */
  readonly deadlineMs: number;
}
