import type { Order } from "@lumkit/lumo";
import { divideAmounts, formatAmount, readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { rowWithStatus } from "../sandbox/steps.js";
import { matches, rowOf } from "../sandbox/table.js";
import { createAccept } from "./accept.js";
import type { LumoHandlers } from "./not-simulated.js";
import { pageOf } from "./page.js";
import type { LumoWorld, OrderRow } from "./state.js";

/** What a test does with orders in the vendor's place. */
export interface LumoOrderControls {
  /** @throws {Error} there is no such order, or it is not `created`. */
  start(id: string): Order;
  /** Ends an order well: what it holds is paid out. @throws {Error} there is no such order, or it has ended. */
  succeed(id: string): Order;
  /** Ends an order badly: what it holds is free again. @throws {Error} there is no such order, or it has ended. */
  fail(id: string, reason: string): Order;
}

/** A quote lives 30 s (apis.md). */
const quoteLifeMs = 30_000;

export function orderHandlers(world: LumoWorld, controls: LumoOrderControls) {
  const { clock, policies } = world;

  return {
    // Policies: qrSum, rounding.
    prepareOrder({ body: { qrCode, externalOrderId } }) {
      const amountRub = readQrSum(qrCode, policies.qrSum);
      if (amountRub === undefined)
        throw new Rejection(policies.invalidRequest, "body.qrCode has no sum: the sandbox pays only codes with one");
      const { ids, company, ledger, quotes } = world.state;
      const { rate } = company.get();
      const amount = divideAmounts(amountRub, rate, 2, policies.rounding);
      const id = ids.uuid();
      const shown = {
        id,
        amountRub: formatAmount(amountRub),
        amountUsdt: formatAmount(amount),
        rate: formatAmount(rate),
        expiresAt: world.dateText(quoteLifeMs),
        isBalanceSufficient: ledger.balance("available") >= amount,
        merchantName: "Sandbox coffee",
      };
      return quotes.put({ id, shown, externalOrderId, amount }).shown;
    },
    acceptOrder: createAccept(world, controls),
    // Policies: listOrder, listLagMs, pageMaximum.
    listOrders({ query }) {
      const listedUntilMs = clock.now() - policies.listLagMs;
      const orders = world.state.orders.all().map(({ shown }) => shown);
      const found = orders.filter(
        (order) => Date.parse(order.createdAt) <= listedUntilMs && matches(order, { status: query.status }),
      );
      const { page, total } = pageOf(world, found, query);
      return { orders: page, total };
    },
    getOrder: ({ path: { id } }) => rowOf(world.state.orders, id, policies.unknownId).shown,
  } satisfies Partial<LumoHandlers>;
}

export function orderControls(world: LumoWorld): LumoOrderControls {
  function put(row: OrderRow, changes: Partial<Order>): Order {
    return world.state.orders.put({ ...row, shown: { ...row.shown, ...changes } }).shown;
  }
  function end(row: OrderRow, status: "success" | "failed", changes: Partial<Order> = {}): Order {
    world.state.ledger.move("frozen", status === "success" ? "paid" : "available", row.amount);
    return put({ ...row, endedAs: status }, { status, completedAt: world.dateText(), ...changes });
  }
  function find(id: string, verb: string, ...statuses: readonly string[]): OrderRow {
    world.begin();
    return rowWithStatus(world.state.orders, [verb, "order"], id, statuses);
  }
  // created, in_progress, then success or failed: inferred from apis.md and guides/quickstart.md.
  return {
    start: (id) => put(find(id, "start", "created"), { status: "in_progress" }),
    succeed: (id) => end(find(id, "complete", "created", "in_progress"), "success"),
    fail: (id, failureReason) => end(find(id, "fail", "created", "in_progress"), "failed", { failureReason }),
  };
}

/** The sum in a code such as `https://qr.nspk.ru/…?type=02&sum=50000&cur=RUB`. Undefined: it has none. */
function readQrSum(qrCode: string, unit: "kopecks" | "tenths"): bigint | undefined {
  const sum = URL.canParse(qrCode) ? new URL(qrCode).searchParams.get("sum") : null;
  if (sum === null || !/^[1-9]\d{0,12}$/.test(sum)) return undefined;
  return readAmount("sum", sum) / (unit === "kopecks" ? 100n : 10n);
}
