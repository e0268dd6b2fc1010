import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outcomeTable, type Row, renderTable } from "../../test/outcome-table.js";
import type { Safety } from "../client/operation.js";
import { type Attempt, decide, type Stage } from "./decide.js";

const safeties: Safety[] = ["read", "repeatable", "keyed", "once"];
const stages: Stage[] = ["connect", "tls", "sent", "headers", "body", "content", "response"];
const statuses = [undefined, ...Array.from({ length: 1000 }, (_, status) => status)];

/** The one row of the table that speaks of an attempt. */
function rowOf(attempt: Attempt): Row {
  const rows = outcomeTable.filter(({ covers }) => covers(attempt));
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows cover ${JSON.stringify(attempt)}`);
  return row;
}

describe.each(safeties)("%s", (safety) => {
  test.each(stages)("every combination at stage %s is as the table says", (stage) => {
    for (const status of statuses) {
      for (const envelope of [false, true]) {
        for (const [earlierAttempts, isKeyRecorded] of [
          [false, false],
          [false, true],
          [true, false],
          [true, true],
        ] as const) {
          const attempt: Attempt = { safety, stage, status, envelope, earlierAttempts, isKeyRecorded };
          const row = rowOf(attempt);
          const first = safety === "read" ? undefined : row.outcome;
          const isUnsure = earlierAttempts || (safety === "keyed" && !isKeyRecorded && row.keyInUse === true);
          const outcome = first === "not-applied" && isUnsure ? "unknown" : first;
          expect({ attempt, ...decide(attempt) }).toEqual({ attempt, repeat: row.repeat.includes(safety), outcome });
        }
      }
    }
  });
});

test("the documentation shows the table", () => {
  expect(readFileSync(`${import.meta.dirname}/../../../../docs/outcomes.md`, "utf8")).toContain(renderTable());
});
