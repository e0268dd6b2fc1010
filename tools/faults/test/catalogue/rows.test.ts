import { afterAll, describe, expect, test } from "vitest";
import { type TransportName, transports } from "../harness/call.js";
import { type Subject, safeties, subjects } from "../harness/subject.js";
import { expectedEnds, isSound } from "./expected.js";
import { createRowTable } from "./row-table.js";
import { faults } from "./rows/all-faults.js";
import type { Fault } from "./rows/fault.js";
import { isOfConnecting } from "./steps.js";
import { useScenarios } from "./use-scenarios.js";

const run = useScenarios();
const table = createRowTable();

afterAll(() => {
  process.stdout.write(table.text());
});

describe.each(transports)("on %s", (transport) => {
  test.each(faults)("calls end as the catalogue says at $row $what", async (fault) => {
    const places = safeties.flatMap((safety) =>
      (["fresh", "reused"] as const).flatMap((connection) => {
        const reason = reasonToSkip(fault, subjects[safety], connection, transport);
        if (reason !== undefined) table.skip(fault, safety, reason);
        return reason === undefined ? [{ safety, connection }] : [];
      }),
    );
    const effects = fault.effects ?? (["before", "after", "never"] as const);
    await Promise.all(
      places.flatMap(({ safety, connection }) =>
        effects.map(async (effect) => {
          const ending = await run({ subject: subjects[safety], transport, connection, faults: [{ fault, effect }] });
          table.add(fault, safety, ending);
          const place = `${safety}, ${connection}, effect ${JSON.stringify(effect)}`;
          expect(expectedEnds([fault], safety, transport), place).toContain(ending.end);
          expect(isSound(ending, safety), `${place}: ${ending.end}, ${ending.effects} effects`).toBe(true);
        }),
      ),
    );
  });
});

/** Why a call of this class cannot meet the fault on such a connection, if it cannot. */
function reasonToSkip(
  fault: Fault,
  subject: Subject,
  connection: "fresh" | "reused",
  transport: TransportName,
): string | undefined {
  if (fault.body !== undefined && !subject.hasBody) return "its request has no body";
  const isIsolated = subject.safety === "keyed" || subject.safety === "once";
  if (fault.only === "reused" && isIsolated && transport === "node:http") return "it has a connection of its own";
  if (connection === "fresh" && fault.only === "reused") return "only on a reused connection";
  if (connection === "reused" && isOfConnecting(fault, subject)) return "only on a fresh connection";
  return undefined;
}
