import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { describe, expect, test } from "vitest";
import type { Operation, Safety } from "../client/operation.js";
import { ApiError, ConnectionError, isNotApplied, RefusedError } from "../errors/errors.js";
import type { HttpRequest } from "../http/openapi-fetch.js";
import type { RequestInput } from "../request/request-input.js";
import type { CallResponse } from "../response/read-response.js";
import { TransportError, type TransportRequest, type TransportResponse } from "../transport/transport.js";
import type { SendConfig } from "./attempt.js";
import { createRetryBudget } from "./retry-budget.js";
import { send } from "./send.js";

const operationOf = (safety: Safety): Operation => ({
  id: "pay",
  method: safety === "read" ? "GET" : "POST",
  path: "/payments",
  safety,
  response: { kind: "object" },
  ...(safety === "keyed" ? { keyHeader: "Idempotency-Key" } : {}),
});

const ok = { status: 200, headers: new Headers(), text: "{}" };
const envelope = (status: number, headers = {}): TransportResponse => ({
  status,
  headers: new Headers(headers),
  text: JSON.stringify({ status }),
});
const broken = (stage: TransportError["stage"], status?: number) =>
  new TransportError(stage, `it broke: ${stage}`, status === undefined ? {} : { status });

const createClock = () => createVirtualClock("2026-11-21T12:00:00Z");
const never = new AbortController().signal;

type Step = TransportResponse | Error | ((request: TransportRequest) => Promise<TransportResponse>);

/** A call over a transport that goes through these steps, with what it was given and how long the call waited. */
function callOf(safety: Safety, steps: readonly Step[], changes: Partial<SendConfig> = {}, clock = createClock()) {
  const requests: TransportRequest[] = [];
  const sentAtMs: number[] = [];
  let asked = 0;
  const config: SendConfig = {
    baseUrl: "https://api.example.com",
    userAgent: "lumkit-payments/1.0.0 (node 20.19.0)",
    transport: async (request) => {
      const step = steps[requests.length];
      request.beforeFirstByte();
      requests.push(request);
      sentAtMs.push(clock.monotonic());
      if (step === undefined) throw new Error("the script has no more steps");
      if (step instanceof Error) throw step;
      return typeof step === "function" ? step(request) : step;
    },
    credentials: async () => ({ "X-API-Key": `key-${++asked}` }),
    onAttempt: undefined,
    readError: (body) => ({ status: Object(body).status }),
    clock,
    random: () => 1,
    budget: createRetryBudget(),
    maxRetries: 2,
    deadlineMs: 60_000,
    maxResponseBytes: undefined,
    ...changes,
  };
  const start = ({ url, headers, ...input }: Partial<HttpRequest> & RequestInput = {}): Promise<CallResponse> => {
    const built = {
      method: "POST",
      url: url ?? "https://api.example.com/payments",
      headers: headers ?? new Headers({ "Idempotency-Key": "inv-77" }),
      body: '{"a":1}',
    };
    return clock.settle(send(config, operationOf(safety), built, { isKeyRecorded: true, ...input }));
  };
  const waits = (): number[] => sentAtMs.slice(1).map((atMs, index) => atMs - (sentAtMs[index] ?? 0));
  return { start, requests, waits };
}

const thrown = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );

