import { getEventListeners } from "node:events";
import { ApiError, ConnectionError, createLumo } from "@lumkit/lumo";
import { contractFetch } from "@lumkit/testing/contract";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { describe, expect, onTestFinished, test } from "vitest";
import { errorOf } from "../error-of.js";
import { createCheckedSandbox, qrCodeOf } from "./checked-sandbox.js";

const payment = { qrCode: qrCodeOf(5000), externalOrderId: "inv-77", limits: {} };

/** A sandbox with an order of 5000 roubles, and a client that reaches it in this process or over HTTP. */
async function start(way: "fetch" | "listen") {
  const sandbox = createLumoSandbox({ policies: { progress: "by-hand" } });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const platform = (url: string, init: RequestInit) => fetch(url, init);
  const contract = contractFetch("lumo", {
    fetch: way === "fetch" ? sandbox.fetch : platform,
    onViolation: "report",
  });
  const options = { apiKey: sandbox.clientOptions.apiKey, clock: sandbox.clock, maxRetries: 0 };
  const lumo = createLumo({ ...options, baseUrl: server.url, fetch: contract });
  const order = await lumo.orders.pay(payment);
  return { sandbox, lumo, contract, order };
}

describe.each(["fetch", "listen"] as const)("through %s", (way) => {
  test("a drop before the commit has no effect, and a drop after it has one", async () => {
    const { sandbox, lumo, order } = await start(way);
    const open = () => lumo.disputes.open(order.id, { reason: "no money" });
    sandbox.orders.succeed(order.id);
    sandbox.faults.next("createDispute", "drop-before-commit");
    expect(await errorOf(open())).toMatchObject({ stage: "sent", outcome: "unknown" });
    expect((await lumo.orders.get(order.id)).status).toBe("success");
    sandbox.faults.next("createDispute", "drop-after-commit");
    expect(await errorOf(open())).toMatchObject({ stage: "sent", outcome: "unknown" });
    expect((await lumo.orders.get(order.id)).status).toBe("disputed");
  });

  test("a response has another status, with Retry-After", async () => {
    const { sandbox, lumo, contract, order } = await start(way);
    sandbox.faults.next("getOrder", "status", { status: 429, retryAfterSeconds: 7 });
    expect(await errorOf(lumo.orders.get(order.id))).toMatchObject({ status: 429, retryAfterMs: 7000 });
    expect(contract.violations()).toEqual([]);
  });

  test("a response breaks off, or is not JSON", async () => {
    const { sandbox, lumo, order } = await start(way);
    sandbox.faults.next("getOrder", "truncate");
    sandbox.faults.next("getOrder", "malformed-json");
    const errors = [await errorOf(lumo.orders.get(order.id)), await errorOf(lumo.orders.get(order.id))];
    expect(errors).toMatchObject([{ stage: "body" }, { stage: "body" }]);
    expect(errors[0]).toBeInstanceOf(ConnectionError);
    expect(String(errors[1])).toContain("JSON");
    expect((await lumo.orders.get(order.id)).id).toBe(order.id);
  });

  test("a response has a member that the document does not have", async () => {
    const { sandbox, lumo, contract, order } = await start(way);
    sandbox.faults.next("listOrders", "unknown-enum-value");
    expect(await lumo.orders.list().toArray()).toEqual([{ ...order, status: "lumkitSandboxUnknown" }]);
    expect(contract.violations()).toEqual([]);
    expect(contract.remarks()).toMatchObject([{ kind: "unknown-value", place: "body.orders[0].status" }]);
    sandbox.faults.next("getOrder", "unknown-member");
    expect(await lumo.orders.get(order.id)).toEqual({ ...order, lumkitSandboxUnknown: true });
    expect(contract.violations()).toMatchObject([{ place: "body.lumkitSandboxUnknown" }]);
  });

  test("a stale read does not see the last change", async () => {
    const { sandbox, lumo, order } = await start(way);
    sandbox.faults.next("getOrder", "stale-read");
    expect(await errorOf(lumo.orders.get(order.id))).toMatchObject({ status: 404 });
    expect((await lumo.orders.get(order.id)).status).toBe("created");
    sandbox.orders.succeed(order.id);
    sandbox.faults.next("getOrder", "stale-read", { occurrence: 2 });
    const statuses = [];
    for (const _ of [1, 2, 3]) statuses.push((await lumo.orders.get(order.id)).status);
    expect(statuses).toEqual(["success", "created", "success"]);
  });

  test("a stale read of the balance does not see a payment, whether or not it was read before, and undoes nothing", async () => {
    const { sandbox, lumo, order } = await start(way);
    const read = async () => (await lumo.wallet.balance()).usdtBalance;
    for (const _ of [1, 2]) {
      sandbox.faults.next("getCompanyWalletBalance", "stale-read");
      expect([await read(), await read()]).toEqual(["1000.5", "947.87"]);
    }
    expect(await lumo.orders.get(order.id)).toEqual(order);
  });

  test("a delay passes by itself", async () => {
    const { sandbox, lumo, order } = await start(way);
    sandbox.faults.next("getOrder", "delay", { seconds: 3 });
    expect((await lumo.orders.get(order.id)).id).toBe(order.id);
    expect(sandbox.clock.now()).toBe(Date.parse("2026-01-01T00:00:03Z"));
  });
});

