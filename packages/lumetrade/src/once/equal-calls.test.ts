import { expect, test } from "vitest";
import { RefusedError } from "../index.js";
import { createEqualPayouts } from "./equal-calls.js";

const payout = { beneficiaryId: "ben_1", amount: "1.50" };

test("refuses a withdrawal equal to one that has not left, by the value of its amount", () => {
  const calls = createEqualPayouts();
  calls.enter("i1", payout, false);
  expect(() => calls.enter("i2", { ...payout, amount: "1.5" }, false)).toThrow(RefusedError);
  calls.enter("i3", { ...payout, amount: "1.51" }, false);
  calls.enter("i4", { ...payout, beneficiaryId: "ben_2" }, false);
  calls.leave("i1");
  calls.enter("i5", payout, false);
});

test("permits an equal one on request, and waits until both have left", () => {
  const calls = createEqualPayouts();
  calls.enter("i1", payout, false);
  calls.enter("i2", payout, true);
  calls.leave("i1");
  expect(() => calls.enter("i3", payout, false)).toThrow("in flight or unresolved");
  calls.leave("i2");
  calls.leave("never entered");
  calls.enter("i3", payout, false);
});

test("keeps each of 10,000 unresolved withdrawals", () => {
  const calls = createEqualPayouts();
  for (let index = 1; index <= 10_000; index++)
    calls.enter(`i${index}`, { beneficiaryId: "ben_1", amount: String(index) }, true);
  expect(() => calls.enter("again", { beneficiaryId: "ben_1", amount: "1" }, false)).toThrow(RefusedError);
});
