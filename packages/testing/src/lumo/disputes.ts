import type { Dispute } from "@lumkit/lumo";
import { ownOptions } from "../own-options.js";
import { formatAmount, readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { timeText } from "../sandbox/time-text.js";
import type { LumoHandlers } from "./handlers.js";
import { type LumoWorld, rowOf } from "./world.js";

/** How the vendor resolves a dispute. */
export interface DisputeVerdict {
  readonly resolution: "refund" | "confirm" | "partial_refund";
  /** For `partial_refund` alone, which needs it. In USDT: policy `refund`. */
  readonly refundAmount?: string;
  readonly adminComment?: string;
}

/** What a test does with disputes in the vendor's place. */
export interface LumoDisputeControls {
  /** @throws {Error} there is no such dispute, or it is not `submitted`. */
  review(id: string): Dispute;
  /** @throws {Error} there is no such dispute, it is closed, or the verdict is none. */
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
    const { disputes } = world.state;
    const dispute = checked(id, verb, from);
    world.journal.begin();
    return disputes.put({ ...dispute, ...changes, updatedAt: timeText(world.clock.now()) });
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
  function refund(dispute: Dispute, partial: bigint | undefined): void {
    const row = world.state.orders.get(dispute.orderId);
    if (row?.endedAs === "success" && world.policies.refund === "credits-usdt")
      world.state.ledger.move("paid", "available", partial ?? row.amount);
  }
  function readPartial(dispute: Dispute, { resolution, refundAmount }: DisputeVerdict): bigint | undefined {
    const refuse = (problem: string): never => {
      throw new Error(`Cannot resolve dispute "${dispute.id}" by ${JSON.stringify(resolution)}: ${problem}`);
    };
    if (!["refund", "confirm", "partial_refund"].includes(resolution))
      refuse("a resolution is refund, confirm or partial_refund");
    if (resolution !== "partial_refund")
      return refundAmount === undefined ? undefined : refuse("refundAmount goes with partial_refund alone");
    const amount = readAmount("refundAmount", refundAmount);
    const { amount: whole = 0n } = world.state.orders.get(dispute.orderId) ?? {};
    return amount > 0n && amount < whole
      ? amount
      : refuse(`refundAmount must be above 0 and below the ${formatAmount(whole)} USDT of the order`);
  }

  return {
    review: (id) => change(id, "review", ["submitted"], { status: "in_review" }),
    // resolution and resolvedAt are set; refundAmount with partial_refund alone (apis/disputes).
    resolve(id, given) {
      const verdict = ownOptions("the verdict", given, ["resolution", "refundAmount", "adminComment"]);
      const dispute = checked(id, "resolve", open);
      const partial = readPartial(dispute, verdict);
      const { resolution, adminComment = null } = verdict;
      const resolved = change(id, "resolve", open, {
        status: "resolved",
        resolution,
        adminComment,
        resolvedBy: "support",
        refundAmount: partial === undefined ? null : formatAmount(partial),
        resolvedAt: timeText(world.clock.now()),
      });
      if (resolution !== "confirm") refund(dispute, partial);
      return close(resolved);
    },
    reject: (id, adminComment) =>
      close(change(id, "reject", open, { status: "rejected", adminComment: adminComment ?? null })),
  };
}
