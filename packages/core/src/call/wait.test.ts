import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getThing } from "../../test/operations.js";
import type { Call } from "../client/call-types.js";
import { createClient } from "../client/client.js";
import type { Operation } from "../client/operation.js";
import { ApiError, ConnectionError, RefusedError } from "../errors/errors.js";
import type { CallOptions } from "../request/request-input.js";
import { createRetryBudget } from "./retry-budget.js";
import { createWait, type WaitOptions } from "./wait.js";

interface Thing {
  readonly id: string;
  readonly status: string;
  readonly note?: string;
}
interface Operations {
  getThing: {
    parameters: { path: { id: string } };
    responses: { 200: { content: { "application/json": Thing } } };
  };
}
const operations = {
  getThing: { ...getThing, response: { kind: "object", uses: { id: "string", status: "string" } } },
} as const satisfies Record<string, Operation>;
const finalStates = { done: "may-change", failed: "final" } as const;

const failure = { operation: operations.getThing, outcome: undefined };
const apiError = (status: number, retryAfterMs?: number) => new ApiError({ ...failure, retryAfterMs }, status, {}, {});
const noResponse = (stage: ConnectionError["stage"] = "sent") => new ConnectionError(failure, stage, "no response");
const thing = (status: string, note?: string): Thing => ({ id: "t", status, ...(note === undefined ? {} : { note }) });

type Step = Thing | Error | ((options: CallOptions) => Promise<Thing>);

/** A wait whose reads go through these steps, the last one again and again; with the time of each read. */
function waitOf(steps: readonly Step[], { random = 0.5, budget = createRetryBudget() } = {}) {
  const clock = createVirtualClock();
  const reads: { readonly atMs: number; readonly deadlineMs: number | undefined }[] = [];
  const call: Call<Operations> = async (_id, _input, options = {}) => {
    const step = steps[Math.min(reads.length, steps.length - 1)];
    reads.push({ atMs: clock.monotonic(), deadlineMs: options.deadlineMs });
    if (step === undefined || step instanceof Error) throw step;
    // What the type of a call gives for every operation there is: the one.
    return (typeof step === "function" ? await step(options) : step) as never;
  };
  const wait = createWait<Operations>({ clock, random: () => random, budget }, operations, call, 10_000);
  const start = (options?: WaitOptions<Thing>) =>
    clock.settle(wait("getThing", { params: { path: { id: "t" } } }, finalStates, options));
  return { start, reads, clock, times: () => reads.map(({ atMs }) => atMs / 1000) };
}

const thrown = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );

test("reads at once, then after 1, 2, 5 and 10 seconds, and then every 30 seconds", async () => {
  const { start, times } = waitOf([...Array<Thing>(7).fill(thing("open")), thing("done")]);
  expect(await start()).toEqual(thing("done"));
  expect(times()).toEqual([0, 1, 3, 8, 18, 48, 78, 108]);
});

test.each([
  [0, [0, 0.8, 2.4]],
  [0.75, [0, 1.1, 3.3]],
])("spreads the steps by a fifth: random %d", async (random, expected) => {
  const { start, times } = waitOf([thing("open"), thing("open"), thing("done")], { random });
  await start();
  expect(times().map((time) => Number(time.toFixed(6)))).toEqual(expected);
});

test("gives a failed resource instead of throwing", async () => {
  const { start, reads } = waitOf([thing("failed")]);
  expect(await start()).toEqual(thing("failed"));
  expect(reads).toHaveLength(1);
});

test("no status but the final ones ends it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.constantFrom("DONE", "done ", "toString", "__proto__", "constructor")),
      async (status) => {
        fc.pre(!Object.hasOwn(finalStates, status));
        const { start, reads } = waitOf([thing(status), thing("done")]);
        expect(await start()).toEqual(thing("done"));
        expect(reads).toHaveLength(2);
      },
    ),
  );
});

