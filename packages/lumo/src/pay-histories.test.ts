import fc from "fast-check";
import { expect, test } from "vitest";
import { createVirtualClock } from "../../core/test/virtual-clock.js";
import { createOrderService, type Passage } from "../test/order-service.js";
import { createLumo, isNotApplied, type Order, type Payment, type PaymentIntent } from "./index.js";

const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 1000);
const payment: Payment = { qrCode: "https://qr.nspk.ru/A", externalOrderId: "inv-77", limits: {} };

const delay = fc.oneof(
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
const history = fc.record({
  usedKey: fc.constantFrom("stored" as const, "rejected" as const),
  workMs: delay,
  skewMs: fc.integer({ min: -600_000, max: 600_000 }),
  passages: fc.array(passage, { maxLength: 25 }),
  attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
  isParallel: fc.boolean(),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;
type Attempt = History["attempts"][number];

interface Told {
  readonly order?: Order;
  readonly error?: unknown;
  /** It stopped in the middle, and says nothing. */
  readonly isKilled?: true;
}

/** Plays a history, and then one more process that nothing disturbs. */
async function play({ usedKey, workMs, skewMs, passages, attempts, isParallel }: History) {
  const clock = createVirtualClock("2026-03-10T12:00:00.700Z");
  const onTheWay = [...passages];
  let isCalm = false;
  const service = createOrderService(clock, {
    usedKey,
    workMs: () => (isCalm ? 0 : workMs),
    skewMs,
    passage: () => onTheWay.shift() ?? {},
  });
  const file: PaymentIntent[] = [];
  const never = new AbortController().signal;

  async function run({ startMs, skewMs: own, jumpMs, approveMs, writeMs, killedAt }: Attempt): Promise<Told> {
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
      apiKey: "a-key",
      clock: { ...clock, now: () => clock.now() + own + jumped },
      async fetch(url, init) {
        await step();
        const tooLate = service.sentTooLate.length;
        const answering = service.fetch(url, init);
        // What is resolved is made again, whenever that is.
        if (isResolving) service.sentTooLate.length = tooLate;
        const answer = await answering;
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
        return { order: await lumo.orders.pay(payment, options) };
      } catch (error) {
        return { error };
      }
    };
    return Promise.race([work(), killed]);
  }

  const calm: Attempt = { startMs: 0, skewMs: 0, jumpMs: 0, approveMs: 0, writeMs: 0, killedAt: undefined };
  const told: Told[] = [];
  if (isParallel) told.push(...(await clock.settle(Promise.all(attempts.map(run)))));
  else for (const one of attempts) told.push(await clock.settle(run(one)));
  onTheWay.length = 0;
  // What was on its way arrives, and what was begun is done.
  await clock.settle(clock.sleep(200_000, never));
  isCalm = true;
  const last = await clock.settle(run(calm));
  return { told, last, service };
}

test("in any history one id is paid at most once, never too late, and what is said is true", async () => {
  let paid = 0;
  await fc.assert(
    fc.asyncProperty(history, async (one) => {
      const { told, last, service } = await play(one);
      expect(service.orders.length, "effects").toBeLessThanOrEqual(1);
      expect(service.sentTooLate, "first accepts after the end of their quote").toEqual([]);
      const [effect] = service.orders;
      for (const { order } of [...told, last]) if (order !== undefined) expect(order.id).toBe(effect?.id);
      // The last process was not disturbed: it ends with the order, or a rejection that is true.
      if (last.order === undefined) {
        expect(isNotApplied(last.error), String(last.error)).toBe(true);
        expect(effect).toBeUndefined();
      } else paid++;
    }),
    { numRuns },
  );
  // Most histories end with a payment: the property is not about nothing.
  expect(paid).toBeGreaterThan(numRuns / 2);
});
