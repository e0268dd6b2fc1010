import type { Fate, PassedRequest } from "./gateway.ts";
import type { Meet } from "./meeting.ts";
import { pause } from "./pause.ts";
import type { Random } from "./random.ts";
import type { WorkerSlot } from "./worker-slot.ts";

/** The lease of a job in the rounds. */
export const leaseSeconds = 10;

/** What goes wrong in a round: for so many requests, so that a slow machine has as much of it as a fast one. */
export interface Chaos {
  left: number;
  readonly lost: { responses: number; requests: number };
  /** Two workers that are about to record the same meet here. */
  readonly meet: Meet;
}

/** What happens to the requests of a worker. Some of them are also the moment at which it is killed or stopped. */
export function fateOf(
  chaos: Chaos,
  random: Random,
  slot: () => WorkerSlot,
  note: (passed: PassedRequest) => void,
): Fate {
  function strike(): void {
    const happens = random.pick(["kill", "stop", "stop shortly", ...Array<string>(37).fill("nothing")]);
    if (happens === "nothing") return;
    setTimeout(
      () => {
        if (happens === "kill") slot().kill();
        else if (happens === "stop shortly") slot().stop(random.between(500, 4000));
        // Longer than a lease: another worker gets the job meanwhile.
        else slot().stop(random.between(leaseSeconds + 3, leaseSeconds + 8) * 1000);
      },
      random.pick([0, random.between(0, 300)]),
    );
  }
  return {
    async before({ method, path, body }) {
      if (chaos.left <= 0) return "forward";
      chaos.left--;
      strike();
      const isQuote = path === "/orders/prepare";
      if ((isQuote || path === "/api/v1/withdrawals") && random.chance(0.6))
        await chaos.meet(isQuote ? body : path, slot().schema);
      else if (random.chance(0.3)) await pause(random.between(100, 3000));
      // Rarely so late that the quote has expired, or the worker has given up.
      if (method === "POST" && random.chance(0.02)) await pause(random.between(15_000, 25_000));
      if (!random.chance(0.05)) return "forward";
      chaos.lost.requests++;
      return random.pick(["drop", 503] as const);
    },
    async after(passed) {
      note(passed);
      if (chaos.left <= 0) return "respond";
      strike();
      if (!random.chance(passed.method === "POST" ? 0.25 : 0.05)) return "respond";
      chaos.lost.responses++;
      return "lose";
    },
  };
}