describe("the deadline", () => {
  test("is 15 minutes, with a last look shortly before, and the error has what was seen last", async () => {
    const { start, times, clock } = waitOf([thing("open")]);
    const error = await thrown(start());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      stage: "wait",
      operation: "getThing",
      lastSeen: thing("open"),
      message: 'Cannot complete getThing: after 900000 ms its status is still "open"',
    });
    expect(Object.keys(Object(error))).not.toContain("lastSeen");
    expect("outcome" in Object(error) || "cause" in Object(error)).toBe(false);
    expect(clock.monotonic()).toBe(900_000);
    expect(times().at(-1)).toBe(899);
  });

  test("bounds each read to its own deadline and to what is left of the wait", async () => {
    const { start, reads } = waitOf([thing("open")]);
    await thrown(start({ deadlineMs: 12_000 }));
    expect(reads).toEqual([
      { atMs: 0, deadlineMs: 10_000 },
      { atMs: 1000, deadlineMs: 10_000 },
      { atMs: 3000, deadlineMs: 9000 },
      { atMs: 8000, deadlineMs: 4000 },
      { atMs: 11_000, deadlineMs: 1000 },
    ]);
  });

  test("may pass during a read, and then the retry budget does not matter", async () => {
    const steps: Step[] = [
      thing("open"),
      async ({ deadlineMs = 0 }) => {
        clock.advance(deadlineMs);
        throw noResponse();
      },
    ];
    const { start, clock } = waitOf(steps, { budget: { take: () => false, refill: () => {} } });
    const error = await thrown(start({ deadlineMs: 5000 }));
    expect(error).toMatchObject({ stage: "wait", lastSeen: thing("open"), cause: { stage: "sent" } });
    expect(clock.monotonic()).toBe(5000);
  });

  test("says when no response could be read at all", async () => {
    const error = await thrown(waitOf([noResponse()]).start({ deadlineMs: 2000 }));
    expect(error).toMatchObject({ stage: "wait", lastSeen: undefined, cause: { stage: "sent" } });
    expect(Object(error).message).toContain("after 2000 ms no response could be read");
  });

  test("ends a wait of any length, whatever the reads give", async () => {
    const step = fc.constantFrom<Step>(thing("open"), noResponse(), apiError(503), apiError(429, 7000));
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1 }),
        fc.integer({ min: 1, max: 2e6 }),
        async (steps, deadlineMs) => {
          const { start, clock, reads } = waitOf(steps);
          expect(await thrown(start({ deadlineMs }))).toBeInstanceOf(Error);
          expect(clock.monotonic()).toBeLessThanOrEqual(deadlineMs);
          for (const read of reads) expect(read.atMs + (read.deadlineMs ?? Infinity)).toBeLessThanOrEqual(deadlineMs);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("a read that fails", () => {
  test.each([
    noResponse("connect"),
    noResponse("sent"),
    noResponse("headers"),
    apiError(408),
    apiError(429),
    apiError(500),
  ])("that may be transient is made again at the next step: %s", async (error) => {
    const { start, times } = waitOf([thing("open"), error, error, thing("done")]);
    expect(await start()).toEqual(thing("done"));
    expect(times()).toEqual([0, 1, 3, 8]);
  });

  test.each([
    noResponse("tls"),
    apiError(400),
    apiError(401),
    apiError(403),
    apiError(404),
    new RefusedError("no-credentials", "no key"),
    new Error("a bug"),
  ])("of any other kind ends the wait with its own error: %s", async (error) => {
    const { start, reads } = waitOf([thing("open"), error, thing("done")]);
    expect(await thrown(start())).toBe(error);
    expect(reads).toHaveLength(2);
  });

  test("ends the wait with its own error when the retry budget is spent", async () => {
    const error = noResponse();
    const { start, reads } = waitOf([error]);
    expect(await thrown(start())).toBe(error);
    expect(reads).toHaveLength(11);
  });

  test("makes the next one wait at least as long as the service asks", async () => {
    const steps = [apiError(429, 20_000), apiError(503, 100), apiError(429, 20_000), thing("open"), thing("done")];
    const { start, times } = waitOf(steps);
    await start();
    expect(times()).toEqual([0, 20, 22, 42, 52]);
  });

  test("ends the wait at once if the service asks for longer than is left", async () => {
    const { start, clock } = waitOf([thing("open"), apiError(429, 60_000)]);
    const error = await thrown(start({ deadlineMs: 30_000 }));
    expect(error).toMatchObject({ stage: "wait", lastSeen: thing("open"), cause: { retryAfterMs: 60_000 } });
    expect(clock.monotonic()).toBe(1000);
  });
});

describe("onUpdate", () => {
  test("sees the first response and each one that differs in any member", async () => {
    const seen: Thing[] = [];
    const steps = [thing("open"), thing("open"), noResponse(), thing("open"), thing("open", "a"), thing("done", "a")];
    await waitOf(steps).start({ onUpdate: (resource) => seen.push(resource) });
    expect(seen).toEqual([thing("open"), thing("open", "a"), thing("done", "a")]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no"))],
    ["never ends", () => new Promise<void>(() => {})],
  ])("never changes the wait: it %s", async (_, onUpdate) => {
    const unhandled: unknown[] = [];
    const note = (error: unknown): unknown => unhandled.push(error);
    process.on("unhandledRejection", note);
    expect(await waitOf([thing("open"), thing("done")]).start({ onUpdate })).toEqual(thing("done"));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});

describe("an abort throws the signal's own reason", () => {
  // An error of ours as the reason: it is not a failure of a read, and its retryAfterMs does not count.
  const reason = apiError(503, 10_000_000);

  test("before the first read", async () => {
    const { start } = waitOf([({ signal }) => Promise.reject(signal?.reason)]);
    expect(await thrown(start({ signal: AbortSignal.abort(reason) }))).toBe(reason);
  });

  test("between two reads", async () => {
    const controller = new AbortController();
    const { start, reads } = waitOf([thing("open")]);
    const waiting = start({ signal: controller.signal, onUpdate: () => controller.abort(reason) });
    expect(await thrown(waiting)).toBe(reason);
    expect(reads).toHaveLength(1);
  });

  test("during a read", async () => {
    const controller = new AbortController();
    const { start, reads } = waitOf([
      () => {
        controller.abort(reason);
        return Promise.reject(reason);
      },
    ]);
    expect(await thrown(start({ signal: controller.signal }))).toBe(reason);
    expect(reads).toHaveLength(1);
  });
});

test.each([
  { deadlineMs: -1 },
  { deadlineMs: 0 },
  { deadlineMs: "5000" },
  { deadlineMs: Number.NaN },
  { onUpdate: "log" },
  { onUpdate: null },
  { signal: {} },
  { timeout: 1000 },
  [[]],
])("refuses the options %j before anything is read", async (options) => {
  const { start, reads } = waitOf([thing("done")]);
  const error = await thrown(Reflect.apply(start, undefined, [options]));
  expect(error).toBeInstanceOf(RefusedError);
  expect(error).toMatchObject({ reason: "invalid-input", operation: "getThing" });
  expect(reads).toHaveLength(0);
});

describe("the waits of a client", () => {
  function clientOf(response: () => Response) {
    const clock = createVirtualClock();
    const requests: string[] = [];
    const client = createClient<Operations, object>({
      product: "lumkit-things/1.0.0",
      options: {
        baseUrl: "https://api.example.com",
        clock,
        fetch: async (url) => {
          requests.push(url);
          return response();
        },
      },
      environments: {},
      operations,
      credentials: () => ({}),
      readError: () => ({}),
    });
    const read = (id: string) => client.call("getThing", { params: { path: { id } } });
    const wait = (id: string) => client.wait("getThing", { params: { path: { id } } }, finalStates);
    return { read, wait, clock, requests };
  }

  test("read by the client's own call", async () => {
    const { wait, clock, requests } = clientOf(() => Response.json(thing("done")));
    expect(await clock.settle(wait("t"))).toEqual(thing("done"));
    expect(requests).toEqual(["https://api.example.com/things/t"]);
  });

  test("refuse an invalid id before anything is sent", async () => {
    const { wait, clock, requests } = clientOf(() => Response.json(thing("done")));
    expect(await thrown(clock.settle(wait("..")))).toBeInstanceOf(RefusedError);
    expect(requests).toEqual([]);
  });

  test("share the client's retry budget", async () => {
    const { wait, read, clock, requests } = clientOf(() => new Response("{}", { status: 503 }));
    await thrown(clock.settle(read("t")));
    expect(requests).toHaveLength(3);
    expect(await thrown(clock.settle(wait("t")))).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(3 + 9);
  });

  test("do not repeat a failed read before the next step", async () => {
    const responses = [new Response("{}", { status: 503 }), Response.json(thing("done"))];
    const { wait, clock } = clientOf(() => responses.shift() ?? Response.error());
    await clock.settle(wait("t"));
    expect(clock.monotonic()).toBeGreaterThanOrEqual(800);
  });
});
