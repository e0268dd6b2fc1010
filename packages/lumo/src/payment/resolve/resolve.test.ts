import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createPaymentWorld, intent, intercept, lose, payment, rejection } from "../../../test/payment-world.js";
import { createLumo, isNotApplied } from "../../index.js";

const accepts = (sent: readonly string[]) => sent.filter((line) => line.includes("accept"));
const reads = (sent: readonly string[]) => sent.filter((line) => line.startsWith("GET"));
const never = new AbortController().signal;

test.each([
  ["an error without a statusCode", { message: "Gone", error: "Gone" }, "not-applied"],
  ["a message that is an object", { message: { en: "Gone" }, error: "Gone" }, "not-applied"],
  ["another status inside", { statusCode: 400, message: "Gone" }, "unknown"],
  ["a body of another form", { detail: "Gone" }, "unknown"],
])("a replay that is rejected with %s", async (_, body, outcome) => {
  const world = createPaymentWorld();
  await world.pass(100_000);
  world.service.reject = () => Response.json(body, { status: 410 });
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome });
});

test("an abort because of its own deadline never says that nothing was paid", async () => {
  const world = createPaymentWorld();
  await world.pass(100_000);
  const controller = new AbortController();
  const lumo = createLumo({
    baseUrl: "http://127.0.0.1:9",
    apiKey: "a-key",
    clock: world.clock,
    fetch: (_, { signal }) =>
      new Promise((_, reject) =>
        signal?.addEventListener("abort", () => {
          controller.abort(new Error("mine"));
          reject(new TypeError("aborted"));
        }),
      ),
  });
  const options = { signal: controller.signal, deadlineMs: 500 };
  expect(isNotApplied(await world.errorOf(lumo.orders.resolve(intent, options)))).toBe(false);
});

test("until the quote has been expired for 60 s the outcome is unknown, and the error says when to resolve again", async () => {
  const world = createPaymentWorld();
  await world.pass(89_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown", retryAfterMs: 2000, intent });
  expect(error["message"]).toContain("resolve it again in 2 s");
  expect(accepts(world.service.sent)).toEqual([]);
  await world.pass(Number(error["retryAfterMs"]));
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ status: 404, outcome: "not-applied" });
  expect(accepts(world.service.sent)).toHaveLength(1);
});

test.each([
  ["the service's clock is behind", { skewMs: -1_800_000 }, 1_800_000],
  ["this machine's clock is behind", { ownSkewMs: -1_800_000 }, 1_800_000],
  ["this machine's clock is ahead", { ownSkewMs: 1_800_000 }, 0],
])("waits for the slower clock: %s", async (_, options, laterMs) => {
  const world = createPaymentWorld(options);
  await world.pass(91_000);
  const first = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(first["outcome"]).toBe(laterMs === 0 ? "not-applied" : "unknown");
  await world.pass(laterMs);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});

test.each([
  ["the list was read before the quote was dead", { listMs: 3000, dateMs: 0 }],
  ["the Date was written long after the list was read", { listMs: 9000, dateMs: 9000 }],
])("a list that was read too early proves nothing: %s", async (_, { listMs, dateMs }) => {
  const world = createPaymentWorld();
  intercept(world, (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    if (!url.includes("/orders?")) return response;
    await world.clock.sleep(listMs, never);
    const date = new Date(world.clock.now() - listMs + dateMs).toUTCString();
    return Response.json(await response.json(), { headers: { date } });
  });
  await world.pass(88_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown" });
  expect(accepts(world.service.sent)).toEqual([]);
});

test("passes on how long the service asks to wait", async () => {
  const world = createPaymentWorld();
  await world.pass(100_000);
  world.service.reject = () =>
    Response.json({ statusCode: 429, message: "Later" }, { status: 429, headers: { "retry-after": "120" } });
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    retryAfterMs: 120_000,
  });
});

test.each([501, 503, 520])("a replay that fails with %i in the envelope proves nothing", async (status) => {
  const world = createPaymentWorld();
  await world.pass(100_000);
  world.service.reject = rejection(status);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown" });
});

test("without a Date this machine's clock decides", async () => {
  const world = createPaymentWorld({ isDateless: true });
  await world.pass(89_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    retryAfterMs: 2000,
  });
  await world.pass(2000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});

test.each(["first", 400, 409, 422, 423] as const)(
  "finds what was paid, and says not applied of what was not, if a used key gives %s",
  async (usedKey) => {
    for (const isRecorded of [true, false]) {
      const world = createPaymentWorld({ usedKey });
      const lost = await lose(world, isRecorded);
      await world.pass(3 * 3_600_000);
      expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
      expect(world.service.orders).toHaveLength(1);

      const failed = createPaymentWorld({ usedKey });
      failed.service.fail = rejection(402);
      const rejected = await lose(failed, isRecorded);
      await failed.pass(100_000);
      const error = await failed.errorOf(failed.lumo.orders.resolve(rejected));
      expect(error).toMatchObject({ name: "ApiError", outcome: "not-applied" });
      expect(failed.service.orders).toEqual([]);
    }
  },
);

