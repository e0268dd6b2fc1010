import type { OrderServiceOptions } from "@lumkit/tool-fixtures/order-service";
import { expect, test } from "vitest";
import {
  createPaymentWorld,
  fillUp,
  intent,
  intercept,
  lose,
  rejection,
  startMs,
} from "../../../test/payment-world.js";
import { isNotApplied } from "../../index.js";

test.each([20, 100])(
  "finds an order among 100,000 in at most 15 reads of the list, with pages of %i",
  async (pageSize) => {
    for (const sort of ["newest-first", "oldest-first"] as const) {
      const world = createPaymentWorld({ sort, pageSize });
      for (let index = 0; index < 100_000; index++)
        world.service.orders.push({
          id: `x${index}`,
          externalOrderId: `e${index}`,
          createdMs: startMs - 1e10 + index * 1000,
        });
      const lost = await lose(world);
      world.service.sent.length = 0;
      expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
      expect(world.service.sent.filter((line) => line === "GET /orders").length).toBeLessThanOrEqual(15);
      world.service.orders.pop();
      world.service.reject = rejection(410);
      await world.pass(120_000);
      world.service.sent.length = 0;
      expect(isNotApplied(await world.errorOf(world.lumo.orders.resolve(lost)))).toBe(true);
      expect(world.service.sent.filter((line) => line === "GET /orders").length).toBeLessThanOrEqual(15);
    }
  },
);

test("reads the whole list where its dates do not prove how it is sorted", async () => {
  const world = createPaymentWorld({ sort: "none" });
  for (let index = 0; index < 300; index++)
    world.service.orders.push({
      id: `x${index}`,
      externalOrderId: `e${index}`,
      createdMs: startMs - 1e9 - ((index * 7919) % 1000) * 1000,
    });
  const lost = await lose(world);
  expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
});

test.each<[string, NonNullable<OrderServiceOptions["sort"]>]>([
  ["with orders under way at its end", (orders) => [...older(orders), ...orders.filter(isOurs)]],
  [
    "with orders under way at its front, oldest first",
    (orders) => [...orders.filter(isOurs), ...older(orders).reverse()],
  ],
  [
    "by status, newest first, with failed ones behind it",
    (orders) => [...older(orders).slice(0, 1500), ...orders.filter(isOurs), ...older(orders).slice(0, 499)],
  ],
  [
    "by update time, after a job has touched 150 old ones",
    (orders) => [...older(orders).slice(700, 850), ...orders.filter(isOurs), ...older(orders)],
  ],
  [
    "by update time, oldest first, after a job has touched 150 old ones",
    (orders) => [
      ...[...older(orders).slice(0, 700), ...older(orders).slice(850)].reverse(),
      ...orders.filter(isOurs),
      ...older(orders).slice(700, 850).reverse(),
    ],
  ],
])("finds the order in a list that is sorted %s", async (_, sort) => {
  const world = createPaymentWorld({ sort });
  fillUp(world);
  const lost = await lose(world);
  world.service.reject = rejection(410);
  await world.pass(3_600_000);
  expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
});
const isOurs = ({ id }: { readonly id: string }): boolean => id.startsWith("o");
const older = <T extends { readonly id: string; readonly createdMs: number }>(orders: readonly T[]): T[] =>
  orders.filter((order) => !isOurs(order)).sort((a, b) => b.createdMs - a.createdMs);

test("a first page that is empty by mistake is read again", async () => {
  const world = createPaymentWorld();
  world.service.orders.push({ id: "o1", externalOrderId: "inv-77", createdMs: startMs });
  let isFirst = true;
  intercept(world, (fetch) => (url, init) => {
    if (!isFirst || !url.includes("/orders?")) return fetch(url, init);
    isFirst = false;
    return Promise.resolve(Response.json({ orders: [], total: 1 }));
  });
  expect(await world.resolve(intent)).toMatchObject({ id: "o1" });
});

test("a page that is shorter than the others hides no order behind it", async () => {
  const world = createPaymentWorld({ sort: "oldest-first" });
  fillUp(world);
  world.service.orders.push({ id: "o1", externalOrderId: "inv-77", createdMs: startMs });
  intercept(world, (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    // The last page holds the order in its last place.
    if (new URL(url).searchParams.get("offset") !== "1981") return response;
    const { orders, total } = Object(await response.json());
    return Response.json({ orders: orders.slice(0, 19), total }, { headers: response.headers });
  });
  await world.pass(100_000);
  world.service.reject = rejection(410);
  expect(isNotApplied(await world.settle(world.lumo.orders.resolve(intent).catch((error: unknown) => error)))).toBe(
    false,
  );
});

test.each<[string, OrderServiceOptions["totalOf"], boolean]>([
  ["only its page", (_, shown) => shown, true],
  ["nothing of its length", () => null, true],
  ["one order too few", (length) => length - 1, true],
  ["one order too many", (length) => length + 1, false],
])("a list that says %s is read to its end", async (_, totalOf, isKnown) => {
  const world = createPaymentWorld({ ...(totalOf === undefined ? {} : { totalOf }) });
  fillUp(world, 45);
  await world.pass(100_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ outcome: isKnown ? "not-applied" : "unknown" });
  world.service.orders.unshift({ id: "o1", externalOrderId: "inv-77", createdMs: startMs - 1e9 });
  expect(await world.resolve(intent)).toMatchObject({ id: "o1" });
});

test("a limit or an offset that the service does not take does not end the search", async () => {
  const world = createPaymentWorld();
  fillUp(world, 45);
  intercept(world, (fetch) => (url, init) => {
    const { searchParams } = new URL(url);
    const isRejected = Number(searchParams.get("limit") ?? 20) > 50 || Number(searchParams.get("offset")) >= 45;
    return isRejected ? Promise.resolve(rejection(400)()) : fetch(url, init);
  });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});
