import { describe, expect, test } from "vitest";
import { broken, callOf, envelope, ok, operationOf, thrown } from "../../test/scripted-call.js";
import { ApiError, ConnectionError, isNotApplied, RefusedError } from "../errors/errors.js";
import { createRetryBudget } from "./retry-budget.js";

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
