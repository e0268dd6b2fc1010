import type { Order } from "@lumkit/lumo";
import { timeText } from "../sandbox/time-text.js";
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
  function change(id: string, verb: string, from: readonly string[], changes: (row: OrderRow) => OrderRow): Order {
    world.clock.catchUp();
    const row = world.state.orders.get(id);
    if (row === undefined) throw new Error(`Cannot ${verb} order ${JSON.stringify(id)}: there is no such order`);
    if (!from.includes(row.order.status))
      throw new Error(`Cannot ${verb} order "${id}": it is ${row.order.status}, and must be ${from.join(" or ")}`);
    world.journal.begin();
    return world.state.orders.put(changes(row)).order;
  }
  const completedAt = (): string => timeText(world.clock.now());

  // created, in_progress, then success or failed: inferred from apis.md and guides/quickstart.md.
  return {
    start: (id) =>
      change(id, "start", ["created"], (row) => ({ ...row, order: { ...row.order, status: "in_progress" } })),
    succeed: (id) =>
      change(id, "let succeed", ["created", "in_progress"], (row) => {
        world.state.ledger.move("frozen", "paid", row.amount);
        return {
          ...row,
          endedAs: "success",
          order: { ...row.order, status: "success", completedAt: completedAt() },
        };
      }),
    fail: (id, failureReason) =>
      change(id, "let fail", ["created", "in_progress"], (row) => {
        world.state.ledger.move("frozen", "available", row.amount);
        return {
          ...row,
          endedAs: "failed",
          order: { ...row.order, status: "failed", completedAt: completedAt(), failureReason },
        };
      }),
  };
}
