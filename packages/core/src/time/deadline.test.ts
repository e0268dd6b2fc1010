import { getEventListeners } from "node:events";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect, test } from "vitest";
import { pay } from "../../test/operations.js";
import { ConnectionError, isNotApplied } from "../errors/errors.js";
import { type Clock, systemClock } from "./clock.js";
import { type Deadline, startDeadline } from "./deadline.js";

function start(deadlineMs: number, signal: AbortSignal | undefined, clock: Clock): Deadline {
  return startDeadline(pay, { deadlineMs, signal }, clock);
}

test("ends when its time is over", async () => {
  const deadline = start(5, undefined, systemClock);
  expect(deadline.signal().aborted).toBe(false);
  await new Promise((resolve) => deadline.signal().addEventListener("abort", resolve));
  expect(deadline.ended()).toBe("expired");
  expect(deadline.remainingMs()).toBeLessThanOrEqual(0);
});

test("a step that throws at once leaves no rejection unhandled", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    const deadline = start(60_000, undefined, systemClock);
    const step = deadline.step(() => {
      throw new Error("mine");
    });
    await expect(step).rejects.toThrow("mine");
    deadline.release();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(unhandled).toEqual([]);
  } finally {
    process.off("unhandledRejection", note);
  }
});

test("ends with the caller's signal", () => {
  const caller = new AbortController();
  const deadline = start(60_000, caller.signal, systemClock);
  caller.abort();
  expect(deadline.signal().aborted).toBe(true);
  expect(deadline.ended()).toBe("aborted");
  deadline.release();
});

test("does not end after it is released", async () => {
  const caller = new AbortController();
  const deadline = start(5, caller.signal, systemClock);
  deadline.release();
  caller.abort();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(deadline.signal().reason).toBe("released");
  expect(deadline.ended()).toBeUndefined();
});

test("calls its listeners at its end, and none that was removed", () => {
  const caller = new AbortController();
  const deadline = start(60_000, caller.signal, systemClock);
  const told: string[] = [];
  deadline.onEnd(() => told.push("listens"));
  deadline.onEnd(() => told.push("was removed"))();
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
  const startAll = () => Array.from({ length: 30 }, () => start(60_000, caller.signal, systemClock));
  for (const deadline of startAll()) deadline.release();
  expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  const deadlines = startAll();
  const sleeps = Array.from({ length: 30 }, () => systemClock.sleep(60_000, caller.signal));
  caller.abort();
  await Promise.all(sleeps);
  expect(deadlines.map(({ ended }) => ended())).toEqual(Array(30).fill("aborted"));
  expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});

test("uses the given clock", async () => {
  const clock = createVirtualClock();
  const deadline = start(2000, undefined, clock);
  await clock.settle(new Promise<void>((resolve) => deadline.onEnd(resolve)));
  expect(clock.monotonic()).toBe(2000);
  expect(deadline.ended()).toBe("expired");
});

test("leaves no sleep behind on another clock", async () => {
  const clock = createVirtualClock();
  start(2000, undefined, clock).release();
  await expect(clock.settle(new Promise(() => {}))).rejects.toThrow("can come");
  expect(clock.monotonic()).toBe(0);
});

const never = new Promise<never>(() => {});

/** A deadline whose time is moved by hand, and a timer that ends on call. */
function prepare(signal?: AbortSignal) {
  let elapsed = 0;
  let expire = (): void => {};
  const clock = {
    ...systemClock,
    monotonic: () => elapsed,
    sleep: (ms: number) => (ms === 0 ? Promise.resolve() : new Promise<void>((resolve) => (expire = resolve))),
  };
  const { step, rest, release } = start(1000, signal, clock);
  return { step, rest, release, pass: (ms: number) => (elapsed += ms), expire: () => expire() };
}

test("gives what a step gives, throws what it throws, and counts the time", async () => {
  const { step, rest, pass, release } = prepare();
  expect(await step(() => 1)).toBe(1);
  expect(await step(async () => 2)).toBe(2);
  const reason = new Error("no");
  await expect(step(() => Promise.reject(reason))).rejects.toBe(reason);
  pass(400.5);
  expect(rest().deadlineMs).toBe(599);
  release();
});

test("throws the signal's own reason instead of what a step throws, and begins no other step", async () => {
  const controller = new AbortController();
  const { step } = prepare(controller.signal);
  const reason = new Error("enough");
  const waiting = step(() => never);
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(step(() => expect.unreachable())).rejects.toBe(reason);
  await expect(prepare(controller.signal).step(() => 1)).rejects.toBe(reason);
});

test.each(["while the timer is late", "when the timer ends it"])(
  "nothing was sent if the deadline passes, %s",
  async (how) => {
    const { step, pass, expire } = prepare();
    const waiting = how === "when the timer ends it" ? step(() => never) : step(async () => pass(1000));
    expire();
    const problem = await waiting.catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ConnectionError);
    expect(problem).toMatchObject({ stage: "connect", outcome: "not-applied" });
    expect(isNotApplied(problem)).toBe(true);
  },
);

test("ends a step whose own work ended its time, and that waits for something that never comes", async () => {
  const caller = new AbortController();
  const deadline = start(60_000, caller.signal, systemClock);
  const step = deadline.step(() => {
    caller.abort("the caller's reason");
    return new Promise(() => {});
  });
  await expect(step).rejects.toBe("the caller's reason");
});

test("ends a step that gives its value at once, and in whose work the time ended", async () => {
  const caller = new AbortController();
  const deadline = start(60_000, caller.signal, systemClock);
  const step = deadline.step(() => {
    caller.abort("the caller's reason");
    return "a value";
  });
  await expect(step).rejects.toBe("the caller's reason");
});
