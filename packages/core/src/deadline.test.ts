import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createVirtualClock } from "../test/virtual-clock.js";
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

test("tells whoever listens of its end, and nobody who has let go", () => {
  const caller = new AbortController();
  const deadline = startDeadline(60_000, caller.signal, systemClock);
  const told: string[] = [];
  deadline.onEnd(() => told.push("listens"));
  deadline.onEnd(() => told.push("has let go"))();
  caller.abort();
  expect(told).toEqual(["listens"]);
});

test("thirty calls on one signal print no warning, end with it, and leave no listener", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error): void => {
    warnings.push(warning);
  };
  process.on("warning", warn);
  const caller = new AbortController();
  const startAll = () => Array.from({ length: 30 }, () => startDeadline(60_000, caller.signal, systemClock));
  for (const deadline of startAll()) deadline.release();
  expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  const deadlines = startAll();
  const sleeps = Array.from({ length: 30 }, () => systemClock.sleep(60_000, caller.signal));
  caller.abort();
  await Promise.all(sleeps);
  expect(deadlines.map(({ ended }) => ended)).toEqual(Array(30).fill("aborted"));
  expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});

test("goes by another clock", async () => {
  const clock = createVirtualClock();
  const deadline = startDeadline(2000, undefined, clock);
  await clock.settle(new Promise<void>((resolve) => deadline.onEnd(resolve)));
  expect(clock.monotonic()).toBe(2000);
  expect(deadline.ended).toBe("expired");
});

test("leaves no sleep behind on another clock", async () => {
  const clock = createVirtualClock();
  startDeadline(2000, undefined, clock).release();
  await expect(clock.settle(new Promise(() => {}))).rejects.toThrow("can come");
  expect(clock.monotonic()).toBe(0);
});
