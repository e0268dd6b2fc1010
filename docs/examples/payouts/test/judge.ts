import type { Pool } from "pg";
import type { Owed } from "../src/work.ts";
import type { Effect } from "./services.ts";

export interface Loss {
  readonly kind: "double" | "lost" | "wrong word";
  readonly payoutId: string;
  readonly text: string;
}

/** What the engines say of the jobs of a payout: why it has not ended. */
export async function describeJobs(pool: Pool, payoutId: string): Promise<string> {
  const of = (schema: string): string =>
    `select '${schema}' as engine, name, state::text, retry_count, started_on, output from ${schema}.job
      where data->>'payoutId' = $1`;
  const { rows } = await pool.query(`${of("pgboss")} union all ${of("engine2")}`, [payoutId]);
  return JSON.stringify(rows).slice(0, 2000);
}

/** Compares what the database says of each payout with what happened at the services. */
export async function judge(pool: Pool, effects: readonly Effect[], withheld: ReadonlySet<string>): Promise<Loss[]> {
  const { rows: payouts } = await pool.query<Owed>("select * from payout");
  const { rows: booked } = await pool.query<{ result_id: string; payout_id: string }>("select * from ledger");
  return payouts.flatMap(({ id, state }): Loss[] => {
    const own = effects.filter(({ payoutId }) => payoutId === id);
    const shown = `${id} is '${state}', its effects are ${JSON.stringify(own.map(({ id, end }) => `${id} ${end}`))}`;
    const loss = (kind: Loss["kind"], why: string): Loss[] => [{ kind, payoutId: id, text: `${shown}: ${why}` }];
    if (own.length > 1) return loss("double", "more than one");
    const [effect] = own;
    if (withheld.has(id)) return effect === undefined ? [] : loss("wrong word", "its job was cancelled before");
    const bookings = booked.filter(({ payout_id }) => payout_id === id).map(({ result_id }) => result_id);
    if (bookings.length > 1 || bookings[0] !== effect?.id) return loss("wrong word", `the ledger has ${bookings}`);
    if (state !== "paid" && state !== "failed") return loss("lost", "it has not ended");
    const isPaid = effect?.end === "paid";
    return isPaid === (state === "paid") ? [] : loss("wrong word", "it is the other");
  });
}
