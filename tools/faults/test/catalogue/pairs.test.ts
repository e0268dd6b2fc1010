import { afterAll, describe, expect, test } from "vitest";
import { subjects } from "../harness/subject.js";
import { expectedEnds } from "./expected.js";
import type { Fault } from "./rows/fault.js";
import { faults } from "./rows/faults.js";
import { isOfConnecting } from "./scenario.js";
import { isSound, useCatalogue } from "./use-catalogue.js";

/** On fresh connections; what only a variant of another row would show twice is left out. */
const one = faults.filter(({ isVariant, only }) => !isVariant && only === undefined);

const catalogue = useCatalogue();
const count = { calls: 0, "not applied": 0, "effects counted twice": 0, "unsound verdicts": 0 };

afterAll(() => {
  const figures = Object.entries(count).map(([what, times]) => `${times} ${what}`);
  process.stdout.write(`${one.length ** 2} ordered pairs of two faults: ${figures.join(", ")}\n`);
});

describe.each(["node:http", "fetch"] as const)("on %s", (transport) => {
  describe.each(["keyed", "once"] as const)("a %s call", (safety) => {
    const subject = subjects[safety];
    /** A runtime that connects by itself meets the fault of connecting in the place of the call. */
    const canFollow = (first: Fault, second: Fault): boolean =>
      transport === "node:http" || !first.isCut || !isOfConnecting(second, subject);
    const fitting = one.filter(({ body }) => body === undefined || subject.hasBody);

    test.each(fitting)("meets $row $what, and then any other", async (first) => {
      await Promise.all(
        fitting
          .filter((second) => canFollow(first, second))
          .map(async (second) => {
            const pair = [first, second].map((fault) => ({ fault, effect: worstEffect(fault) }));
            const ending = await catalogue.meet({ subject, transport, connection: "fresh", faults: pair });
            count.calls++;
            if (ending.end.startsWith("not-applied")) count["not applied"]++;
            if (ending.effects > 1) count["effects counted twice"]++;
            if (!isSound(ending, safety)) count["unsound verdicts"]++;
            const place = `then ${second.row} ${second.what}`;
            expect(expectedEnds([first, second], safety, transport), place).toContain(ending.end);
            expect(isSound(ending, safety), `${place}: ${ending.end}, ${ending.effects} effects`).toBe(true);
          }),
      );
    });
  });
});

function worstEffect({
  effects: [worst = "before"] = [],
}: Fault): "before" | "after" | "never" | { msAfterClose: number } {
  return worst;
}
