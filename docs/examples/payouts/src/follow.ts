import type { Lumetrade } from "@lumkit/lumetrade";
import type { Lumo } from "@lumkit/lumo";
import type { Work } from "./work.ts";

const deadlineMs = 5000;

/** Follows an order or a withdrawal to its end, and writes the payout's end down. It only reads, so it needs no lease. */
export async function follow({ pool, payout, signal }: Work, lumo: Lumo, lumetrade: Lumetrade): Promise<void> {
  if (payout.state !== "sent") return;
  const { rows } = await pool.query<{ result_id: string }>("select result_id from ledger where payout_id = $1", [
    payout.id,
  ]);
  const [row] = rows;
  if (row === undefined || rows.length > 1)
    throw new Error(`Cannot follow payout ${payout.id}: the ledger has ${rows.length} rows of it, not one`);
  const { status } =
    payout.kind === "pay-qr"
      ? await lumo.orders.wait(row.result_id, { deadlineMs, signal })
      : await lumetrade.withdrawals.wait(row.result_id, { deadlineMs, signal });
  const isPaid = status === "success" || status === "COMPLETED";
  await pool.query("update payout set state = $2 where id = $1 and state = 'sent'", [
    payout.id,
    isPaid ? "paid" : "failed",
  ]);
}
