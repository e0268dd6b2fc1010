import { ConnectionError, createLumo } from "@lumkit/lumo";
import { describe, expect, test } from "vitest";
import { drip, type Reaction, respond, stall } from "../src/reactions/index.js";
import { useCatalogue } from "./catalogue/use-catalogue.js";
import { createHeldClock } from "./harness/held-clock.js";
import { safeties, subjects } from "./harness/subject.js";

const { server } = useCatalogue();

interface Moment {
  readonly what: string;
  /** Nothing can have been sent by then: `"on node:http"` means that `fetch` does not tell. */
  readonly isUnsent: boolean | "on node:http";
  readonly reaction?: (success: object) => Reaction;
  readonly where?: "black hole" | "silent TLS";
}

const moments: readonly Moment[] = [
  { what: "connecting", isUnsent: "on node:http", where: "black hole" },
  { what: "waiting for TLS", isUnsent: "on node:http", where: "silent TLS" },
  { what: "waiting for the answer", isUnsent: false, reaction: () => stall() },
  { what: "in the middle of the head", isUnsent: false, reaction: (success) => drip({ body: success, everyMs: 50 }) },
  {
    what: "in the middle of the body",
    isUnsent: false,
    reaction: (success) => drip({ body: success, everyMs: 50, from: "body" }),
  },
];

describe.each(["node:http", "fetch"] as const)("on %s", (transport) => {
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
        fetch: transport === "fetch" ? (url, init) => globalThis.fetch(url, init) : undefined,
        clock,
      });
      const reason = { why: "the user has gone" };
      const controller = new AbortController();
      const call = client.call({ signal: controller.signal }).catch((error: unknown) => error);
      if (where !== "black hole") await expect.poll(async () => (await lane.report()).unusedSteps).toBe(0);
      // The answer has begun, or the handshake: what is sent of it is there.
      await new Promise((resolve) => setTimeout(resolve, 20));
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
      // What the server was doing is over when the connection has gone. A `fetch` may connect anew by itself, for nothing.
      if (isKnownUnsent || reaction !== undefined) await lane.settled();
      if (transport === "node:http") {
        await expect.poll(async () => (await lane.report()).openConnections, { timeout: 10_000 }).toBe(0);
      }
      await lane.close();
    });
  });

  test("before it begins, or while it waits for a key, a call ends by the signal's own reason", async () => {
    const lane = await server().lane();
    const fetch = transport === "fetch" ? { fetch: globalThis.fetch } : {};
    const apiKey = (): Promise<string> => new Promise(() => {});
    const waiting = createLumo({ baseUrl: lane.url, apiKey, ...fetch });
    const reason = new Error("the user has gone");
    for (const abortFirst of [true, false]) {
      const controller = new AbortController();
      if (abortFirst) controller.abort(reason);
      const call = waiting.orders.accept("5f0c9a52", { signal: controller.signal });
      setImmediate(() => controller.abort(reason));
      await expect(call).rejects.toBe(reason);
    }
    expect((await lane.report()).connections).toBe(0);
  });

  test("however soon it is aborted, a call ends, and sends nothing after its end", async () => {
    for (const safety of safeties) {
      const subject = subjects[safety];
      for (let microtasks = 0; microtasks < 60; microtasks++) {
        const lane = await server().lane();
        await lane.script([], { otherwise: { effect: "never", reaction: stall() } });
        const client = subject.client({
          baseUrl: lane.url,
          fetch: transport === "fetch" ? (url, init) => globalThis.fetch(url, init) : undefined,
          clock: createHeldClock(),
        });
        const controller = new AbortController();
        const reason = new Error("the user has gone");
        const call = client.call({ signal: controller.signal }).catch((error: unknown) => error);
        for (let count = 0; count < microtasks; count++) await null;
        controller.abort(reason);
        const error = await call;
        const place = `${safety}, after ${microtasks}`;
        if (error !== reason) expect(error, place).toMatchObject({ outcome: "unknown", cause: reason });
        // On a socket that is not even connected nothing can have been sent.
        if (transport === "node:http") expect(error, place).toBe(reason);
        if (transport === "node:http") expect((await lane.report()).requests, place).toEqual([]);
        await lane.close();
      }
    }
  });

  test("while it waits for its next attempt, a call that has been answered is not known to have changed nothing", async () => {
    for (const [safety, status, outcome] of [
      ["keyed", 429, "unknown"],
      ["keyed", 503, "unknown"],
      ["read", 503, undefined],
    ] as const) {
      const controller = new AbortController();
      const reason = new Error("the user has gone");
      const clock = createHeldClock(async () => controller.abort(reason));
      const subject = subjects[safety];
      const lane = await server().lane();
      await lane.script([{ effect: "never", reaction: respond({ status, body: subject.envelope(status) }) }]);
      const client = subject.client({
        baseUrl: lane.url,
        fetch: transport === "fetch" ? (url, init) => globalThis.fetch(url, init) : undefined,
        clock,
      });
      const error: unknown = await client.call({ signal: controller.signal }).catch((thrown: unknown) => thrown);
      if (safety === "read") expect(error).toBe(reason);
      expect(Object(error).outcome, `${safety} after ${status}`).toBe(outcome);
      expect((await lane.report()).requests.length).toBe(1);
    }
  });
});
