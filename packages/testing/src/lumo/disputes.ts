import type { Dispute } from "@lumkit/lumo";
import { ownOptions } from "../own-options.js";
import { formatAmount, readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { timeText } from "../sandbox/time-text.js";
import type { LumoHandlers } from "./not-simulated.js";
import { type LumoWorld, type OrderRow, rowOf } from "./state.js";

/** How the vendor resolves a dispute. */
export interface DisputeVerdict {
  readonly resolution: "refund" | "confirm" | "partial_refund";
  /** Only for `partial_refund`, which needs it. In USDT: policy `refund`. */
  readonly refundAmount?: string;
  readonly adminComment?: string;
}

/** What a test does with disputes in the vendor's place. */
export interface LumoDisputeControls {
  /** @throws {Error} there is no such dispute, or it is not `submitted`. */
  review(id: string): Dispute;
  /** @throws {Error} there is no such dispute, it is closed, the verdict is not one, or the order has less left to refund. */
  resolve(id: string, verdict: DisputeVerdict): Dispute;
  /** @throws {Error} there is no such dispute, or it is closed. */
  reject(id: string, adminComment?: string): Dispute;
}

const open: readonly string[] = ["submitted", "in_review"];

export function disputeHandlers(world: LumoWorld): Pick<LumoHandlers, "createDispute" | "listDisputes"> {
  return {
    // apis.md and apis/disputes: an open dispute is given again; a new one needs an order that succeeded or failed,
    // which becomes `disputed`. Policy: disputeOfOtherOrder.
    createDispute({ path: { id: orderId }, body: { reason } }) {
      const { ids, disputes, orders } = world.state;
      const row = rowOf(world, orders, orderId);
      const before = disputes.all().find((dispute) => dispute.orderId === orderId && open.includes(dispute.status));
      if (before !== undefined) return before;
      const { order } = row;
      if (order.status !== "success" && order.status !== "failed")
        throw new Rejection(world.policies.disputeOfOtherOrder, `Order ${orderId} is ${order.status}`);
      orders.put({ ...row, order: { ...order, status: "disputed" } });
      const at = timeText(world.clock.now());
      return disputes.put({
        id: ids.uuid(),
        orderId,
        status: "submitted",
        resolution: null,
        reason,
        adminComment: null,
        resolvedBy: null,
        refundAmount: null,
        resolvedAt: null,
        createdAt: at,
        updatedAt: at,
      });
    },
    // Newest first (apis/disputes).
    listDisputes: () => world.state.disputes.all().toReversed(),
  };
}

export function disputeControls(world: LumoWorld): LumoDisputeControls {
  function change(id: string, verb: string, from: readonly string[], changes: Partial<Dispute>): Dispute {
    const dispute = checked(id, verb, from);
    world.journal.begin();
    return put(dispute, changes);
  }
  function put(dispute: Dispute, changes: Partial<Dispute>): Dispute {
    return world.state.disputes.put({ ...dispute, ...changes, updatedAt: timeText(world.clock.now()) });
  }
  function checked(id: string, verb: string, from: readonly string[]): Dispute {
    world.clock.catchUp();
    const dispute = world.state.disputes.get(id);
    if (dispute === undefined) throw new Error(`Cannot ${verb} dispute ${JSON.stringify(id)}: there is none`);
    if (from.includes(dispute.status)) return dispute;
    throw new Error(`Cannot ${verb} dispute "${id}": it is ${dispute.status}, and must be ${from.join(" or ")}`);
  }
  /** Policy: disputedOrder. */
  function close(dispute: Dispute): Dispute {
    const row = world.state.orders.get(dispute.orderId);
    if (world.policies.disputedOrder === "as-before" && row?.endedAs !== undefined)
      world.state.orders.put({ ...row, order: { ...row.order, status: row.endedAs } });
    return dispute;
  }
  /** Policy: refund. The amount of a failed order is free again already. */
  function refund(row: OrderRow, amount: bigint): void {
    if (row.endedAs !== "success") return;
    world.state.orders.put({ ...row, refunded: row.refunded + amount });
    if (world.policies.refund === "credits-usdt") world.state.ledger.move("paid", "available", amount);
  }
  /** What is refunded, of what is left of the order: an order is refunded once. @throws {Error} the verdict cannot be. */
  function readRefund(
    { id }: Dispute,
    row: OrderRow,
    { resolution, refundAmount }: DisputeVerdict,
  ): bigint | undefined {
    const refuse = (problem: string): never => {
      throw new Error(`Cannot resolve dispute "${id}" by ${JSON.stringify(resolution)}: ${problem}`);
    };
    if (!["refund", "confirm", "partial_refund"].includes(resolution))
      refuse("a resolution is refund, confirm or partial_refund");
    if (resolution !== "partial_refund" && refundAmount !== undefined)
      refuse("only partial_refund takes a refundAmount");
    if (resolution === "confirm") return undefined;
    const left = row.amount - row.refunded;
    if (left === 0n) refuse("the order has been refunded already");
    if (resolution === "refund") return left;
    const amount = readAmount("refundAmount", refundAmount);
    if (amount === 0n || amount >= row.amount)
      refuse(`refundAmount must be above 0 and below the ${formatAmount(row.amount)} USDT of the order`);
    if (amount > left) refuse(`refundAmount must be at most the ${formatAmount(left)} USDT that are left of the order`);
    return amount;
  }

  return {
    review: (id) => change(id, "review", ["submitted"], { status: "in_review" }),
    // resolution and resolvedAt are set; only partial_refund has a refundAmount (apis/disputes).
    resolve(id, given) {
      const verdict = ownOptions("the verdict", given, ["resolution", "refundAmount", "adminComment"]);
      const dispute = checked(id, "resolve", open);
      const row = rowOf(world, world.state.orders, dispute.orderId);
      const refunded = readRefund(dispute, row, verdict);
      const { resolution, adminComment = null } = verdict;
      world.journal.begin();
      if (refunded !== undefined) refund(row, refunded);
      return close(
        put(dispute, {
          status: "resolved",
          resolution,
          adminComment,
          resolvedBy: "support",
          refundAmount: resolution === "partial_refund" ? formatAmount(refunded ?? 0n) : null,
          resolvedAt: timeText(world.clock.now()),
        }),
      );
    },
    reject: (id, adminComment) =>
      close(change(id, "reject", open, { status: "rejected", adminComment: adminComment ?? null })),
  };
}
