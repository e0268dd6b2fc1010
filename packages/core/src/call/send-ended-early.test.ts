import { describe, expect, test } from "vitest";
import { broken, callOf, createClock, never, ok, thrown } from "../../test/scripted-call.js";
import { ConnectionError } from "../errors/errors.js";
import type { TransportError, TransportRequest, TransportResponse } from "../transport/transport.js";
import type { SendConfig } from "./attempt.js";

test("sends nothing after its deadline, also where no timer could run before", async () => {
  const sent: string[] = [];
  const clock = createClock();
  const transport: SendConfig["transport"] = async (request) => {
    // The timer of the deadline fires, but what it resolves has had no turn yet.
    clock.advance(60_001);
    request.beforeFirstByte();
    sent.push(request.method);
    return ok;
  };
  const { start } = callOf("once", [], { transport }, clock);
  expect(await thrown(start())).toMatchObject({
    outcome: "not-applied",
    stage: "connect",
    message: "Cannot complete pay: its deadline of 60000 ms has passed",
  });
  expect(sent).toEqual([]);
});

describe("an abort", () => {
  const reason = new Error("enough");

  /** Aborts while the step runs, and ends as a transport does then. */
  const abortAt = (caller: AbortController, stage: TransportError["stage"]) => async (): Promise<TransportResponse> => {
    caller.abort(reason);
    throw broken(stage);
  };

  test.each([["read"], ["once"]] as const)(
    "before the call sends nothing of a %s and throws its own reason",
    async (safety) => {
      const { start, requests } = callOf(safety, [ok]);
      expect(await thrown(start({ signal: AbortSignal.abort(reason) }))).toBe(reason);
      expect(requests).toHaveLength(0);
    },
  );

  test.each(["connect", "tls"] as const)("while nothing has left (%s) throws its own reason", async (stage) => {
    const caller = new AbortController();
    const { start, requests } = callOf("once", [abortAt(caller, stage), ok]);
    expect(await thrown(start({ signal: caller.signal }))).toBe(reason);
    expect(requests).toHaveLength(1);
  });

  test.each(["sent", "headers", "body"] as const)(
    "after something may have left (%s) is an unknown outcome",
    async (stage) => {
      const caller = new AbortController();
      const error = await thrown(callOf("keyed", [abortAt(caller, stage), ok]).start({ signal: caller.signal }));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ outcome: "unknown", stage, cause: reason, idempotencyKey: "inv-77" });
    },
  );

  test("of a read throws its own reason, however far it was", async () => {
    const caller = new AbortController();
    expect(await thrown(callOf("read", [abortAt(caller, "body"), ok]).start({ signal: caller.signal }))).toBe(reason);
  });

  test("while it waits to repeat is unknown if the first attempt may have arrived", async () => {
    for (const [stage, expected] of [
      ["sent", { outcome: "unknown", cause: reason }],
      ["connect", reason],
    ] as const) {
      const caller = new AbortController();
      const clock = createClock();
      clock.sleep(100, never).then(() => caller.abort(reason));
      const { start, requests } = callOf("keyed", [broken(stage), ok], {}, clock);
      expect(await thrown(start({ signal: caller.signal }))).toMatchObject(expected);
      expect(requests).toHaveLength(1);
    }
  });

  test("while it waits to repeat opens no other connection", async () => {
    const caller = new AbortController();
    let opened = 0;
    const clock = createClock();
    clock.sleep(100, never).then(() => caller.abort(reason));
    const transport: SendConfig["transport"] = async () => {
      opened += 1;
      throw broken("connect");
    };
    const { start } = callOf("read", [], { transport }, clock);
    expect(await thrown(start({ signal: caller.signal }))).toBe(reason);
    expect(opened).toBe(1);
  });

  test("while it waits for credentials throws its own reason", async () => {
    const caller = new AbortController();
    const { start, requests } = callOf("once", [ok], { credentials: () => new Promise(() => {}) });
    const call = thrown(start({ signal: caller.signal }));
    caller.abort(reason);
    expect(await call).toBe(reason);
    expect(requests).toHaveLength(0);
  });
});

describe("the deadline", () => {
  /** A step that ends when its signal does, as a transport with a slow server. */
  const slow =
    (stage: TransportError["stage"]) =>
    ({ ending }: TransportRequest) =>
      new Promise<TransportResponse>((_, reject) => {
        ending.onEnd(() => reject(broken(stage)));
      });

  test.each([
    ["connect", "not-applied"],
    ["sent", "unknown"],
    ["body", "unknown"],
  ] as const)("ends a call at stage %s: %s", async (stage, outcome) => {
    const { start, requests } = callOf("once", [slow(stage), ok]);
    const error = await thrown(start({ deadlineMs: 5000 }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ stage, outcome, message: "Cannot complete pay: its deadline of 5000 ms has passed" });
    expect(requests).toHaveLength(1);
  });

  test("also ends a wait for credentials", async () => {
    const { start } = callOf("once", [ok], { credentials: () => new Promise(() => {}) });
    expect(await thrown(start({ deadlineMs: 5 }))).toMatchObject({ stage: "connect", outcome: "not-applied" });
  });
});
