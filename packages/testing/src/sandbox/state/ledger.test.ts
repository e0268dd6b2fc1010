import { expect, test } from "vitest";
import { divideAmounts, formatAmount, readAmount } from "./decimal.js";
import { createJournal } from "./journal.js";
import { createLedger, outside } from "./ledger.js";

test("counts digit for digit", () => {
  const journal = createJournal();
  const ledger = createLedger(journal);
  ledger.move(outside, "here", readAmount("x", "123456789012.123456789012345678"));
  ledger.move(outside, "here", readAmount("x", "0.2"));
  ledger.move("here", "there", readAmount("x", "0.1"));
  expect(ledger.all()).toEqual({
    outside: "-123456789012.323456789012345678",
    here: "123456789012.223456789012345678",
    there: "0.1",
  });
  expect(() => ledger.move("there", "here", readAmount("x", "0.2"))).toThrow("there has 0.1");
  expect(() => ledger.move("there", "here", -1n)).toThrow("Cannot move -0.000000000000000001");
});

test("divides and rounds to places", () => {
  const divide = (a: string, b: string, rounding: "half-up" | "down") =>
    formatAmount(divideAmounts(readAmount("a", a), readAmount("b", b), 2, rounding));
  expect(divide("5000", "95", "half-up")).toBe("52.63");
  expect([divide("1", "8", "half-up"), divide("1", "8", "down")]).toEqual(["0.13", "0.12"]);
  expect([divide("2", "3", "half-up"), divide("2", "3", "down")]).toEqual(["0.67", "0.66"]);
  expect(divide("6", "3", "half-up")).toBe("2");
});

test("takes only decimal texts", () => {
  for (const wrong of [1, "1e3", "-1", "01", ".5", "5.", "", undefined, null, 1n, `0.${"1".repeat(19)}`])
    expect(() => readAmount("amount", typeof wrong === "bigint" ? `${wrong}n` : wrong)).toThrow("Cannot take amount");
});

test("gives what was there before the last changes, and then what is there", () => {
  const journal = createJournal();
  const ledger = createLedger(journal);
  const here = () => ledger.balance("here");
  ledger.move(outside, "here", 5n);
  journal.forget();
  expect(journal.asBefore(here)).toBe(5n);
  journal.begin();
  ledger.move("here", "there", 2n);
  ledger.move("here", "there", 1n);
  expect([journal.asBefore(here), here()]).toEqual([5n, 2n]);
  journal.begin();
  expect(journal.asBefore(here)).toBe(5n);
  ledger.move("there", "here", 1n);
  expect([journal.asBefore(here), here()]).toEqual([2n, 3n]);
});
