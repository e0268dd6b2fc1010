import { canaries } from "@lumkit/tool-fixtures/secrets/canaries";
import { findSecret } from "@lumkit/tool-fixtures/secrets/find-secret";
import { describe, expect, test } from "vitest";
import { faults } from "../catalogue/rows/all-faults.js";
import type { Fault } from "../catalogue/rows/fault.js";
import { useScenarios } from "../catalogue/use-scenarios.js";
import { type TransportName, transports } from "../harness/call.js";
import { echoesOf } from "./echoes.js";
import { newKeysLost } from "./new-keys.js";
import { type SubjectWithSecrets, subjectsWithSecrets } from "./subjects-with-secrets.js";
import { watchProcess } from "./watch-process.js";
import { watched } from "./watched.js";

/** In a long run each call meets every fault on both transports; otherwise it meets every second one on the other. */
const isLong = process.env["LUMKIT_RUNS"] !== undefined;

const run = useScenarios();

describe.each(transports)("on %s", (transport) => {
  test.each(subjectsWithSecrets)("no secret of $name can be seen, whatever goes wrong", async (subject) => {
    const echoes = [...echoesOf(subject.carries), ...(subject.givesKey ? newKeysLost : [])];
    const met = [...faults.filter((fault) => isMet(fault, subject, transport)), ...echoes];
    const processSeen = await watchProcess(async () => {
      for (const fault of met) {
        const seen: unknown[] = [];
        await run({
          // A check of the contract reads a whole response, also one without end.
          subject: watched(subject, echoes.includes(fault), seen),
          transport,
          connection: fault.only ?? "fresh",
          faults: [{ fault, effect: fault.effects?.[0] ?? "before" }],
        });
        for (const each of seen) expect.soft(findSecret(each, canaries), `${fault.row} ${fault.what}`).toBe(undefined);
      }
    });
    expect(processSeen).toEqual([]);
  });
});

function isMet(fault: Fault, subject: SubjectWithSecrets, transport: TransportName): boolean {
  if (fault.body === "long" || (fault.body === "any" && !subject.hasBody)) return false;
  const turn = faults.indexOf(fault) + subjectsWithSecrets.indexOf(subject);
  return isLong || transports.indexOf(transport) === turn % transports.length;
}
