import { setTimeout as sleep } from "node:timers/promises";
import type { Reaction } from "../../reactions/reaction.js";
import type { Step } from "../../server/step.js";
import type { LaneState } from "../lane/lane-state.js";
import type { Wire } from "../socket/wire.js";
import { play } from "./play.js";

/** Does the reaction of a step, and counts its effect when it is due. Resolves when the reaction has ended. */
export function react(
  { effect, deliveries = 1 }: Step,
  { acts }: Reaction,
  { lane, wire, key }: { readonly lane: LaneState; readonly wire: Wire; readonly key: string | undefined },
): Promise<void> {
  const apply = (): void => {
    for (let delivery = 0; delivery < deliveries; delivery++) lane.effects.apply(key);
  };
  const playing = async (): Promise<void> => {
    if (effect === "before") apply();
    await play(acts, wire);
    if (effect === "after") apply();
  };
  const played = playing();
  lane.track(played);
  if (typeof effect === "object") {
    lane.track(wire.closed.then(() => sleep(effect.msAfterClose)).then(apply));
  }
  return played;
}
