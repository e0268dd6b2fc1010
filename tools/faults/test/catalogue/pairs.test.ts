import { afterAll, describe, expect, test } from "vitest";
import { transports } from "../harness/call.js";
import { subjects } from "../harness/subject.js";
import { expectedEnds, isSound } from "./expected.js";
import { faults } from "./rows/all-faults.js";
import type { Fault } from "./rows/fault.js";
import { type FaultWithEffect, isOfConnecting } from "./steps.js";
import { useScenarios } from "./use-scenarios.js";

/** The faults of fresh connections, without variants, whose pairs would repeat those of another row. */
const firsts = faults.filter(({ isVariant, only }) => !isVariant && only === undefined);

/** In a long run every pair is met on both transports; otherwise a keyed call meets it on one, and a once call on the other. */
const isLong = process.env["LUMKIT_RUNS"] !== undefined;

const run = useScenarios();
const count = { calls: 0, "not applied": 0, "effects counted twice": 0, "unsound outcomes": 0 };

afterAll(() => {
  const figures = Object.entries(count).map(([what, times]) => `${times} ${what}`);
  process.stdout.write(`${firsts.length ** 2} ordered pairs of two faults: ${figures.join(", ")}\n`);
});

describe.each(transports)("on %s", (transport) => {
  describe.each(["keyed", "once"] as const)("a %s call", (safety) => {
    const subject = subjects[safety];
    /** The connection that Node's `fetch` opens without a request would meet the second fault before the call does. */
    const isOnlyForNode = (first: Fault, second: Fault): boolean =>
      first.isCut === true && isOfConnecting(second, subject);
    const isMet = (first: Fault, second: Fault): boolean => {
      if (isOnlyForNode(first, second)) return transport === "node:http";
      const turn = firsts.indexOf(first) + firsts.indexOf(second) + (safety === "keyed" ? 0 : 1);
      return isLong || transports.indexOf(transport) === turn % transports.length;
    };
    const fitting = firsts.filter(({ body }) => body === undefined || subject.hasBody);

    test.each(fitting)("meets $row $what, and then any other", async (first) => {
      await Promise.all(
        fitting
          .filter((second) => isMet(first, second))
          .map(async (second) => {
            const pair = [first, second].map(withWorstEffect);
            const ending = await run({ subject, transport, connection: "fresh", faults: pair });
            count.calls++;
            if (ending.end.startsWith("not-applied")) count["not applied"]++;
            if (ending.effects > 1) count["effects counted twice"]++;
            if (!isSound(ending, safety)) count["unsound outcomes"]++;
            const place = `then ${second.row} ${second.what}`;
            expect(expectedEnds([first, second], safety, transport), place).toContain(ending.end);
            expect(isSound(ending, safety), `${place}: ${ending.end}, ${ending.effects} effects`).toBe(true);
          }),
      );
    });
  });
});

function withWorstEffect(fault: Fault): FaultWithEffect {
  return { fault, effect: fault.effects?.[0] ?? "before" };
}
