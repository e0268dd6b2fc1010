import { expect, test } from "vitest";
import { systemClock } from "./clock.js";
import { ConnectionError, isNotApplied } from "./errors.js";
import type { Operation } from "./operation.js";
import { startPreparation } from "./preparation.js";

const operation: Operation = { id: "pay", method: "POST", path: "/p", safety: "once", answer: { kind: "object" } };
const never = new Promise<never>(() => {});

/** A preparation whose time is moved by hand, and a deadline that passes on call. */
function prepare(signal?: AbortSignal) {
  let elapsed = 0;
  let expire = (): void => {};
  const clock = {
    ...systemClock,
    monotonic: () => elapsed,
    sleep: (ms: number) => (ms === 0 ? Promise.resolve() : new Promise<void>((resolve) => (expire = resolve))),
  };
  const preparation = startPreparation(operation, { deadlineMs: 1000, signal }, clock);
  return { ...preparation, preparation, pass: (ms: number) => (elapsed += ms), expire: () => expire() };
}

test("gives what a step gives, throws what it throws, and counts the time", async () => {
  const { preparation, step, pass, release } = prepare();
  expect(await step(() => 1)).toBe(1);
  expect(await step(async () => 2)).toBe(2);
  const reason = new Error("no");
  await expect(step(() => Promise.reject(reason))).rejects.toBe(reason);
  pass(400.5);
  expect(preparation.remainingMs).toBe(599);
  release();
});

test("throws the signal's own reason in the place of whatever a step says, and begins no other", async () => {
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
