import { readSpan, type TimeSpan } from "./time-span.js";

/**
 * The time of a sandbox and of the clients that are created with its `clientOptions`. It stands still, or follows the
 * time of the machine.
 *
 * The time of a call passes by itself: the pauses between its attempts, the fault `delay`, and policies such as
 * `acceptTakesMs`. All other time passes by `advance` and `runUntil`. A deadline does not move the time.
 */
export interface SandboxClock {
  /** The date, in milliseconds since 1970. */
  now(): number;
  /** Milliseconds since the sandbox was created; never jumps back, not even at a reset. */
  monotonic(): number;
  /** Resolves when this much of the sandbox's time has passed, or as soon as the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /**
   * Moves the time on. What is due on the way happens at its own moment: quotes expire, orders move on, pauses end.
   *
   * @throws {Error} the span is negative, or not a span, or ends after the year 9998.
   */
  advance(span: TimeSpan): void;
  /** Moves the time on to the next thing that is due, which happens. False: nothing is due. */
  advanceToNext(): boolean;
  /**
   * Moves the time on until a promise is settled, from one due event to the next, and returns the promise's result:
   * `await sandbox.clock.runUntil(lumo.orders.wait(id))`.
   *
   * It cannot see a wait for something real, such as a database: a deadline may pass meanwhile.
   */
  runUntil<T>(promise: Promise<T>): Promise<T>;
}

/** The same clock as the sandbox itself uses it. */
export interface WorldClock extends SandboxClock {
  readonly isRealTime: boolean;
  /** The date of the next thing that is due, in milliseconds since 1970. */
  nextDue(): number | undefined;
  /** Runs something when this much time has passed from now. In real time that is at the next `catchUp`. */
  after(ms: number, run: () => void): void;
  /** Runs what is due by now, in real time. */
  catchUp(): void;
  /**
   * Does some work after this much time, at its own moment even if the time jumps beyond it. Until then it moves a clock
   * that stands still, or keeps the process running in real time, as long as the signal is not aborted.
   */
  pass<T>(ms: number, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>;
  /** Notes the signal of an attempt that was sent. */
  sent(signal: AbortSignal): void;
  /** Forgets what was to run, and sets the date, in milliseconds since 1970. */
  reset(startMs: number): void;
}

interface Due {
  readonly atMs: number;
  readonly run: () => void;
}

/**
 * Turns of the event loop before the time is moved again. A body is read in several turns, and a call whose deadline has
 * passed waits one turn for a response that came in time.
 */
const turnsToReact = 8;

/** A later year has five digits, which RFC 3339 does not have. What is due may be up to a year later. */
const tooLateMs = Date.UTC(9999);

/** Creates a clock that begins at this date, in milliseconds since 1970. */
export function createWorldClock(startMs: number, isRealTime: boolean, moved: () => void = () => {}): WorldClock {
  const begun = performance.now();
  const flowMs = (): number => (isRealTime ? performance.now() - begun : 0);
  const sleeps = new Set<Due>();
  const attempts = new WeakSet<AbortSignal>();
  let events: Due[] = [];
  let skippedMs = 0;
  let moves = 0;
  let dateMs = startMs;
  /** The moment of the event that runs now, which may run late in real time. */
  let momentMs: number | undefined;

  const elapsedMs = (): number => momentMs ?? skippedMs + flowMs();

  function next(): Due | undefined {
    let found = events[0];
    for (const sleep of sleeps) if (found === undefined || sleep.atMs < found.atMs) found = sleep;
    return found;
  }
  function moveTo(targetMs: number): void {
    moves++;
    for (let due = next(); due !== undefined && due.atMs <= targetMs; due = next()) {
      momentMs = due.atMs;
      if (due === events[0]) events.shift();
      try {
        due.run();
      } finally {
        momentMs = undefined;
      }
    }
    const reachedMs = targetMs - flowMs();
    if (reachedMs <= skippedMs) return;
    skippedMs = reachedMs;
    moved();
  }
  /** The work is done as soon as the signal is aborted, or with `isLeft` at its own moment without keeping the process. */
  function sleep<T>(ms: number, signal: AbortSignal | undefined, work: () => Promise<T>, isLeft = false): Promise<T> {
    return new Promise((resolve) => {
      if (signal?.aborted && !isLeft) return resolve(work());
      const end = (): void => {
        sleeps.delete(entry);
        clearTimeout(timer);
        signal?.removeEventListener("abort", aborted);
        resolve(work());
      };
      const timer = isRealTime ? setTimeout(end, ms) : undefined;
      const aborted = isLeft ? () => void timer?.unref?.() : end;
      const entry = { atMs: elapsedMs() + ms, run: end };
      sleeps.add(entry);
      signal?.addEventListener("abort", aborted);
    });
  }
  /** Moves to the next due event, again and again until a promise is settled, and lets all callers react in between. */
  async function run(promise: Promise<unknown>, isAborted = () => false): Promise<void> {
    let isWaiting = true;
    const settle = (): void => {
      isWaiting = false;
    };
    promise.then(settle, settle);
    for (;;) {
      const movesBefore = moves;
      for (let count = 0; count < turnsToReact && isWaiting; count++) await turn();
      if (!isWaiting || isAborted()) return;
      // Something else has moved the time: callers react to that first.
      if (moves !== movesBefore) continue;
      const due = next();
      if (due !== undefined) moveTo(due.atMs);
      // The wait is for something real.
      else await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  return {
    isRealTime,
    nextDue() {
      const due = next();
      return due && dateMs + due.atMs;
    },
    now: () => dateMs + elapsedMs(),
    monotonic: elapsedMs,
    async sleep(ms, signal) {
      // A response that has come already is read first.
      if (ms <= 0) return turn();
      const slept = sleep(ms, signal, async () => {});
      // After an attempt, its call sleeps until the next one. The sleep of its deadline began earlier.
      if (!isRealTime && attempts.has(signal)) run(slept);
      return slept;
    },
    advance(span) {
      const targetMs = elapsedMs() + readSpan(span);
      if (!(dateMs + targetMs < tooLateMs))
        throw new Error(`Cannot advance the clock by ${JSON.stringify(span)}: it only goes to the year 9998`);
      moveTo(targetMs);
    },
    advanceToNext() {
      const due = next();
      if (due !== undefined) moveTo(Math.max(due.atMs, elapsedMs()));
      return due !== undefined;
    },
    async runUntil(promise) {
      if (!isRealTime) await run(promise);
      return promise;
    },
    after(ms, run) {
      const event = { atMs: elapsedMs() + ms, run };
      const at = events.findLastIndex(({ atMs }) => atMs <= event.atMs) + 1;
      events.splice(at, 0, event);
    },
    // Not while an event runs: that has its own moment.
    catchUp: () => momentMs === undefined && moveTo(elapsedMs()),
    pass(ms, signal, work) {
      const done = sleep(ms, signal, work, true);
      if (!isRealTime) run(done, () => signal?.aborted === true);
      return done;
    },
    sent(signal) {
      attempts.add(signal);
    },
    reset(startMs) {
      events = [];
      dateMs = startMs - elapsedMs();
    },
  };
}

/** Once around the event loop. Not every platform has the faster way. */
function turn(): Promise<void> {
  return new Promise((resolve) =>
    typeof setImmediate === "function" ? setImmediate(resolve) : setTimeout(resolve, 0),
  );
}
