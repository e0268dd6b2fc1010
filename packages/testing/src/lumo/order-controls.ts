import type { Order } from "@lumkit/lumo";
import { rowWithStatus } from "../sandbox/state/steps.js";
import { readText } from "../sandbox/state/text.js";
import type { LumoWorld, OrderRow } from "./state.js";

/** What a test does with orders in the vendor's place. */
export interface LumoOrderControls {
  /** @throws {Error} there is no such order, or it is not `created`. */
  start(id: string): Order;
  /** Ends an order well: what it holds is paid out. @throws {Error} there is no such order, or it has ended. */
  succeed(id: string): Order;
  /** Fails an order: the amount that it holds is available again. @throws {Error} there is no such order, it has ended, or no reason. */
  fail(id: string, reason: string): Order;
}

/** The states in which each may be done: inferred from apis.md and guides/quickstart.md. */
export const orderActions = {
  start: ["created"],
  succeed: ["created", "in_progress"],
  fail: ["created", "in_progress"],
} as const;

export function orderControls(world: LumoWorld): LumoOrderControls {
  function put(row: OrderRow, changes: Partial<Order>): Order {
    return world.state.orders.put({ ...row, shown: { ...row.shown, ...changes } }).shown;
  }
  function end(row: OrderRow, status: "success" | "failed", changes: Partial<Order> = {}): Order {
    world.state.ledger.move("frozen", status === "success" ? "paid" : "available", row.amount);
    return put({ ...row, endedAs: status }, { status, completedAt: world.dateText(), ...changes });
  }
  function find(id: string, verb: string, statuses: readonly string[]): OrderRow {
    world.begin();
    return rowWithStatus(world.state.orders, [verb, "order"], id, statuses);
  }
  return {
    start: (id) => put(find(id, "start", orderActions.start), { status: "in_progress" }),
    succeed: (id) => end(find(id, "complete", orderActions.succeed), "success"),
    fail(id, reason) {
      const failureReason = readText("the reason of a failed order", reason);
      return end(find(id, "fail", orderActions.fail), "failed", { failureReason });
    },
  };
}
