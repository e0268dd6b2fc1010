import { inspect } from "node:util";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createLumo, isNotApplied, type Lumo, type LumoOptions } from "../index.js";

const credentials = { email: "api@shop.example", password: "a password" };
const order = { id: "o1", status: "created", amountUsdt: 1, amountRub: 95 };

/** A service that knows one key at a time; a login and a regeneration end it, at once. */
function start(options: Partial<Pick<LumoOptions, "apiKey" | "onApiKey">> = {}) {
  let key = "key-0";
  let rotations = 0;
  const seen: string[] = [];
  const held: (() => void)[] = [];
  const service = {
    seen,
    get key() {
      return key;
    },
    get rotations() {
      return rotations;
    },
    /** Holds responses back until `release` is called. */
    isHolding: false,
    /** What happens to the next rotation. */
    fault: undefined as undefined | "lost" | "rejected" | "no key" | "gateway",
    rotate(): string {
      rotations++;
      key = `key-${rotations}`;
      return key;
    },
    release() {
      service.isHolding = false;
      for (const go of held.splice(0)) go();
    },
  };
  const json = (body: object, status = 200) => Response.json(body, { status });
  const no = (status: number) => json({ statusCode: status, message: "No" }, status);
  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(url);
    const sent = new Headers(init.headers).get("x-api-key");
    seen.push(`${pathname.split("/").at(-1)} ${sent ?? "-"}`);
    const give = handle(pathname, sent);
    if (service.isHolding) await new Promise<void>((resolve) => held.push(resolve));
    else await new Promise((resolve) => setImmediate(resolve));
    return give();
  }
  function handle(pathname: string, sent: string | null): () => Response {
    const isLogin = pathname.endsWith("/login");
    if (!isLogin && sent !== key) return () => no(401);
    if (!isLogin && !pathname.endsWith("/regenerate-key")) return () => json(order);
    const { fault } = service;
    service.fault = undefined;
    if (fault === "rejected") return () => no(401);
    const newKey = service.rotate();
    if (fault === "gateway") return () => new Response("<h1>Bad gateway</h1>", { status: 502 });
    if (fault === "no key") return () => json({ company: {} });
    return () => {
      if (fault === "lost") throw new TypeError("fetch failed", { cause: { code: "UND_ERR_SOCKET" } });
      return json({ apiKey: newKey, company: { id: "c", name: "Shop", email: "api@shop.example" } });
    };
  }
  const onApiKey = vi.fn((_: string): unknown => undefined);
  const all: LumoOptions = { baseUrl: "http://127.0.0.1:9", apiKey: "key-0", onApiKey, fetch, ...options };
  return { service, onApiKey, lumo: createLumo(all), fetch };
}

const thrown = (promise: Promise<unknown>): Promise<Record<string, unknown>> =>
  promise.then(
    () => expect.unreachable("it did not fail"),
    (error: unknown) => Object(error),
  );

const ways: [string, (lumo: Lumo) => Promise<unknown>][] = [
  ["auth.login", (lumo) => lumo.auth.login(credentials)],
  ["auth.regenerateKey", (lumo) => lumo.auth.regenerateKey()],
  ["http.POST /auth/company/login", (lumo) => lumo.http.POST("/auth/company/login", { body: credentials })],
  ["http.POST /auth/company/regenerate-key", (lumo) => lumo.http.POST("/auth/company/regenerate-key")],
];

