import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { Pool } from "pg";
import { follow } from "../src/follow.ts";
import { payOut } from "../src/pay-out.ts";
import { payQr } from "../src/pay-qr.ts";
import { claim } from "./claim.ts";

const { LUMO_URL = "", LUMETRADE_URL = "", DATABASE_URL = "" } = process.env;
const lumo = createLumo({ baseUrl: LUMO_URL, apiKey: process.env["LUMO_API_KEY"] });
const credentials = { apiKey: process.env["LUMETRADE_API_KEY"], apiSecret: process.env["LUMETRADE_API_SECRET"] };
const lumetrade = createLumetrade({ baseUrl: LUMETRADE_URL, credentials });
const pool = new Pool({ connectionString: DATABASE_URL, idle_in_transaction_session_timeout: 2000 });
pool.on("error", (error) => void process.stderr.write(`${error.message}\n`));

/** The first step of a payout: begins with what is on record, and sends at most once. */
export async function sendOne(id: string, signal?: AbortSignal): Promise<void> {
  const work = await claim(pool, id, signal);
  await (work.payout.kind === "pay-qr" ? payQr(work, lumo) : payOut(work, lumetrade));
}

/** The second step: it only reads. */
export async function followOne(id: string, signal?: AbortSignal): Promise<void> {
  await follow(await claim(pool, id, signal), lumo, lumetrade);
}
