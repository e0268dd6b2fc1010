import { ApiError, createLumo, isNotApplied, type Order, type PaymentIntent } from "@lumkit/lumo";
import { type Fetch, withPassages } from "@lumkit/tool-fixtures/passage";
import type { VirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect } from "vitest";
import { createIntentTable, type IntentTable } from "./intent-table.js";
import { type Attempt, calmAttempt, type PayHistory } from "./pay-history.js";

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

const keyInUse = [400, 409, 422, 423, 425];

interface Report {
  /** The last quote that it received. */
  readonly quoteId?: string | undefined;
  readonly order?: Order;
  readonly error?: unknown;
  /** It stopped in the middle, and reports nothing. */
  readonly isKilled?: true;
}

/** Plays a history, and then one more undisturbed process. */
export async function playPayHistory({ passages, attempts, isParallel, isRecorded }: PayHistory, world: PayWorld) {
  const { clock } = world;
  const nextPassages = [...passages];
  const table = createIntentTable();
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
        table.insert(intent);
        own = intent;
        await step();
      }
      try {
        return await pay(attempt, beforeSend);
      } catch (error) {
        // The error is only about the intent that this call has recorded.
        if (isNotApplied(error) && own !== undefined && !isKilled) table.endAsNotApplied(own);
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
          order: await payOnRecord(table, () => isKilled, { pay: payRecorded, resolve }),
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
  return { reports, last, sentTooLate, notApplied: table.notApplied() };
}

interface Worker {
  readonly pay: (attempt: number) => Promise<Order>;
  readonly resolve: (intent: PaymentIntent) => Promise<Order>;
}

/** The protocol of the README: it resolves what is on record, and pays again what is not applied. */
async function payOnRecord(table: IntentTable, isKilled: () => boolean, { pay, resolve }: Worker): Promise<Order> {
  const last = table.last();
  if (last !== undefined && last.state !== "not-applied") {
    try {
      return table.paid(last.intent, await resolve(last.intent));
    } catch (error) {
      if (!isNotApplied(error) || isKilled()) throw error;
      table.endAsNotApplied(last.intent);
    }
  }
  return pay((last?.intent.attempt ?? 0) + 1);
}