test("a delay beyond the deadline ends the call, and its effect happens later", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  const quote = await lumo.orders.prepare({ qrCode: payment.qrCode });
  sandbox.faults.next("acceptOrder", "delay", { seconds: 25 });
  expect(await errorOf(lumo.orders.accept(quote.id))).toMatchObject({
    outcome: "unknown",
    message: expect.stringContaining("its deadline of 20000 ms has passed"),
  });
  expect(sandbox.balances().frozen).toBe("0");
  sandbox.clock.advance({ seconds: 5 });
  expect(await lumo.orders.get(quote.id)).toMatchObject({ status: "created" });
});

test("a delayed call happens at its own time, although the clock jumps over it", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  const { id } = await lumo.orders.prepare({ qrCode: payment.qrCode });
  sandbox.faults.next("acceptOrder", "delay", { seconds: 25 });
  const accepted = lumo.orders.accept(id, { deadlineMs: 120_000 });
  while (sandbox.faults.planned().length > 0) await new Promise((resolve) => setImmediate(resolve));
  sandbox.clock.advance({ minutes: 1 });
  expect(await accepted).toMatchObject({ status: "created", createdAt: "2026-01-01T00:00:25Z" });
  expect(await lumo.orders.get(id)).toMatchObject({ status: "success", completedAt: "2026-01-01T00:00:35Z" });
});

test("a client obeys Retry-After by the sandbox's clock, which moves by itself", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  sandbox.faults.next("getCurrentRate", "status", { status: 503, retryAfterSeconds: 4 });
  expect(await lumo.rates.current()).toMatchObject({ rate: "95" });
  expect(sandbox.clock.monotonic()).toBe(4000);
});

test("a signal that calls share ends them, and keeps no listener of those that have ended", async () => {
  const { sandbox } = createCheckedSandbox();
  const controller = new AbortController();
  const { signal } = controller;
  const headers = { "x-api-key": sandbox.clientOptions.apiKey };
  for (const _ of [1, 2, 3]) expect((await sandbox.fetch("/rates/current", { headers, signal })).status).toBe(200);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  sandbox.faults.next("getCurrentRate", "delay", { seconds: 3 });
  const call = sandbox.fetch("/rates/current", { headers, signal });
  controller.abort(new Error("the test is over"));
  await expect(call).rejects.toThrow("the test is over");
});

test("waits that share a signal do not move the clock on", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ policies: { progress: "by-hand" } });
  const { signal } = new AbortController();
  const orders = [];
  for (const externalOrderId of ["a", "b"]) orders.push(await lumo.orders.pay({ ...payment, externalOrderId }));
  const waits = orders.map(({ id }) => lumo.orders.wait(id, { signal }));
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(sandbox.clock.monotonic()).toBe(0);
  for (const { id } of orders) sandbox.orders.succeed(id);
  const ended = await sandbox.clock.runUntil(Promise.all(waits));
  expect(ended.map(({ status }) => status)).toEqual(["success", "success"]);
});

test("a fault meets only the call that it is planned for", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  sandbox.faults.next("getCurrentRate", "status", { status: 400, occurrence: 3 });
  sandbox.faults.next("getCurrentRate", "status", { status: 401 });
  sandbox.faults.next("getCurrentRate", "status", { status: 402 });
  const statuses = [];
  for (const _ of [1, 2, 3, 4]) {
    await lumo.wallet.get();
    const error = await errorOf(lumo.rates.current());
    statuses.push(error instanceof ApiError ? error.status : undefined);
  }
  expect(statuses).toEqual([401, 402, 400, undefined]);
});

test("an impossible fault is refused, with the possible ones", () => {
  const { faults } = createCheckedSandbox().sandbox;
  const unchecked: { next(operation: string, fault: string, details?: object): void } = faults;
  const { next } = unchecked;
  expect(() => next("getOrder", "explode")).toThrow(
    "there are the faults drop-before-commit, drop-after-commit, delay",
  );
  expect(() => next("payOrder", "truncate")).toThrow(/it can meet .*\bgetCompanyProfile\b/);
  expect(() => next("acceptOrder", "stale-read")).toThrow(/it can meet .*\bgetCurrentRate\b/);
  expect(() => next("getCurrentRate", "unknown-enum-value")).toThrow(/it can meet .*\blistOrders\b/);
  expect(() => next("getOrder", "delay", { seconds: -1 })).toThrow("a delay needs seconds");
  expect(() => next("getOrder", "status", { status: 200 })).toThrow("from 400 to 599");
  expect(() => next("getOrder", "status", { status: 503, retryAfterSeconds: -1 })).toThrow("retryAfterSeconds is a");
  expect(() => next("getOrder", "truncate", { occurrence: 0 })).toThrow("from 1 up");
  expect(() => next("getOrder", "truncate", { occurence: 2 })).toThrow('Cannot use "occurence"');
  expect(() => next("getOrder", "status", { status: 503, retryAfter: 2 })).toThrow(
    "there are occurrence, status, retryAfterSeconds",
  );
  next("getOrder", "truncate", { occurrence: 2 });
  expect(() => next("getOrder", "truncate", { occurrence: 2 })).toThrow("planned for call 2 already");
  expect(faults.planned()).toEqual([{ operation: "getOrder", fault: "truncate", occurrence: 2 }]);
});