test.each([409, 500])("the outcome of a stored %i whose response was lost becomes known", async (status) => {
  const world = createPaymentWorld();
  world.service.fail = rejection(status);
  const lost = await lose(world);
  expect(await world.errorOf(world.lumo.orders.resolve(lost))).toMatchObject({ outcome: "unknown" });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(lost))).toMatchObject({ status, outcome: "not-applied" });
});

test("an intent whose accept was never sent becomes not applied", async () => {
  for (const recorded of [true, false]) {
    const world = createPaymentWorld();
    await world.pass(100_000);
    expect(await world.errorOf(world.lumo.orders.resolve({ ...intent, recorded }))).toMatchObject({
      outcome: "not-applied",
    });
  }
});

test("an order of an earlier call without a record is found, however old it is", async () => {
  const world = createPaymentWorld({ usedKey: 422 });
  await world.settle(world.lumo.orders.pay(payment));
  await world.pass(24 * 3_600_000);
  for (let index = 0; index < 300; index++) {
    const createdMs = world.clock.now() - 4 * 3_600_000 + index;
    world.service.orders.push({ id: `x${index}`, externalOrderId: `e${index}`, createdMs });
  }
  const again = await world.errorOf(world.lumo.orders.pay(payment));
  expect(again).toMatchObject({ status: 422, outcome: "unknown" });
  expect(await world.errorOf(world.lumo.orders.resolve(again))).toMatchObject({ outcome: "unknown" });
  await world.pass(100_000);
  expect(await world.resolve(again)).toMatchObject({ id: "o1" });
  expect(world.service.orders.filter(({ id }) => id.startsWith("o"))).toHaveLength(1);
});

test.each([401, 403, 408, 429, 502])("a replay that gets %i proves nothing", async (status) => {
  const world = createPaymentWorld();
  await world.pass(100_000);
  world.service.reject = status === 502 ? () => new Response("<h1>Bad gateway</h1>", { status }) : rejection(status);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown", intent });
});

test("while the orders cannot be read the outcome is unknown; an abort throws its own reason", async () => {
  const world = createPaymentWorld();
  await world.pass(100_000);
  intercept(
    world,
    (fetch) => (url, init) =>
      init.method === "GET" ? Promise.reject(new TypeError("fetch failed")) : fetch(url, init),
  );
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown", intent });
  expect(accepts(world.service.sent)).toEqual([]);
  const reason = new Error("enough");
  await expect(world.lumo.orders.resolve(intent, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test("an accept without pay is found by the id of its quote, and settled once expiresAt is added", async () => {
  const world = createPaymentWorld({ orderId: "of-quote" });
  const quote = await world.settle(world.lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/A" }));
  world.service.next.accept = () => new Response("", { status: 501 });
  const error = await world.errorOf(world.lumo.orders.accept(quote.id));
  expect(error).toMatchObject({ outcome: "unknown", intent: { quoteId: "q1", idempotencyKey: "q1", recorded: false } });
  await world.pass(100_000);
  const unsettled = await world.errorOf(world.lumo.orders.resolve(error));
  expect(unsettled).toMatchObject({ outcome: "unknown", message: expect.stringContaining("add expiresAt") });
  const { expiresAt, amountRub } = quote;
  const whole = { ...Object(error["intent"]), expiresAt, amountRub };
  expect(await world.errorOf(world.lumo.orders.resolve(whole))).toMatchObject({ status: 410, outcome: "not-applied" });
  await world.settle(world.lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/A" }));
  await world.settle(world.lumo.orders.accept("q2"));
  expect(await world.resolve({ operation: "acceptOrder", quoteId: "q2", idempotencyKey: "q2" })).toMatchObject({
    id: "q2",
  });
});

test("a declined payment reads no list", async () => {
  const world = createPaymentWorld();
  world.service.reject = rejection(402);
  expect(isNotApplied(await world.errorOf(world.lumo.orders.pay(payment, { beforeSend: () => {} })))).toBe(true);
  expect(reads(world.service.sent)).toEqual([]);
});

test("each read of resolve has a connection of its own, which carries no response to another request", async () => {
  const sockets = new Set<unknown>();
  let requests = 0;
  const server = createServer(({ url, socket }, response) => {
    sockets.add(socket);
    requests++;
    const isList = url?.startsWith("/orders?") === true;
    const other = { id: "x1", externalOrderId: "e1", status: "success", amountUsdt: 1, amountRub: 1 };
    const orders = url?.endsWith("offset=0") === true ? [other, other] : [];
    const body = isList ? { orders, total: 2 } : { statusCode: 410, message: "No" };
    response.writeHead(isList ? 200 : 410, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const lumo = createLumo({ baseUrl: `http://127.0.0.1:${port}`, apiKey: "a-key" });
  const error = await lumo.orders.resolve(intent).catch((thrown: unknown) => thrown);
  server.close();
  expect(isNotApplied(error), String(error)).toBe(true);
  expect([sockets.size, requests]).toEqual([4, 4]);
});
