import type { Ask, Call, Clock, Wait } from "@lumkit/core";
import type { operations } from "./schema.gen.js";

/** What the methods are built on. */
export interface LumetradeClient {
  readonly ask: Ask<operations>;
  readonly call: Call<operations>;
  readonly wait: Wait<operations>;
  readonly clock: Clock;
  /** The client's own deadline, if it has one. */
  readonly deadlineMs: number | undefined;
}