describe.each(ways)("%s", (_, rotate) => {
  test("uses the new key only after onApiKey has stored it", async () => {
    const { lumo, service, onApiKey } = start();
    let keep = (): void => {};
    onApiKey.mockImplementation(() => new Promise<void>((resolve) => (keep = resolve)));
    const rotation = rotate(lumo);
    await vi.waitFor(() => expect(onApiKey).toHaveBeenCalledWith("key-1"));
    const waiting = lumo.orders.get("o1");
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(service.seen).toHaveLength(1);
    keep();
    await rotation;
    expect(await waiting).toMatchObject({ id: "o1" });
    expect(service.seen.at(-1)).toBe("o1 key-1");
  });

  test("F5: twenty at once send one request; calls in flight keep their key, new ones wait for the new key", async () => {
    const { lumo, service } = start();
    service.isHolding = true;
    const underWay = Array.from({ length: 10 }, () => lumo.orders.get("o1"));
    await vi.waitFor(() => expect(service.seen).toHaveLength(10));
    const rotations = Array.from({ length: 20 }, () => rotate(lumo));
    await vi.waitFor(() => expect(service.seen).toHaveLength(11));
    const later = Array.from({ length: 10 }, () => lumo.orders.get("o1"));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(service.seen).toHaveLength(11);
    service.release();
    await Promise.all([...underWay, ...rotations, ...later]);
    expect(service.rotations).toBe(1);
    expect(service.seen.slice(0, 10)).toEqual(Array(10).fill("o1 key-0"));
    expect(service.seen.slice(11)).toEqual(Array(10).fill("o1 key-1"));
  });

  test("F2, F3: after a lost response the key is unknown, the error says so, and nothing is sent again", async () => {
    const { lumo, service, onApiKey } = start();
    service.fault = "lost";
    const error = await thrown(rotate(lumo));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    expect(error["message"]).toContain("try the old key, else log in");
    expect([service.rotations, onApiKey.mock.calls.length]).toEqual([1, 0]);
    // The old key is tried, and rejected; nothing logs in by itself.
    expect(await thrown(lumo.orders.get("o1"))).toMatchObject({ status: 401 });
    expect(service.rotations).toBe(1);
    await lumo.auth.login(credentials);
    expect(await lumo.orders.get("o1")).toMatchObject({ id: "o1" });
  });

  test("after a response without a key the key is unknown, too", async () => {
    const { lumo, service } = start();
    service.fault = "no key";
    const error = await thrown(rotate(lumo));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    expect(error).not.toHaveProperty("takeApiKey");
  });

  test("returns the new key, and a printed result of http does not show it", async () => {
    const { lumo } = start();
    const result = Object(await rotate(lumo));
    const data = "response" in result ? result.data : result;
    expect(data.apiKey).toBe("key-1");
    const printed = JSON.stringify(result) + inspect(result, { depth: Number.POSITIVE_INFINITY });
    if ("response" in result) expect(printed).not.toContain("key-1");
  });

  test("no error shows a response that cannot be used", async () => {
    const { lumo, service } = start();
    service.fault = "no key";
    const error = await thrown(rotate(lumo));
    expect(error["body"]).toBe(undefined);
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain("company");
  });

  test("if onApiKey fails, the error returns the key once, and never shows it", async () => {
    const { lumo, onApiKey } = start();
    const cause = new Error("the disk is full");
    onApiKey.mockRejectedValue(cause);
    const error = await thrown(rotate(lumo));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown", cause });
    expect(isNotApplied(error)).toBe(false);
    const shown = [
      inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
      JSON.stringify(error),
      JSON.stringify(Object.getOwnPropertyNames(error).map((name) => String(error[name]))),
      String(error),
    ].join();
    expect(shown).not.toContain("key-1");
    const take = error["takeApiKey"];
    if (typeof take !== "function") throw new Error("it has no takeApiKey");
    expect([take(), take()]).toEqual(["key-1", undefined]);
    expect(await thrown(lumo.orders.get("o1"))).toMatchObject({ status: 401 });
  });

  test("is refused without onApiKey, before any byte", async () => {
    const { lumo, service } = start({ onApiKey: undefined });
    expect(await thrown(rotate(lumo))).toMatchObject({ reason: "invalid-input", outcome: "not-applied" });
    expect(service.seen).toEqual([]);
  });
});

test("calls do not wait for ever for an onApiKey that never ends: the error has the key", async () => {
  const { lumo, onApiKey, service } = start();
  onApiKey.mockImplementation(() => new Promise(() => {}));
  const error = await thrown(lumo.auth.login(credentials, { deadlineMs: 50 }));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
  expect(Reflect.apply(Object(error["takeApiKey"]), undefined, [])).toBe("key-1");
  expect(await thrown(lumo.orders.get("o1"))).toMatchObject({ status: 401 });
  expect(service.rotations).toBe(1);
});

test("a gateway's failure after a rotation is an unknown outcome", async () => {
  const { lumo, service } = start();
  service.fault = "gateway";
  expect(await thrown(lumo.auth.regenerateKey())).toMatchObject({ name: "ApiError", outcome: "unknown", status: 502 });
  expect(await thrown(lumo.orders.get("o1"))).toMatchObject({ status: 401 });
});

test("a login with other credentials does not join, and one that joins has its own signal", async () => {
  const { lumo, service } = start();
  const other = { ...credentials, password: "another password" };
  const [first, second] = await Promise.all([lumo.auth.login(credentials), lumo.auth.login(other)]);
  expect([first.apiKey, second.apiKey]).toEqual(["key-1", "key-2"]);
  service.isHolding = true;
  const [leading, joining] = [new AbortController(), new AbortController()];
  const leader = lumo.auth.login(credentials, { signal: leading.signal });
  const joiner = lumo.auth.login(credentials, { signal: joining.signal });
  const third = lumo.auth.login(credentials);
  await vi.waitFor(() => expect(service.seen).toHaveLength(3));
  const reason = new Error("enough");
  joining.abort(reason);
  await expect(joiner).rejects.toBe(reason);
  service.release();
  expect((await leader).apiKey).toBe((await third).apiKey);
  expect(service.rotations).toBe(3);
});

test("a call that has joined a login which was ended before it was sent logs in by itself", async () => {
  const { lumo, service } = start();
  const leading = new AbortController();
  const leader = lumo.auth.login(credentials, { signal: leading.signal });
  const joiner = lumo.auth.login(credentials);
  const reason = new Error("enough");
  leading.abort(reason);
  await expect(leader).rejects.toBe(reason);
  expect((await joiner).apiKey).toBe("key-1");
  expect(service.rotations).toBe(1);
});

