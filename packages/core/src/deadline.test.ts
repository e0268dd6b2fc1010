import { expect, test } from "vitest";
import { systemClock } from "./clock.js";
import { startDeadline } from "./deadline.js";

test("ends when its time is over", async () => {
  const deadline = startDeadline(5, undefined, systemClock);
  expect(deadline.signal.aborted).toBe(false);
  await new Promise((resolve) => deadline.signal.addEventListener("abort", resolve));
  expect(deadline.ended).toBe("expired");
  expect(deadline.remainingMs).toBeLessThanOrEqual(0);
});

test("ends with the caller's signal", () => {
  const caller = new AbortController();
  const deadline = startDeadline(60_000, caller.signal, systemClock);
  caller.abort();
  expect(deadline.signal.aborted).toBe(true);
  expect(deadline.ended).toBe("aborted");
  deadline.release();
});

test("does not end any more once it is released", async () => {
  const caller = new AbortController();
  const deadline = startDeadline(5, caller.signal, systemClock);
  deadline.release();
  caller.abort();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(deadline.signal.reason).toBe("released");
  expect(deadline.ended).toBeUndefined();
});
