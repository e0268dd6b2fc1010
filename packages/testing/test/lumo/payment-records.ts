import type { Order, PaymentIntent } from "@lumkit/lumo";

export interface RecordedPayment {
  readonly intent: PaymentIntent;
  state: "open" | "paid" | "not-applied";
}

/** A merchant's table of the intents of one payment, with a unique index on the key. */
export interface Records {
  /** @throws {Error} the key is on record already. */
  insert(intent: PaymentIntent): void;
  last(): RecordedPayment | undefined;
  paid(intent: PaymentIntent, order: Order): Order;
  end(intent: PaymentIntent): void;
  /** The keys that were said to have changed nothing. */
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
      // What a database gives back is a copy.
      rows.set(intent.idempotencyKey, { intent: JSON.parse(JSON.stringify(intent)), state: "open" });
    },
    last: () => [...rows.values()].at(-1),
    paid(intent, order) {
      set(intent, "paid");
      return order;
    },
    end: (intent) => set(intent, "not-applied"),
    notApplied: () => [...rows].flatMap(([key, { state }]) => (state === "not-applied" ? key : [])),
  };
}
