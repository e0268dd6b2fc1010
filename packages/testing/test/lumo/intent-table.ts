import type { Order, PaymentIntent } from "@lumkit/lumo";

export interface IntentRow {
  readonly intent: PaymentIntent;
  state: "unresolved" | "paid" | "not-applied";
}

/** A merchant's table of the intents of one payment, with a unique index on the key. */
export interface IntentTable {
  /** @throws {Error} the key is on record already. */
  insert(intent: PaymentIntent): void;
  last(): IntentRow | undefined;
  paid(intent: PaymentIntent, order: Order): Order;
  endAsNotApplied(intent: PaymentIntent): void;
  /** The keys whose intents ended as not applied. */
  notApplied(): readonly string[];
}

export function createIntentTable(): IntentTable {
  const rows = new Map<string, IntentRow>();
  const set = ({ idempotencyKey }: PaymentIntent, state: IntentRow["state"]): void => {
    const row = rows.get(idempotencyKey);
    if (row !== undefined) row.state = state;
  };
  return {
    insert(intent) {
      if (rows.has(intent.idempotencyKey)) throw new Error("duplicate key value violates unique constraint");
      // A database returns a copy.
      rows.set(intent.idempotencyKey, { intent: JSON.parse(JSON.stringify(intent)), state: "unresolved" });
    },
    last: () => [...rows.values()].at(-1),
    paid(intent, order) {
      set(intent, "paid");
      return order;
    },
    endAsNotApplied: (intent) => set(intent, "not-applied"),
    notApplied: () => [...rows].flatMap(([key, { state }]) => (state === "not-applied" ? key : [])),
  };
}
