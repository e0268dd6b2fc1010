import { expect, onTestFinished, test, vi } from "vitest";
import { createWorldClock } from "./clock.js";

const never = new AbortController().signal;
const start = Date.parse("2026-01-01T00:00:00Z");

test("stands still until it is moved, and then everything happens at its own moment", async () => {
  const clock = createWorldClock(start, false);
  const happened: [string, number][] = [];
  const note = (name: string) => () => happened.push([name, clock.now() - start]);
  clock.after(2000, note("second"));
  clock.after(1000, () => {
    note("first")();
    clock.after(500, note("in between"));
  });
  clock.after(2000, note("also second"));
  const slept = clock.sleep(1500, never);
  clock.advance({ milliseconds: 999 });
  expect(happened).toEqual([]);
  clock.advance({ seconds: 1, milliseconds: 2 });
  await slept;
  clock.advance({ minutes: 1 });
  expect(happened).toEqual([
    ["first", 1000],
    ["in between", 1500],
    ["second", 2000],
    ["also second", 2000],
  ]);
  expect([clock.now() - start, clock.monotonic()]).toEqual([62_001, 62_001]);
});

test("a sleep ends at once when its signal is aborted", async () => {
  const clock = createWorldClock(start, false);
  const controller = new AbortController();
  const slept = clock.sleep(1000, controller.signal);
  controller.abort();
  await slept;
  await clock.sleep(1000, controller.signal);
  expect(clock.monotonic()).toBe(0);
});

test("runs until a promise is settled and not a moment longer", async () => {
  const clock = createWorldClock(start, false);
  clock.after(60_000, () => expect.unreachable());
  const work = async () => {
    for (let round = 0; round < 3; round++) await clock.sleep(10_000, never);
    return "done";
  };
  expect(await clock.runUntil(work())).toBe("done");
  expect(clock.monotonic()).toBe(30_000);
  await expect(clock.runUntil(Promise.reject(new Error("no")))).rejects.toThrow("no");
});

test("waits for something real where nothing is due, and goes on after it", async () => {
  const clock = createWorldClock(start, false);
  const work = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await clock.sleep(10_000, never);
  };
  await clock.runUntil(work());
  expect(clock.monotonic()).toBe(10_000);
});

test("a pause between attempts passes by itself, a pause between calls does not", async () => {
  const clock = createWorldClock(start, false);
  const [call, wait] = [new AbortController(), new AbortController()];
  let isOver = false;
  clock.sleep(10_000, call.signal).then(() => {
    isOver = true;
  });
  clock.sent(call.signal);
  const waiting = clock.sleep(500, wait.signal).then(() => clock.monotonic());
  await clock.sleep(400, call.signal);
  expect([clock.monotonic(), isOver]).toEqual([400, false]);
  await clock.sleep(400, call.signal);
  expect(await waiting).toBe(500);
  expect([clock.monotonic(), isOver]).toEqual([800, false]);
});

test("what comes later by itself comes at its own moment, though the time is moved beyond that", async () => {
  for (const isRealTime of [false, true]) {
    const clock = createWorldClock(start, isRealTime);
    const done = clock.pass(3_600_000, undefined, async () => clock.monotonic());
    clock.advance({ hours: 2 });
    expect(Math.round((await done) / 60_000)).toBe(60);
    await expect(clock.pass(1, undefined, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  }
});

test("only goes forward, by spans that are some", () => {
  const unchecked: { advance(span: unknown): void } = createWorldClock(start, false);
  for (const span of [
    { seconds: -1 },
    { seconds: Number.NaN },
    { second: 1 },
    { seconds: "1" },
    {},
    5,
    null,
    undefined,
  ])
    expect(() => unchecked.advance(span)).toThrow(
      /^Cannot advance the clock by .* milliseconds, seconds, minutes, hours, days/,
    );
});

test("goes on after something that throws, and never beyond a date that can be written", () => {
  const clock = createWorldClock(start, false);
  clock.after(1000, () => {
    throw new Error("no");
  });
  expect(() => clock.advance({ seconds: 5 })).toThrow("no");
  clock.advance({ seconds: 5 });
  expect(clock.now() - start).toBe(5000);
  for (const span of [{ days: 4_000_000 }, { days: 1e300 }, { days: 1e308, hours: 1e308 }])
    expect(() => clock.advance(span)).toThrow(/^Cannot advance the clock by .*: it only goes to the year 9998$/);
  expect(clock.now() - start).toBe(5000);
});

test("in real time each due event happens at its own moment, however late the clock is read", () => {
  let passedMs = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => passedMs);
  onTestFinished(() => now.mockRestore());
  const clock = createWorldClock(start, true);
  const happened: number[] = [];
  clock.after(1000, () => {
    happened.push(clock.now() - start);
    clock.after(1000, () => happened.push(clock.now() - start));
  });
  passedMs = 3_600_000;
  clock.catchUp();
  expect(happened).toEqual([1000, 2000]);
  expect(clock.now() - start).toBe(3_600_000);
});

test("in real time it goes by itself, and can be moved on besides", async () => {
  const clock = createWorldClock(start, true);
  let isRun = false;
  clock.after(5, () => {
    isRun = true;
  });
  await clock.sleep(10, never);
  expect(clock.monotonic()).toBeGreaterThanOrEqual(5);
  clock.catchUp();
  expect(isRun).toBe(true);
  const slept = clock.sleep(3_600_000, never);
  clock.advance({ hours: 1 });
  await slept;
  expect(clock.now() - start).toBeGreaterThanOrEqual(3_600_000);
});

test("a reset sets the date back, and what was to happen does not", () => {
  const clock = createWorldClock(start, false);
  clock.after(10_000, () => expect.unreachable());
  clock.advance({ seconds: 5 });
  clock.reset(start);
  clock.advance({ seconds: 7 });
  expect([clock.now() - start, clock.monotonic()]).toEqual([7000, 12_000]);
});

test("what moves the time by itself, however much of it there is, leaves everyone time to react", async () => {
  const clock = createWorldClock(start, false);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const work = async () => {
    const moments = [];
    for (let round = 0; round < 3; round++) {
      await clock.sleep(1000, never);
      for (let count = 0; count < 6; count++) await turn();
      moments.push(clock.monotonic());
    }
    return moments;
  };
  const moments = clock.runUntil(work());
  for (const seconds of [7, 8, 9]) {
    await turn();
    clock.pass(seconds * 1000 - clock.monotonic(), undefined, async () => {});
  }
  expect(await moments).toEqual([1000, 2000, 3000]);
});