test("a rejected login changes nothing", async () => {
  const { lumo, service, onApiKey } = start();
  service.fault = "rejected";
  expect(await thrown(lumo.auth.login(credentials))).toMatchObject({ status: 401, outcome: "not-applied" });
  expect(await lumo.orders.get("o1")).toMatchObject({ id: "o1" });
  expect(onApiKey).not.toHaveBeenCalled();
});

test("a login waits for a regeneration that is in flight", async () => {
  const { lumo, service } = start();
  const [regenerated, logged] = await Promise.all([lumo.auth.regenerateKey(), lumo.auth.login(credentials)]);
  expect([regenerated.apiKey, logged.apiKey, service.key]).toEqual(["key-1", "key-2", "key-2"]);
  expect(await lumo.orders.get("o1")).toMatchObject({ id: "o1" });
});

test("a call that waits for the new key can be aborted, and sends nothing", async () => {
  const { lumo, service } = start();
  service.isHolding = true;
  const rotation = lumo.auth.regenerateKey();
  const controller = new AbortController();
  const waiting = lumo.orders.accept("q1", { signal: controller.signal });
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  service.release();
  await rotation;
  expect(service.seen).toHaveLength(1);
});

test("F1: a key function is called once for each call, and a 401 ends the call", async () => {
  const keys = ["key-old", "key-0", "key-old"];
  const apiKey = vi.fn(() => keys.shift() ?? "");
  const { lumo, service } = start({ apiKey });
  expect(await thrown(lumo.orders.get("o1"))).toMatchObject({ status: 401 });
  expect(await lumo.orders.get("o1")).toMatchObject({ id: "o1" });
  expect(await thrown(lumo.orders.accept("q1"))).toMatchObject({ status: 401, outcome: "not-applied" });
  expect(service.seen).toEqual(["o1 key-old", "o1 key-0", "q1 key-old"]);
  expect(apiKey).toHaveBeenCalledTimes(3);
});

test("F7: a call is repeated with its own key", async () => {
  let asked = 0;
  const seen: string[] = [];
  const clock = createVirtualClock();
  const lumo = createLumo({
    baseUrl: "http://127.0.0.1:9",
    apiKey: () => `key-${++asked}`,
    clock,
    async fetch(_, init) {
      seen.push(String(new Headers(init.headers).get("x-api-key")));
      if (seen.length % 2 === 1) throw new TypeError("fetch failed", { cause: { code: "UND_ERR_SOCKET" } });
      return Response.json(order);
    },
  });
  await clock.settle(lumo.orders.accept("q1"));
  await clock.settle(lumo.orders.get("o1"));
  expect(seen).toEqual(["key-1", "key-1", "key-2", "key-2"]);
});

test("F1: a 401 after another client's login does not log in", async () => {
  const { lumo, service } = start();
  service.rotate();
  for (const call of [() => lumo.orders.get("o1"), () => lumo.orders.accept("q1")])
    expect(await thrown(call())).toMatchObject({ status: 401 });
  expect([service.rotations, service.seen.length]).toEqual([1, 2]);
});

test("F8: never sends a key with a blank, a line break, a character beyond ASCII or a quotation mark around it", () => {
  const anywhere = [" ", "\n", "\r", "\t", "\0", "\u00a0", "\ufeff", "ё", "\u200b"];
  const around = ['"', "'", "`"];
  const keys = [
    ...anywhere.flatMap((character) => [`${character}key-0`, `key-0${character}`, `key${character}0`]),
    ...around.flatMap((character) => [`${character}key-0`, `key-0${character}`]),
  ];
  for (const apiKey of keys) {
    const create = () => createLumo({ baseUrl: "http://127.0.0.1:9", apiKey });
    expect(create, JSON.stringify(apiKey)).toThrow("apiKey");
    expect(create, JSON.stringify(apiKey)).not.toThrow("key-0");
  }
});

test("in any order of calls and rotations no call is sent with a key that was replaced before it began", async () => {
  const step = fc.constantFrom("read", "read", "accept", "login", "regenerate", "pause" as const);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const { lumo, service, onApiKey } = start();
      const running: Promise<unknown>[] = [];
      for (const one of steps) {
        if (one === "pause") await Promise.all(running.splice(0));
        if (one === "read") running.push(lumo.orders.get("o1").catch(() => {}));
        if (one === "accept") running.push(lumo.orders.accept("q1").catch(() => {}));
        if (one === "login") running.push(lumo.auth.login(credentials));
        if (one === "regenerate") running.push(lumo.auth.regenerateKey());
      }
      await Promise.all(running);
      // Whatever happened, the client has the service's key, and gave every key to onApiKey once.
      expect(await lumo.orders.get("o1")).toMatchObject({ id: "o1" });
      const given = onApiKey.mock.calls.map(([key]) => key);
      expect(given).toEqual(Array.from({ length: service.rotations }, (_, index) => `key-${index + 1}`));
    }),
    { numRuns: 200 },
  );
});
