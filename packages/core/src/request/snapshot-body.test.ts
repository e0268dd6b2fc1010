import { expect, test } from "vitest";
import { pay } from "../../test/operations.js";
import { snapshotBody } from "./snapshot-body.js";

const operation = { ...pay, requestRequired: ["amount"], requestDecimals: { amount: "positive" } } as const;

test("keeps decimal strings as strings and numbers as numbers", () => {
  const body = { amount: "123456789012.10", note: { amount: 1.5, lines: [{ amount: 2 }] }, count: 3 };
  expect(snapshotBody(operation, body)).toEqual(body);
});

test("reads each member once, and shares nothing with the original", () => {
  let looks = 0;
  const note = { text: "a" };
  const body = {
    note,
    get amount() {
      looks++;
      return "1.50";
    },
  };
  const snapshot = snapshotBody(operation, body);
  note.text = "b";
  expect([snapshot, looks]).toEqual([{ amount: "1.50", note: { text: "a" } }, 1]);
});

test.each([
  [undefined, "the body must be an object"],
  [{}, "amount is missing"],
  [{ amount: undefined }, "amount is missing"],
  [{ amount: "0" }, "must be greater than 0"],
  [{ amount: "1", count: Number.NaN }, "count NaN is not a number in JSON"],
])("refuses %j", (body, message) => {
  expect(() => snapshotBody(operation, body)).toThrow(message);
});
