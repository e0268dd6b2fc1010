import type { Dispute } from "@lumkit/lumo";
import { ownOptions } from "../own-options.js";
import { Rejection } from "../sandbox/handlers.js";
import { formatAmount, readAmount } from "../sandbox/state/decimal.js";
import { rowWithStatus } from "../sandbox/state/steps.js";
import { rowOf } from "../sandbox/state/table.js";
import { readText } from "../sandbox/state/text.js";
import type { LumoHandlers } from "./not-simulated.js";
import type { DisputeRow, LumoWorld, OrderRow } from "./state.js";

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

const pending: readonly string[] = ["submitted", "in_review"];

/** The states in which each may be done. */
export const disputeActions: Readonly<Record<"review" | "resolve" | "reject", readonly string[]>> = {
  review: ["submitted"],
  resolve: pending,
  reject: pending,
};

export function disputeHandlers(world: LumoWorld) {
  return {
    // apis.md and apis/disputes: a pending dispute is given again; a new one needs an order that succeeded or failed,
    // which becomes `disputed`. Policy: disputeOfOtherOrder.
    createDispute({ path: { id: orderId }, body: { reason } }) {
      const { ids, disputes, orders } = world.state;
      const row = rowOf(orders, orderId, world.policies.unknownId);
      const before = disputes.all().find(({ shown }) => shown.orderId === orderId && pending.includes(shown.status));
      if (before !== undefined) return before.shown;
      const { status } = row.shown;
      if (status !== "success" && status !== "failed")
        throw new Rejection(world.policies.disputeOfOtherOrder, `Order ${orderId} is ${status}`);
      orders.put({ ...row, shown: { ...row.shown, status: "disputed" } });
      const at = world.dateText();
      const id = ids.uuid();
      const shown = {
        id,
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
      };
      return disputes.put({ id, shown }).shown;
    },
    // Newest first (apis/disputes).
    listDisputes: () =>
      world.state.disputes
        .all()
        .map(({ shown }) => shown)
        .toReversed(),
  } satisfies Partial<LumoHandlers>;
}

export function disputeControls(world: LumoWorld): LumoDisputeControls {
  function find(id: string, verb: string, statuses: readonly string[]): DisputeRow {
    world.begin();
    return rowWithStatus(world.state.disputes, [verb, "dispute"], id, statuses);
  }
  function put({ id, shown }: DisputeRow, changes: Partial<Dispute>): Dispute {
    const updatedAt = world.dateText();
    return world.state.disputes.put({ id, shown: { ...shown, ...changes, updatedAt } }).shown;
  }
  /** Policy: disputedOrder. */
  function close(row: DisputeRow, changes: Partial<Dispute>): Dispute {
    const { orders } = world.state;
    const order = orders.get(row.shown.orderId);
    if (world.policies.disputedOrder === "as-before" && order?.endedAs !== undefined)
      orders.put({ ...order, shown: { ...order.shown, status: order.endedAs } });
    return put(row, changes);
  }
  /** Policy: refund. The amount of a failed order is free again already. */
  function refund(row: OrderRow, amount: bigint): void {
    if (row.endedAs !== "success") return;
    world.state.orders.put({ ...row, refunded: row.refunded + amount });
    if (world.policies.refund === "credits-usdt") world.state.ledger.move("paid", "available", amount);
  }

  return {
    review: (id) => put(find(id, "review", disputeActions.review), { status: "in_review" }),
    // resolution and resolvedAt are set; only partial_refund has a refundAmount (apis/disputes).
    resolve(id, given) {
      const verdict = ownOptions("the verdict", given, ["resolution", "refundAmount", "adminComment"]);
      const { resolution } = verdict;
      const adminComment = readComment(verdict.adminComment);
      const dispute = find(id, "resolve", disputeActions.resolve);
      const order = rowOf(world.state.orders, dispute.shown.orderId);
      const refunded = readRefund(id, order, verdict);
      if (refunded !== undefined) refund(order, refunded);
      return close(dispute, {
        status: "resolved",
        resolution,
        adminComment,
        resolvedBy: "support",
        refundAmount: resolution === "partial_refund" ? formatAmount(refunded ?? 0n) : null,
        resolvedAt: world.dateText(),
      });
    },
    reject: (id, adminComment) =>
      close(find(id, "reject", disputeActions.reject), { status: "rejected", adminComment: readComment(adminComment) }),
  };
}

function readComment(comment: string | undefined): string | null {
  return comment === undefined ? null : readText("adminComment", comment);
}

/** The part of an order that a verdict refunds: an order is refunded once. @throws {Error} the verdict cannot be. */
function readRefund(
  id: string,
  { amount: whole, refunded }: OrderRow,
  { resolution, refundAmount }: DisputeVerdict,
): bigint | undefined {
  const refuse = (problem: string): never => {
    throw new Error(`Cannot resolve dispute "${id}" by ${JSON.stringify(resolution)}: ${problem}`);
  };
  if (!["refund", "confirm", "partial_refund"].includes(resolution))
    refuse("a resolution is refund, confirm or partial_refund");
  if (resolution !== "partial_refund" && refundAmount !== undefined) refuse("only partial_refund takes a refundAmount");
  if (resolution === "confirm") return undefined;
  const left = whole - refunded;
  if (left === 0n) refuse("the order has been refunded already");
  if (resolution === "refund") return left;
  const amount = readAmount("refundAmount", refundAmount);
  if (amount === 0n || amount >= whole)
    refuse(`refundAmount must be above 0 and below the ${formatAmount(whole)} USDT of the order`);
  if (amount > left) refuse(`refundAmount must be at most the ${formatAmount(left)} USDT that are left of the order`);
  return amount;
}
