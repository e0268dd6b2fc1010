import { ApiError, createLumo, isNotApplied, type Order, type PaymentIntent } from "@lumkit/lumo";
import { type Fetch, type Passage, withPassages } from "@lumkit/tool-fixtures/passage";
import type { VirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import fc from "fast-check";
import { expect } from "vitest";
import { createRecords, type Records } from "./payment-records.js";

/** A service that takes payments, and its clock. */
export interface PayWorld {
  readonly clock: VirtualClock;
  readonly apiKey: string;
  readonly qrCode: string;
  readonly fetch: Fetch;
  /** The service's own date, in milliseconds since 1970. */
  readonly now: () => number;
  /** The orders that were made, each with its key and its quote, if the service says so. */
  readonly orders: () => readonly MadeOrder[] | Promise<readonly MadeOrder[]>;
  /** From now on the service works at once. */
  readonly calm?: () => void;
}

export interface MadeOrder {
  readonly id: string;
  readonly key?: string | undefined;
  readonly quote?: string | undefined;
}

/** Usually none, sometimes longer than a quote lives. */
export const delay = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000 }) },
);
const passage: fc.Arbitrary<Passage> = fc.record({
  thereMs: delay,
  backMs: delay,
  lost: fc.constantFrom(undefined, undefined, undefined, "request" as const, "response" as const),
  gateway: fc.constantFrom(undefined, undefined, undefined, "before" as const, "after" as const),
});

/** One process. It resolves what is on record, pays if that is not applied, and may be killed at any await. */
const attempt = fc.record({
  startMs: delay,
  /** Its clock is wrong by `skewMs`, and jumps by `jumpMs` while it approves. */
  skewMs: fc.integer({ min: -1_800_000, max: 1_800_000 }),
  jumpMs: fc.constantFrom(0, 0, -600_000, 600_000),
  approveMs: delay,
  writeMs: delay,
  /** The number of the step at which it is killed: a request, a response or a hook. */
  killedAt: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
});
const payHistory = fc.record({
  passages: fc.array(passage, { maxLength: 25 }),
  attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
  isParallel: fc.boolean(),
  /** Whether `beforeSend` records the intent under a unique index. */
  isRecorded: fc.boolean(),
});

export type PayHistory = typeof payHistory extends fc.Arbitrary<infer T> ? T : never;
type Attempt = PayHistory["attempts"][number];

/** Nothing goes wrong with this process. */
export const calmAttempt: Attempt = {
  startMs: 0,
  skewMs: 0,
  jumpMs: 0,
  approveMs: 0,
  writeMs: 0,
  killedAt: undefined,
};

const keyInUse = [400, 409, 422, 423, 425];

interface Report {
  /** The last quote that it received. */
  readonly quoteId?: string | undefined;
  readonly order?: Order;
  readonly error?: unknown;
  /** It stopped in the middle, and reports nothing. */
  readonly isKilled?: true;
}

/** Checks random histories at random services: one id is paid at most once, never too late, and every report is true. */
export async function checkPayHistories<Service>(
  service: fc.Arbitrary<Service>,
  createWorld: (service: Service, history: PayHistory) => PayWorld,
  numRuns: number,
): Promise<void> {
  const counts = { paid: 0, notApplied: 0, unrecorded: 0 };
  await fc.assert(
    fc.asyncProperty(service, payHistory, async (one, history) => {
      const world = createWorld(one, history);
      const { reports, last, sentTooLate, notApplied } = await playPayHistory(history, world);
      const orders = await world.orders();
      expect(orders.length, "effects").toBeLessThanOrEqual(1);
      expect(sentTooLate, "first accepts after the end of their quote").toEqual([]);
      const [effect] = orders;
      for (const { order } of [...reports, last]) if (order !== undefined) expect(order.id).toBe(effect?.id);
      if (history.isRecorded && effect?.key !== undefined)
        expect(notApplied, "reported as not applied").not.toContain(effect.key);
      if (!history.isRecorded) counts.unrecorded++;
      // The last process was not disturbed: it ends with the order, or with a true rejection.
      if (last.order === undefined) {
        counts.notApplied++;
        expect(isNotApplied(last.error), String(last.error)).toBe(true);
        // Without a record this is only about its own call: an earlier one may have paid, and hold the balance.
        if (history.isRecorded) expect(effect, String(last.error)).toBeUndefined();
        else expect(effect?.quote ?? "another").not.toBe(last.quoteId);
      } else counts.paid++;
    }),
    { numRuns },
  );
  process.stdout.write(
    `histories of pay: ${numRuns} rounds, 0 paid twice, 0 false reports, ${JSON.stringify(counts)}\n`,
  );
  // Both ends are reached, so the property is not vacuous.
  expect(counts.paid).toBeGreaterThan(numRuns / 3);
  expect(counts.notApplied).toBeGreaterThan(numRuns / 30);
}

