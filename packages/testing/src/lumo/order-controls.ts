import type { Order } from "@lumkit/lumo";
import { rowWithStatus } from "../sandbox/state/steps.js";
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
