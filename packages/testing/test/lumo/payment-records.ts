import type { Order, PaymentIntent } from "@lumkit/lumo";

export interface RecordedPayment {
  readonly intent: PaymentIntent;
  state: "unresolved" | "paid" | "not-applied";
}

/** A merchant's table of the intents of one payment, with a unique index on the key. */
export interface Records {
  /** @throws {Error} the key is on record already. */
  insert(intent: PaymentIntent): void;
  last(): RecordedPayment | undefined;
  paid(intent: PaymentIntent, order: Order): Order;
  endAsNotApplied(intent: PaymentIntent): void;
  /** The keys whose intents ended as not applied. */
  notApplied(): readonly string[];
}

export function createRecords(): Records {
  const rows = new Map<string, RecordedPayment>();
  const set = ({ idempotencyKey }: PaymentIntent, state: RecordedPayment["state"]): void => {
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
