import { setTimeout as sleep } from "node:timers/promises";
import { ConnectionError, createLumo } from "@lumkit/lumo";
import { describe, expect, test } from "vitest";
import { drip, type Reaction, respond, stall } from "../src/reactions/index.js";
import { fetchOf, thrownBy, transports } from "./harness/call.js";
import { createHeldClock } from "./harness/held-clock.js";
import { safeties, subjects } from "./harness/subject.js";
import { useFaultServer } from "./harness/use-fault-server.js";

const server = useFaultServer();

interface Moment {
  readonly what: string;
  /** Whether nothing can have been sent by then. `"on node:http"`: a `fetch` does not tell. */
  readonly isUnsent: boolean | "on node:http";
  readonly reaction?: (success: object) => Reaction;
  readonly where?: "black hole" | "silent TLS";
}

const moments: readonly Moment[] = [
  { what: "connecting", isUnsent: "on node:http", where: "black hole" },
  { what: "waiting for TLS", isUnsent: "on node:http", where: "silent TLS" },
  { what: "waiting for the response", isUnsent: false, reaction: () => stall() },
  { what: "in the middle of the head", isUnsent: false, reaction: (success) => drip({ body: success, everyMs: 50 }) },
  {
    what: "in the middle of the body",
    isUnsent: false,
    reaction: (success) => drip({ body: success, everyMs: 50, from: "body" }),
  },
];

describe.each(transports)("on %s", (transport) => {
  describe.each(moments)("$what", ({ isUnsent, reaction, where }) => {
    const isKnownUnsent = isUnsent === true || (isUnsent === "on node:http" && transport === "node:http");

    test.each(
      safeties.flatMap((safety) => (["the caller's abort", "the deadline"] as const).map((by) => ({ safety, by }))),
    )("a $safety call is ended by $by", async ({ safety, by }) => {
      const subject = subjects[safety];
      const lane = await server().lane(where === "black hole" ? { accept: "never" } : {});
      if (reaction !== undefined) await lane.script([{ effect: "before", reaction: reaction(subject.success) }]);
      if (where === "silent TLS") await lane.script([{ effect: "never", reaction: stall({ at: "connect" }) }]);
      const clock = createHeldClock();
      const client = subject.client({
        baseUrl: where === "silent TLS" ? lane.url.replace("http:", "https:") : lane.url,
        fetch: fetchOf(transport),
        clock,
      });
      const reason = { why: "the user has left" };
      const controller = new AbortController();
      const call = thrownBy(client.call({ signal: controller.signal }));
      if (where !== "black hole") await expect.poll(async () => (await lane.report()).unusedSteps).toBe(0);
      // By then the beginning of the response, or of the handshake, has arrived.
      await sleep(20);
      if (by === "the deadline") clock.expire();
      else controller.abort(reason);
      const error = await call;

      if (by === "the caller's abort" && (isKnownUnsent || safety === "read")) expect(error).toBe(reason);
      else {
        expect(error).toBeInstanceOf(ConnectionError);
        const outcome = isKnownUnsent ? "not-applied" : "unknown";
        expect(Object(error).outcome).toBe(safety === "read" ? undefined : outcome);
        if (by === "the caller's abort") expect(error).toMatchObject({ cause: reason });
        else expect(error).toMatchObject({ message: expect.stringMatching(/its deadline of \d+ ms has passed/) });
      }
      // The reaction ends when the connection is closed. A `fetch` may connect again by itself, without a request.
      if (isKnownUnsent || reaction !== undefined) await lane.settled();
      if (transport === "node:http") {
        await expect.poll(async () => (await lane.report()).openConnections, { timeout: 10_000 }).toBe(0);
      }
      await lane.close();
    });
  });

  test("a call throws the signal's own reason if it is aborted before it begins, or while it waits for a key", async () => {
    const lane = await server().lane();
    const apiKey = (): Promise<string> => new Promise(() => {});
    const waiting = createLumo({ baseUrl: lane.url, apiKey, fetch: fetchOf(transport) });
    const reason = new Error("the user has left");
    for (const abortFirst of [true, false]) {
      const controller = new AbortController();
      if (abortFirst) controller.abort(reason);
      const call = waiting.orders.accept("5f0c9a52", { signal: controller.signal });
      setImmediate(() => controller.abort(reason));
      await expect(call).rejects.toBe(reason);
    }
    expect((await lane.report()).connections).toBe(0);
  });

  test("a call ends however soon it is aborted, and sends nothing after that", async () => {
    for (const safety of safeties) {
      const subject = subjects[safety];
      for (let microtasks = 0; microtasks < 60; microtasks++) {
        const lane = await server().lane();
        await lane.script([], { fallback: { effect: "never", reaction: stall() } });
        const client = subject.client({
          baseUrl: lane.url,
          fetch: fetchOf(transport),
          clock: createHeldClock(),
        });
        const controller = new AbortController();
        const reason = new Error("the user has left");
        const call = thrownBy(client.call({ signal: controller.signal }));
        for (let count = 0; count < microtasks; count++) await null;
        controller.abort(reason);
        const error = await call;
        const place = `${safety}, after ${microtasks}`;
        if (error !== reason) expect(error, place).toMatchObject({ outcome: "unknown", cause: reason });
        // The socket is not connected yet, so nothing can have been sent.
        if (transport === "node:http") expect(error, place).toBe(reason);
        if (transport === "node:http") expect((await lane.report()).requests, place).toEqual([]);
        await lane.close();
      }
    }
  });

  test("a call that had a response and is aborted before its next attempt has an unknown outcome", async () => {
    for (const [safety, status, outcome] of [
      ["keyed", 429, "unknown"],
      ["keyed", 503, "unknown"],
      ["read", 503, undefined],
    ] as const) {
      const controller = new AbortController();
      const reason = new Error("the user has left");
      const clock = createHeldClock(async () => controller.abort(reason));
      const subject = subjects[safety];
      const lane = await server().lane();
      await lane.script([{ effect: "never", reaction: respond({ status, body: subject.envelope(status) }) }]);
      const client = subject.client({
        baseUrl: lane.url,
        fetch: fetchOf(transport),
        clock,
      });
      const error = await thrownBy(client.call({ signal: controller.signal }));
      if (safety === "read") expect(error).toBe(reason);
      expect(Object(error).outcome, `${safety} after ${status}`).toBe(outcome);
      expect((await lane.report()).requests.length).toBe(1);
    }
  });
});
