import fc from "fast-check";
import { expect } from "vitest";
import type { VirtualClock } from "../../core/test/virtual-clock.js";
import { createLumo, isNotApplied, type Order, type PaymentIntent } from "../src/index.js";
import { type Fetch, type Passage, withPassages } from "./passage.js";

/** A service that can be paid at, and the time in which that happens. */
export interface PayWorld {
  readonly clock: VirtualClock;
  readonly apiKey: string;
  readonly qrCode: string;
  readonly fetch: Fetch;
  /** The service's own date, in milliseconds since 1970. */
  readonly now: () => number;
  /** The ids of the orders that were made. */
  readonly orderIds: () => readonly string[] | Promise<readonly string[]>;
  /** From now on the service works at once. */
  readonly calm?: () => void;
  /** For good it says no as a service does that is still busy, so that the end may be unknown as long as nothing is paid. */
  readonly isAmbiguous?: boolean;
}

/** Most often none, at times longer than a quote lives. */
export const delay = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000 }) },
);
const passage: fc.Arbitrary<Passage> = fc.record({
  thereMs: delay,
  backMs: delay,
  lost: fc.constantFrom(undefined, undefined, undefined, "request" as const, "answer" as const),
  gateway: fc.constantFrom(undefined, undefined, undefined, "before" as const, "after" as const),
});

/** One process: it starts, resolves what it finds on file, pays if that was rejected, and may be killed at any await. */
const attempt = fc.record({
  startMs: delay,
  /** Its own clock is wrong by so much, and jumps by so much while it approves. */
  skewMs: fc.integer({ min: -600_000, max: 600_000 }),
  jumpMs: fc.constantFrom(0, 0, -600_000, 600_000),
  approveMs: delay,
  writeMs: delay,
  /** At its so manyth step outside of itself: a request, an answer, a hook. */
  killedAt: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
});
const payHistory = fc.record({
  passages: fc.array(passage, { maxLength: 25 }),
  attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
  isParallel: fc.boolean(),
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

interface Told {
  readonly order?: Order;
  readonly error?: unknown;
  /** It stopped in the middle, and says nothing. */
  readonly isKilled?: true;
}

/** Histories at services of some kind: one id is paid at most once, never too late, and what is said is true. */
export async function checkPayHistories<Service>(
  service: fc.Arbitrary<Service>,
  createWorld: (service: Service, history: PayHistory) => PayWorld,
  numRuns: number,
): Promise<void> {
  let paid = 0;
  await fc.assert(
    fc.asyncProperty(service, payHistory, async (one, history) => {
      const world = createWorld(one, history);
      const { told, last, sentTooLate } = await playPayHistory(history, world);
      const effects = await world.orderIds();
      expect(effects.length, "effects").toBeLessThanOrEqual(1);
      expect(sentTooLate, "first accepts after the end of their quote").toEqual([]);
      const [effect] = effects;
      for (const { order } of [...told, last]) if (order !== undefined) expect(order.id).toBe(effect);
      // The last process was not disturbed: it ends with the order, or a rejection that is true.
      if (last.order === undefined) {
        expect(isNotApplied(last.error) || world.isAmbiguous, String(last.error)).toBe(true);
        expect(effect, String(last.error)).toBeUndefined();
      } else paid++;
    }),
    { numRuns },
  );
  // Most histories end with a payment: the property is not about nothing.
  expect(paid).toBeGreaterThan(numRuns / 2);
}

/** Plays a history, and then one more process that nothing disturbs. */
export async function playPayHistory({ passages, attempts, isParallel }: PayHistory, world: PayWorld) {
  const { clock } = world;
  const onTheWay = [...passages];
  const file: PaymentIntent[] = [];
  const never = new AbortController().signal;
  const expiries = new Map<string, number>();
  const sentQuotes = new Set<string>();
  const sentTooLate: string[] = [];

  async function serve(url: string, init: RequestInit): Promise<Response> {
    const answer = await world.fetch(url, init);
    if (url.endsWith("/orders/prepare") && answer.ok) {
      const { id, expiresAt } = Object(await answer.clone().json());
      expiries.set(id, Date.parse(expiresAt));
    }
    return answer;
  }
  const carry = withPassages(serve, clock, () => onTheWay.shift() ?? {});

  async function run({ startMs, skewMs, jumpMs, approveMs, writeMs, killedAt }: Attempt): Promise<Told> {
    let steps = 0;
    let kill = (): void => {};
    const killed = new Promise<Told>((resolve) => {
      kill = () => resolve({ isKilled: true });
    });
    /** Where a killed process stands still for ever. */
    const step = async (): Promise<void> => {
      if (steps++ !== killedAt) return;
      kill();
      await new Promise(() => {});
    };
    let jumped = 0;
    let isResolving = false;
    const lumo = createLumo({
      baseUrl: "http://127.0.0.1:9",
      apiKey: world.apiKey,
      clock: { ...clock, now: () => clock.now() + skewMs + jumped },
      async fetch(url, init) {
        await step();
        const [, quoteId] = /\/orders\/accept\/(.+)$/.exec(url) ?? [];
        if (quoteId !== undefined) {
          const isFirst = !sentQuotes.has(quoteId);
          sentQuotes.add(quoteId);
          const isLate = world.now() >= (expiries.get(quoteId) ?? Number.POSITIVE_INFINITY);
          // What is resolved is made again, whenever that is.
          if (isFirst && isLate && !isResolving) sentTooLate.push(quoteId);
        }
        const answer = await carry(url, init);
        await step();
        return answer;
      },
    });
    const options = {
      async approve() {
        jumped = jumpMs;
        await clock.sleep(approveMs, never);
        await step();
        return true;
      },
      async beforeSend(intent: PaymentIntent) {
        await step();
        await clock.sleep(writeMs, never);
        file.push(JSON.parse(JSON.stringify(intent)));
        await step();
      },
    };
    const work = async (): Promise<Told> => {
      await clock.sleep(startMs, never);
      const known = file.at(-1);
      try {
        if (known !== undefined) {
          try {
            isResolving = true;
            return { order: await lumo.orders.resolve(known) };
          } catch (error) {
            if (!isNotApplied(error)) throw error;
            isResolving = false;
          }
        }
        const payment = { qrCode: world.qrCode, externalOrderId: "inv-77", limits: {} };
        return { order: await lumo.orders.pay(payment, options) };
      } catch (error) {
        return { error };
      }
    };
    return Promise.race([work(), killed]);
  }

  const told: Told[] = [];
  if (isParallel) told.push(...(await clock.settle(Promise.all(attempts.map(run)))));
  else for (const one of attempts) told.push(await clock.settle(run(one)));
  onTheWay.length = 0;
  // What was on its way arrives, and what was begun is done.
  await clock.settle(clock.sleep(200_000, never));
  world.calm?.();
  const last = await clock.settle(run(calmAttempt));
  return { told, last, sentTooLate };
}