/** Plays a history, and then one more undisturbed process. */
export async function playPayHistory({ passages, attempts, isParallel, isRecorded }: PayHistory, world: PayWorld) {
  const { clock } = world;
  const nextPassages = [...passages];
  const records = createRecords();
  const never = new AbortController().signal;
  const expiries = new Map<string, number>();
  const sentQuotes = new Set<string>();
  const sentTooLate: string[] = [];

  async function serve(url: string, init: RequestInit): Promise<Response> {
    const response = await world.fetch(url, init);
    if (url.endsWith("/orders/prepare") && response.ok) {
      const { id, expiresAt } = Object(await response.clone().json());
      expiries.set(id, Date.parse(expiresAt));
    }
    return response;
  }
  const carry = withPassages(serve, clock, () => nextPassages.shift() ?? {});

  async function run(
    { startMs, skewMs, jumpMs, approveMs, writeMs, killedAt }: Attempt,
    isPatient = false,
  ): Promise<Report> {
    let steps = 0;
    let isKilled = false;
    let kill = (): void => {};
    const killed = new Promise<Report>((resolve) => {
      kill = () => {
        isKilled = true;
        resolve({ isKilled: true });
      };
    });
    /** Never returns once the process is killed. */
    const step = async (): Promise<void> => {
      if (steps++ !== killedAt) return;
      kill();
      await new Promise(() => {});
    };
    let jumped = 0;
    const lumo = createLumo({
      baseUrl: "http://127.0.0.1:9",
      apiKey: world.apiKey,
      clock: { ...clock, now: () => clock.now() + skewMs + jumped },
      async fetch(url, init) {
        await step();
        const [, quoteId] = /\/orders\/accept\/(.+)$/.exec(url) ?? [];
        if (quoteId !== undefined && !sentQuotes.has(quoteId) && !isReplay) {
          sentQuotes.add(quoteId);
          if (world.now() >= (expiries.get(quoteId) ?? Number.POSITIVE_INFINITY)) sentTooLate.push(quoteId);
        }
        const response = await carry(url, init);
        if (url.endsWith("/orders/prepare") && response.ok) ownQuote = Object(await response.clone().json()).id;
        await step();
        return response;
      },
    });
    let isReplay = false;
    let ownQuote: string | undefined;
    async function resolve(errorOrIntent: unknown): Promise<Order> {
      isReplay = true;
      for (let tries = 1; ; tries++) {
        try {
          return await lumo.orders.resolve(errorOrIntent);
        } catch (error) {
          const { retryAfterMs } = Object(error);
          if (!isPatient || isNotApplied(error) || retryAfterMs === undefined || tries > 3) throw error;
          await clock.sleep(retryAfterMs, never);
        }
      }
    }
    async function pay(attempt: number, beforeSend?: (intent: PaymentIntent) => Promise<void>): Promise<Order> {
      isReplay = false;
      const payment = { qrCode: world.qrCode, externalOrderId: "inv-77", limits: {} };
      async function approve(): Promise<boolean> {
        jumped = jumpMs;
        await clock.sleep(approveMs, never);
        await step();
        return true;
      }
      return lumo.orders.pay(payment, { approve, ...(beforeSend === undefined ? {} : { attempt, beforeSend }) });
    }
    const payRecorded = async (attempt: number): Promise<Order> => {
      let own: PaymentIntent | undefined;
      async function beforeSend(intent: PaymentIntent): Promise<void> {
        await step();
        await clock.sleep(writeMs, never);
        records.insert(intent);
        own = intent;
        await step();
      }
      try {
        return await pay(attempt, beforeSend);
      } catch (error) {
        // The error is only about the intent that this call has recorded.
        if (isNotApplied(error) && own !== undefined && !isKilled) records.endAsNotApplied(own);
        throw error;
      }
    };
    const payUnrecorded = async (): Promise<Order> => {
      try {
        return await pay(1);
      } catch (error) {
        // Another call may be using the key.
        const mayBeInUse =
          error instanceof ApiError && error.operation === "acceptOrder" && keyInUse.includes(error.status);
        if (mayBeInUse) expect(isNotApplied(error), String(error)).toBe(false);
        if (isNotApplied(error)) throw error;
        return await resolve(error);
      }
    };
    const work = async (): Promise<Report> => {
      await clock.sleep(startMs, never);
      try {
        if (!isRecorded) return { order: await payUnrecorded() };
        return {
          order: await payOnRecord(records, () => isKilled, { pay: payRecorded, resolve }),
        };
      } catch (error) {
        return { error, quoteId: ownQuote };
      }
    };
    return Promise.race([work(), killed]);
  }

  const reports: Report[] = [];
  if (isParallel) reports.push(...(await clock.settle(Promise.all(attempts.map((one) => run(one))))));
  else for (const one of attempts) reports.push(await clock.settle(run(one)));
  nextPassages.length = 0;
  // Every request on its way arrives, and the service finishes its work.
  await clock.settle(clock.sleep(200_000, never));
  world.calm?.();
  let last = await clock.settle(run(calmAttempt, true));
  // It may fail once more. The next process resolves what it leaves on record.
  if (last.order === undefined && !isNotApplied(last.error)) last = await clock.settle(run(calmAttempt, true));
  return { reports, last, sentTooLate, notApplied: records.notApplied() };
}

interface Worker {
  readonly pay: (attempt: number) => Promise<Order>;
  readonly resolve: (intent: PaymentIntent) => Promise<Order>;
}

/** The protocol of the README: it resolves what is on record, and pays again what is not applied. */
async function payOnRecord(records: Records, isKilled: () => boolean, { pay, resolve }: Worker): Promise<Order> {
  const last = records.last();
  if (last !== undefined && last.state !== "not-applied") {
    try {
      return records.paid(last.intent, await resolve(last.intent));
    } catch (error) {
      if (!isNotApplied(error) || isKilled()) throw error;
      records.endAsNotApplied(last.intent);
    }
  }
  return pay((last?.intent.attempt ?? 0) + 1);
}
