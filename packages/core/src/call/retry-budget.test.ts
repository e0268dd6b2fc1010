import { expect, test } from "vitest";
import { createRetryBudget } from "./retry-budget.js";

test("pays for ten retries in a row, and for one more after ten clean successes", () => {
  const budget = createRetryBudget();
  const taken = () => Array.from({ length: 20 }, () => budget.take()).filter(Boolean).length;
  expect(taken()).toBe(10);
  for (let success = 1; success <= 9; success++) budget.refill();
  expect(taken()).toBe(0);
  budget.refill();
  expect(taken()).toBe(1);
});

test("holds no more than it began with", () => {
  const budget = createRetryBudget();
  for (let success = 1; success <= 1000; success++) budget.refill();
  expect(Array.from({ length: 20 }, () => budget.take()).filter(Boolean)).toHaveLength(10);
});
