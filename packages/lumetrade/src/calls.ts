import type { Ask, Call, Clock, Wait } from "@lumkit/core";
import type { operations } from "./schema.gen.js";

export type LumetradeCall = Call<operations>;
export type LumetradeWait = Wait<operations>;

/** What it takes, next to the calls, to send one once and to resolve it. */
export interface LumetradeReads {
  readonly ask: Ask<operations>;
  readonly clock: Clock;
  /** The client's own deadline, if it has one. */
  readonly deadlineMs: number | undefined;
}
