import { afterAll, describe, expect, test } from "vitest";
import { safeties, subjects } from "../harness/subject.js";
import { blankReason } from "./blank.js";
import { expectedEnds } from "./expected.js";
import { createRowTable } from "./row-table.js";
import { faults } from "./rows/faults.js";
import { isSound, useCatalogue } from "./use-catalogue.js";

const catalogue = useCatalogue();
const table = createRowTable();

afterAll(() => {
  process.stdout.write(table.text());
});

describe.each(["node:http", "fetch"] as const)("on %s", (transport) => {
  test.each(faults)("$row $what", async (fault) => {
    const places = safeties.flatMap((safety) =>
      (["fresh", "reused"] as const).flatMap((connection) => {
        const reason = blankReason(fault, subjects[safety], connection, transport);
        if (reason !== undefined) table.blank(fault, safety, reason);
        return reason === undefined ? [{ safety, connection }] : [];
      }),
    );
    const effects = fault.effects ?? (["before", "after", "never"] as const);
    await Promise.all(
      places.flatMap(({ safety, connection }) =>
        effects.map(async (effect) => {
          const subject = subjects[safety];
          const ending = await catalogue.meet({ subject, transport, connection, faults: [{ fault, effect }] });
          table.met(fault, safety, ending);
          const place = `${safety}, ${connection}, effect ${JSON.stringify(effect)}`;
          expect(expectedEnds([fault], safety, transport), place).toContain(ending.end);
          expect(isSound(ending, safety), `${place}: ${ending.end}, ${ending.effects} effects`).toBe(true);
        }),
      ),
    );
  });
});