test("repeats with the same body, the same credentials and full jitter", async () => {
  const { start, requests, waits } = callOf("keyed", [broken("sent"), envelope(503), ok]);
  expect(await start()).toMatchObject({ ok: true, status: 200 });
  expect(requests.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  expect(requests.map(({ headers }) => headers["x-api-key"])).toEqual(["key-1", "key-1", "key-1"]);
  expect(requests.map(({ headers }) => headers["idempotency-key"])).toEqual(["inv-77", "inv-77", "inv-77"]);
  expect(waits()).toEqual([250, 500]);
});

test.each([
  ["read", [false, true, true]],
  ["repeatable", [false, true, true]],
  ["keyed", [true, true, true]],
] as const)(
  "sends each attempt of a %s call on a connection of its own where that matters: %j",
  async (safety, own) => {
    const { start, requests } = callOf(safety, [broken("sent"), envelope(503), ok]);
    await start();
    expect(requests.map(({ isolated }) => isolated)).toEqual(own);
  },
);

test("names the client in the User-Agent, unless the caller gives one", async () => {
  const { start, requests } = callOf("read", [ok, ok]);
  await start();
  await start({ headers: new Headers({ "User-Agent": "shop/2.0" }) });
  expect(requests.map(({ headers }) => headers["user-agent"])).toEqual([
    "lumkit-payments/1.0.0 (node 20.19.0)",
    "shop/2.0",
  ]);
});

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

test("asks right before an attempt whether it may be sent, until one may have arrived", async () => {
  let asked = 0;
  const { start, requests } = callOf("keyed", [broken("connect"), broken("sent"), ok]);
  expect(await start({ beforeFirstByte: () => void asked++ })).toMatchObject({ ok: true });
  expect([asked, requests.length]).toEqual([2, 3]);
});

test("an attempt that is refused in the tick of its first byte is not sent", async () => {
  const refusal = new RefusedError("quote-expired", "it has expired", operationOf("keyed"));
  const { start, requests } = callOf("keyed", [ok]);
  const beforeFirstByte = (): void => {
    throw refusal;
  };
  expect(await thrown(start({ beforeFirstByte }))).toBe(refusal);
  expect(requests).toEqual([]);
});

test("ends after two retries with the error of the last attempt", async () => {
  const { start, requests } = callOf("read", [broken("sent"), broken("sent"), envelope(502)]);
  expect(await start()).toMatchObject({ ok: false, status: 502 });
  expect(requests).toHaveLength(3);
});

describe("a call that may not be repeated", () => {
  test.each(["sent", "headers", "body", "content"] as const)(
    "is sent once and unknown when it broke at %s",
    async (stage) => {
      const { start, requests } = callOf("once", [broken(stage), ok]);
      const error = await thrown(start());
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ stage, outcome: "unknown", operation: "pay" });
      expect(requests).toHaveLength(1);
      expect(requests[0]?.isolated).toBe(true);
    },
  );

  test("is tried again while no connection was made", async () => {
    const { start, requests } = callOf("once", [broken("connect"), broken("connect"), ok]);
    expect(await start()).toMatchObject({ ok: true });
    expect(requests).toHaveLength(3);
  });

  test("is not applied when no connection was ever made", async () => {
    const error = await thrown(callOf("once", [broken("connect"), broken("connect"), broken("connect")]).start());
    expect(isNotApplied(error)).toBe(true);
  });
});

test("a keyed call without its key counts as once", async () => {
  const { start, requests } = callOf("keyed", [broken("sent"), ok]);
  expect(await thrown(start({ headers: new Headers() }))).toMatchObject({
    outcome: "unknown",
    idempotencyKey: undefined,
  });
  expect(requests).toHaveLength(1);
});

test("an error of a keyed call carries its key", async () => {
  const { start } = callOf("keyed", [broken("tls")]);
  expect(await thrown(start())).toMatchObject({ stage: "tls", outcome: "not-applied", idempotencyKey: "inv-77" });
});

test("a rejection is unknown after an attempt that may have arrived, and not applied without one", async () => {
  const late = await callOf("keyed", [broken("sent"), envelope(404)]).start();
  const first = await callOf("keyed", [envelope(404)]).start();
  const unconnected = await callOf("keyed", [broken("connect"), envelope(404)]).start();
  expect([late, first, unconnected].map((response) => (response.ok ? undefined : response.failure.outcome))).toEqual([
    "unknown",
    "not-applied",
    "not-applied",
  ]);
});

