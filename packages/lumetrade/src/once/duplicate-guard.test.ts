import { expect, test } from "vitest";
import { RefusedError } from "../index.js";
import { createDuplicateGuard } from "./duplicate-guard.js";

const subject = { beneficiaryId: "ben_1", amount: "1.50" };

test("refuses a withdrawal equal to one that has not left, by the value of its amount", () => {
  const calls = createDuplicateGuard();
  calls.enter("i1", subject, false);
  expect(() => calls.enter("i2", { ...subject, amount: "1.5" }, false)).toThrow(RefusedError);
  calls.enter("i3", { ...subject, amount: "1.51" }, false);
  calls.enter("i4", { ...subject, beneficiaryId: "ben_2" }, false);
  calls.leave("i1");
  calls.enter("i5", subject, false);
});

test("permits an equal one on request, and waits until both have left", () => {
  const calls = createDuplicateGuard();
  calls.enter("i1", subject, false);
  calls.enter("i2", subject, true);
  calls.leave("i1");
  expect(() => calls.enter("i3", subject, false)).toThrow("in flight or unresolved");
  calls.leave("i2");
  calls.leave("never entered");
  calls.enter("i3", subject, false);
});

test("keeps each of 10,000 unresolved withdrawals", () => {
  const calls = createDuplicateGuard();
  for (let index = 1; index <= 10_000; index++)
    calls.enter(`i${index}`, { beneficiaryId: "ben_1", amount: String(index) }, true);
  expect(() => calls.enter("again", { beneficiaryId: "ben_1", amount: "1" }, false)).toThrow(RefusedError);
});
