import { expect, test } from "vitest";
import {
  createPaymentWorld,
  intent,
  intercept,
  lose,
  losingAccepts,
  payment,
  rejection,
  startMs,
} from "../../../test/payment-world.js";
import { isNotApplied } from "../../index.js";

const accepts = (sent: readonly string[]) => sent.filter((line) => line.includes("accept"));

test.each([
  ["own", "newest-first"],
  ["own", "oldest-first"],
  ["own", "none"],
  ["of-quote", "newest-first"],
] as const)("finds the order at once, without a second accept: id %s, list %s", async (orderId, sort) => {
  const world = createPaymentWorld({ orderId, sort });
  const lost = await lose(world);
  expect(await world.resolve(lost)).toMatchObject({ externalOrderId: "inv-77" });
  expect(accepts(world.service.sent)).toHaveLength(1);
});

test.each<[string, string, (id: string) => unknown]>([
  ["a number beyond 2^53", "12345678901234567890", Number],
  ["a number without its zeros", "0077", Number],
  ["cut off", "shop-4711/2026-03-10/order-0000000001", (id) => id.slice(0, 32)],
  ["in small letters", "INV-77", (id) => id.toLowerCase()],
  ["left out", "inv-77", () => undefined],
])("an order whose id is %s is never overlooked", async (_, externalOrderId, showId) => {
  for (const orderId of ["own", "of-quote"] as const) {
    const world = createPaymentWorld({ showId, orderId });
    world.service.orders.push({ id: "x1", externalOrderId: "another", createdMs: startMs });
    const lost = await lose(world, true, { externalOrderId });
    world.service.reject = rejection(410);
    await world.pass(3_600_000);
    const settled = await world.settle(world.lumo.orders.resolve(lost).catch((error: unknown) => error));
    expect(isNotApplied(settled), String(settled)).toBe(false);
  }
});

test.each([
  ["a longer id, so it cuts none off there", ["inv-7", "inv-78"], true],
  ["a longer id before it", ["inv-78", "inv-7"], true],
  ["no longer id", ["inv-7", "abc-7"], false],
  ["an id that is longer only in its bytes", ["inv-7", "äöü-7"], false],
] as const)(
  "an order whose id begins the payment's id is another one where the list shows %s",
  async (_, shown, isKnown) => {
    const world = createPaymentWorld();
    for (const externalOrderId of shown)
      world.service.orders.push({ id: `of-${externalOrderId}`, externalOrderId, createdMs: startMs });
    await world.pass(100_000);
    expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
      outcome: isKnown ? "not-applied" : "unknown",
    });
  },
);

test.each(["newest-first", "oldest-first"] as const)(
  "the failed order of an earlier attempt is not taken for that of a later attempt: %s",
  async (sort) => {
    const world = createPaymentWorld({ sort, lagMs: 5000 });
    world.service.orders.push({ id: "o0", externalOrderId: "inv-77", status: "failed", createdMs: startMs - 600_000 });
    intercept(world, losingAccepts);
    const lost = await world.errorOf(world.lumo.orders.pay(payment, { attempt: 2, beforeSend: () => {} }));
    expect(await world.errorOf(world.lumo.orders.resolve(lost))).toMatchObject({
      outcome: "unknown",
      retryAfterMs: 91_000,
    });
    await world.pass(100_000);
    expect(await world.resolve(lost)).toMatchObject({ id: "o2", status: "created" });
  },
);

test("a quote that is shown under its own id is not an order", async () => {
  const world = createPaymentWorld();
  world.service.orders.push({ id: "q1", externalOrderId: "inv-77", status: "expired", createdMs: startMs });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    message: expect.stringContaining("order q1 (expired)"),
  });
});

test("an order with a status that the document does not know is not overlooked in the list", async () => {
  const world = createPaymentWorld();
  world.service.orders.push({ id: "q1", externalOrderId: "inv-77", status: "refunded", createdMs: startMs });
  intercept(
    world,
    (fetch) => (url, init) => (url.endsWith("/orders/q1") ? Promise.resolve(rejection(500)()) : fetch(url, init)),
  );
  await world.pass(100_000);
  world.service.reject = rejection(410);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    message: expect.stringContaining("order q1 (refunded)"),
  });
});

test.each([
  ["null", () => Response.json(null)],
  ["nothing", () => new Response(null, { status: 204 })],
  ["500", rejection(500)],
  ["409", rejection(409)],
])("an unknown id may give %s", async (_, give) => {
  const world = createPaymentWorld();
  intercept(world, (fetch) => (url, init) => (url.endsWith("/orders/q1") ? Promise.resolve(give()) : fetch(url, init)));
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});

test("an order of the same id and another amount is another payment: the outcome is unknown, and the error says so", async () => {
  const world = createPaymentWorld();
  world.service.orders.push({ id: "o9", externalOrderId: "inv-77", amountRub: 100, createdMs: startMs });
  await world.pass(100_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("used for another payment") });
});

test("an order of the same amount without an id proves nothing", async () => {
  const world = createPaymentWorld();
  world.service.orders.push({ id: "o9", createdMs: startMs });
  await world.pass(100_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("may be the payment") });
});

test("an order is not too old to be the payment if its date without a zone may be local time", async () => {
  const world = createPaymentWorld();
  world.service.orders.push({ id: "o9", createdMs: startMs - 6 * 3_600_000 });
  intercept(world, (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    if (!url.includes("/orders?")) return response;
    const { orders, total } = Object(await response.json());
    const zoneless = orders.map((order: { createdAt: string }) => ({
      ...order,
      createdAt: order.createdAt.slice(0, 19),
    }));
    return Response.json({ orders: zoneless, total }, { headers: response.headers });
  });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown" });
});