test("a rejection that is not the vendor's own is unknown", async () => {
  const foreign = { status: 404, headers: new Headers(), text: "<html>not found</html>" };
  const other = { ...envelope(404), text: '{"status":400}' };
  for (const response of [foreign, other]) {
    expect(await callOf("once", [response]).start()).toMatchObject({ ok: false, failure: { outcome: "unknown" } });
  }
});

test("the error of a read has no outcome", async () => {
  const error = await thrown(callOf("read", [broken("tls")]).start());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(Object.keys(Object(error))).not.toContain("outcome");
});

describe("Retry-After", () => {
  test("is obeyed", async () => {
    const { start, waits } = callOf("read", [envelope(429, { "retry-after": "7" }), ok]);
    expect(await start()).toMatchObject({ ok: true });
    expect(waits()).toEqual([7000]);
  });

  test.each([["31"], ["Sat, 21 Nov 2026 12:01:00 GMT"]])(
    "of more than 30 s is handed to the caller: %s",
    async (value) => {
      const { start, requests } = callOf("read", [envelope(429, { "retry-after": value }), ok]);
      expect(await start()).toMatchObject({ ok: false, failure: { retryAfterMs: value === "31" ? 31_000 : 60_000 } });
      expect(requests).toHaveLength(1);
    },
  );

  test("that would pass the deadline is not begun", async () => {
    const { start, requests, waits } = callOf("read", [
      envelope(503, { "retry-after": "30" }),
      envelope(503, { "retry-after": "30" }),
      ok,
    ]);
    expect(await start()).toMatchObject({ ok: false, failure: { retryAfterMs: 30_000 } });
    expect(requests).toHaveLength(2);
    expect(waits()).toEqual([30_000]);
  });
});

test("an empty budget ends the retries of the whole client", async () => {
  const budget = createRetryBudget();
  const dead = Array.from({ length: 3 }, () => broken("connect"));
  let requests = 0;
  for (let call = 1; call <= 1000; call++) {
    const { start, requests: sent } = callOf("read", dead, { budget });
    await thrown(start());
    requests += sent.length;
  }
  expect(requests).toBe(1010);
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

describe("credentials that cannot be had", () => {
  const cause = new Error("vault is sealed");

  test("refuse the call before anything is sent", async () => {
    const { start, requests } = callOf("once", [ok], { credentials: () => Promise.reject(cause) });
    const error = await thrown(start());
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ reason: "no-credentials", outcome: "not-applied", cause });
    expect(requests).toHaveLength(0);
  });

  test("are asked for once, however many attempts a call makes", async () => {
    let asked = 0;
    const credentials = async () => {
      asked += 1;
      if (asked > 1) throw cause;
      return {};
    };
    expect(await callOf("keyed", [broken("sent"), ok], { credentials }).start()).toMatchObject({ ok: true });
    expect(asked).toBe(1);
  });
});

test.each([301, 302, 303, 307, 308, 199, 600, 999, 0])("status %d is never a response", async (status) => {
  const { start, requests } = callOf("once", [{ ...ok, status }, ok]);
  expect(await thrown(start())).toMatchObject({ stage: "headers", status, outcome: "unknown" });
  expect(requests).toHaveLength(1);
});

test.each([
  "https://evil.example/payments",
  "https://api.example.com/payments/7",
  "https://api.example.com:444/payments",
  "nonsense",
])("refuses to send to %s", async (url) => {
  const { start, requests } = callOf("once", [ok]);
  expect(await thrown(start({ url }))).toMatchObject({ reason: "invalid-input", outcome: "not-applied" });
  expect(requests).toHaveLength(0);
});

test("an error of the transport that is not its own is unknown", async () => {
  const error = await thrown(callOf("once", [new TypeError("odd")]).start());
  expect(error).toMatchObject({ stage: "sent", outcome: "unknown" });
  expect(error).not.toBeInstanceOf(ApiError);
});
