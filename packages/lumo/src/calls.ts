import type { Ask, Call, Clock, Wait } from "@lumkit/core";
import type { operations } from "./schema.gen.js";

export type LumoCall = Call<operations>;
export type LumoWait = Wait<operations>;

/** What the jobs of more than one call are built on. */
export interface LumoClient {
  readonly ask: Ask<operations>;
  readonly call: LumoCall;
  readonly wait: LumoWait;
  readonly clock: Clock;
  /** The client's own deadline, if it has one. */
  readonly deadlineMs: number | undefined;
}
