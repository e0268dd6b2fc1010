import { type CallOptions, createWholeList, type List } from "@lumkit/core";
import type { LumoCall } from "./lumo-client.js";
import type { CreateDisputeRequest, Dispute } from "./schemas.gen.js";

export interface Disputes {
  /**
   * Opens a dispute about an order that succeeded or failed; the order becomes `disputed`.
   *
   * Safe to call again: if the order has an open dispute, it returns that one.
   *
   * @throws {ApiError | ConnectionError} with `isNotApplied(error)`: no dispute was opened, e.g. the order has not ended.
   * @throws {ApiError | ConnectionError} any other: the dispute may be open. Call again.
   */
  open(orderId: string, request: CreateDisputeRequest, options?: CallOptions): Promise<Dispute>;
  /** Every dispute of the company, newest first. */
  list(options?: CallOptions): List<Dispute>;
}

export function createDisputes(call: LumoCall): Disputes {
  return {
    open: (id, body, options) => call("createDispute", { params: { path: { id } }, body }, options),
    list: (options) => createWholeList(() => call("listDisputes", {}, options)),
  };
}
