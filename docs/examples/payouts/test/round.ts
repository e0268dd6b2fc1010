import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import type { Owed } from "../src/work.ts";
import { type Chaos, fateOf } from "./chaos.ts";
import { openGateway } from "./gateway.ts";
import { describeJobs, judge, type Loss } from "./judge.ts";
import { createMeeting } from "./meeting.ts";
import { cancelJobs, judgeParked } from "./operator.ts";
import { pause, untilDone } from "./pause.ts";
import { createEngines, createTables, sendJobs } from "./prepare.ts";
import { createRandom } from "./random.ts";
import { openServices } from "./services.ts";
import { openSlot, type WorkerSlot } from "./worker-slot.ts";

export interface Report {
  readonly losses: readonly Loss[];
  readonly counts: Readonly<Record<string, number>>;
}

/** A machine may be slow, but not without end. */
const longestChaosMs = 240_000;
const longestMs = 900_000;
/** Longer than the deadline of a withdrawal, and than any request of it can be on its way. */
const personAfter = "60 seconds";

/** One round: a database of its own, both services, three workers of two engines, and all that can go wrong. */
export async function runRound(seed: number, serverUrl: string, folder: URL, isControl: boolean): Promise<Report> {
  const random = createRandom(seed);
  const money = isControl ? "enough" : random.pick(["enough", "enough", "for one", "for one, and later more"] as const);
  const services = await openServices(random, money === "enough" ? "enough" : "for one");
  const name = `round_${seed}_${randomUUID().slice(0, 8)}`;
  const server = new Pool({ connectionString: serverUrl, max: 1 });
  server.on("error", () => {});
  await untilDone(() => server.query(`create database ${name}`)).catch(() => {});
  const url = Object.assign(new URL(serverUrl), { pathname: name }).href;
  const pool = new Pool({ connectionString: url, max: 3, connectionTimeoutMillis: 5000 });
  pool.on("error", () => {});
  const ending: (() => unknown)[] = [];
  try {
    await createTables(pool, folder);
    const engines = await createEngines(url);
    ending.push(() => Promise.all(engines.map((boss) => boss.stop({ graceful: false }))));
    const jobs = await sendJobs(pool, engines, services, random, isControl ? 1 : 0.6);
    const [first] = engines;

    const chaos: Chaos = { left: 150, lost: { responses: 0, requests: 0 }, meet: createMeeting(4000) };
    /** Payments that a person cancels at a bad moment, and those of which nothing was on record by then. */
    const toCancel = new Set(["pay-qr-02", "pay-qr-04"].filter(() => random.chance(0.7)));
    const withheld = new Set<string>();
    const resent: string[] = [];
    const slots: WorkerSlot[] = [];
    const cancelling: Promise<void>[] = [];
    async function cancelUnder(slot: WorkerSlot, payoutId: string): Promise<void> {
      toCancel.delete(payoutId);
      // The worker has asked for a quote, and does not see the response before it may go on.
      slot.stop(random.between(2000, 9000));
      await pause(random.between(100, 1500));
      const isWithheld = await untilDone(() => cancelJobs(pool, jobs, payoutId));
      if (isWithheld) withheld.add(payoutId);
      else resent.push(payoutId);
    }
    for (const engine of ["pgboss", "pgboss", "engine2"]) {
      const slot = (): WorkerSlot => {
        const own = slots[index];
        if (own === undefined) throw new Error("The worker is not there yet");
        return own;
      };
      const index = slots.length;
      const fate = fateOf(chaos, random, slot, services.note);
      const lumoFate: typeof fate = {
        ...fate,
        async before(passed) {
          const payoutId = passed.path === "/orders/prepare" ? String(JSON.parse(passed.body).externalOrderId) : "";
          if (!toCancel.has(payoutId)) return fate.before(passed);
          cancelling.push(cancelUnder(slot(), payoutId));
          return "forward";
        },
      };
      const gateways = await Promise.all([
        openGateway(services.lumoUrl, lumoFate),
        openGateway(services.lumetradeUrl, fate),
      ]);
      ending.push(() => gateways.map((gateway) => gateway.close()));
      const env = { DATABASE_URL: url, ...services.env(gateways[0].url, gateways[1].url) };
      slots.push(openSlot(new URL("src/worker.ts", folder), engine, env));
      ending.push(() => slots[index]?.close());
    }
    const start = Date.now();
    let isCalm = false;
    let [isToppedUp, isSettled] = [money !== "for one, and later more", false];
    while (!isSettled && Date.now() - start < longestMs) {
      await pause(1000);
      if (!isToppedUp && Date.now() - start > 45_000) {
        services.topUp();
        isToppedUp = true;
      }
      if (Date.now() - start > longestChaosMs) chaos.left = 0;
      const { rowCount: open } = await untilDone(() => pool.query("select from payout where state in ('due', 'sent')"));
      if (chaos.left > 0 && Number(open) > toCancel.size + withheld.size) continue;
      chaos.left = 0;
      // What is still due gets a little more time, with nothing in its way.
      const late =
        "update payout set due_until = now() + (60 + random() * 60) * interval '1 second' where state = 'due'";
      if (!isCalm) await untilDone(() => pool.query(late));
      isCalm = true;
      await Promise.all(cancelling);
      // Something of a cancelled payout was on record: a person lets its job go on.
      for (const payoutId of resent.splice(0))
        await untilDone(() => first.send("pay-qr", { payoutId }, { singletonKey: payoutId }));
      const { rows } = await untilDone(() =>
        pool.query<Owed & { is_old: boolean }>(
          `select p.*, exists (select from intent where payout_id = p.id and state = 'unresolved'
             and recorded_at < now() - $1::interval) as is_old from payout p where state in ('due', 'sent', 'parked')`,
          [personAfter],
        ),
      );
      const effects = await services.effects();
      for (const payout of rows.filter(({ state, is_old }) => state === "parked" && is_old)) {
        const effect = effects.find(({ payoutId }) => payoutId === payout.id);
        await untilDone(() => judgeParked(pool, first, payout, effect));
      }
      isSettled = rows.every(({ id }) => withheld.has(id));
    }
    // A worker that was stopped has gone on by now, and does what it is going to do.
    await pause(3000);
    for (const slot of slots) slot.close();
    const { rows } = await untilDone(() =>
      pool.query(`select count(*) filter (where state = 'not-applied') as "notApplied", count(*) as intents,
        count(*) filter (where attempt > 1) as "laterAttempts" from intent`),
    );
    const { rows: ends } = await untilDone(() =>
      pool.query(
        `select count(*) filter (where state = 'paid') as paid, count(*) filter (where state = 'failed') as failed from payout`,
      ),
    );
    const sum = (count: "kills" | "stops" | "crashes") => slots.reduce((all, slot) => all + slot.counts[count], 0);
    const losses = await untilDone(async () => judge(pool, await services.effects(), withheld));
    const unended = losses.filter(({ kind }) => kind === "lost").map(({ payoutId }) => payoutId);
    for (const id of unended) process.stdout.write(`${id}: ${await describeJobs(pool, id)}\n`);
    const numbers = Object.entries({ ...rows[0], ...ends[0] }).map(([key, value]) => [key, Number(value)] as const);
    return {
      losses,
      counts: {
        kills: sum("kills"),
        stops: sum("stops"),
        crashes: sum("crashes"),
        lostResponses: chaos.lost.responses,
        lostRequests: chaos.lost.requests,
        cancelled: withheld.size,
        ...Object.fromEntries(numbers),
      },
    };
  } finally {
    for (const end of ending.reverse()) await end();
    await pool.end();
    await services.close();
    await untilDone(() => server.query(`drop database if exists ${name} with (force)`)).catch(() => {});
    await server.end();
  }
}
