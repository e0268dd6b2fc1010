import { createOrderService, type OrderService, type OrderServiceOptions } from "@lumkit/tool-fixtures/order-service";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect } from "vitest";
import { createLumo, type Payment, type PaymentIntent, type PayOptions } from "../src/index.js";

export const payment: Payment = { qrCode: "https://qr.nspk.ru/A", externalOrderId: "inv-77", limits: {} };
export const startMs = Date.parse("2026-03-10T12:00:00Z");
const never = new AbortController().signal;

/** The service and its clock, clients of it, and what a test asks of them. */
export function createPaymentWorld(options: OrderServiceOptions & { readonly ownSkewMs?: number } = {}) {
  const clock = createVirtualClock("2026-03-10T12:00:00Z");
  const service = createOrderService(clock, options);
  const { ownSkewMs = 0 } = options;
  const client = () =>
    createLumo({
      baseUrl: "http://127.0.0.1:9",
      apiKey: "a-key",
      fetch: (url, init) => service.fetch(url, init),
      clock: { ...clock, now: () => clock.now() + ownSkewMs },
    });
  const lumo = client();
  const settle = <T>(promise: Promise<T>): Promise<T> => clock.settle(promise);
  const errorOf = (promise: Promise<unknown>): Promise<Record<string, unknown>> =>
    settle(promise).then(
      () => expect.unreachable("it did not fail"),
      (error: unknown) => Object(error),
    );
  const startPayment = (changes: Partial<Payment> = {}, payOptions?: PayOptions) =>
    lumo.orders.pay({ ...payment, ...changes }, payOptions);
  return {
    clock,
    service,
    client,
    lumo,
    settle,
    errorOf,
    pay: (...given: Parameters<typeof startPayment>) => settle(startPayment(...given)),
    errorOfPay: (...given: Parameters<typeof startPayment>) => errorOf(startPayment(...given)),
    resolve: (given: unknown) => settle(lumo.orders.resolve(given)),
    pass: (ms: number) => settle(clock.sleep(ms, never)),
  };
}

export type PaymentWorld = ReturnType<typeof createPaymentWorld>;
type Fetch = OrderService["fetch"];

/** Puts another `fetch` in front of that of the service. */
export function intercept({ service }: PaymentWorld, wrap: (fetch: Fetch) => Fetch): void {
  Object.assign(service, { fetch: wrap(service.fetch) });
}

/** The service does its work, and the response to each accept is lost. */
export const losingAccepts =
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init);
    return url.includes("/accept/") ? new Response("", { status: 501 }) : response;
  };

export const rejection = (status: number) => () => Response.json({ statusCode: status, message: "No" }, { status });
export const intent: PaymentIntent = {
  operation: "acceptOrder",
  quoteId: "q1",
  idempotencyKey: "pay:inv-77",
  externalOrderId: "inv-77",
  attempt: 1,
  amountRub: "4750",
  expiresAt: "2026-03-10T12:00:30Z",
  recorded: true,
};

/** Loses the response to the accept, after the service has done its work. */
export async function lose(world: PaymentWorld, isRecorded = true, changes: Partial<Payment> = {}) {
  const { lumo, service, errorOf } = world;
  const { fetch } = service;
  intercept(world, losingAccepts);
  const beforeSend = isRecorded ? { beforeSend: () => {} } : {};
  const error = await errorOf(lumo.orders.pay({ ...payment, ...changes }, beforeSend));
  Object.assign(service, { fetch });
  expect(error).toMatchObject({ outcome: "unknown" });
  return JSON.parse(JSON.stringify(error["intent"]));
}

/** Adds so many orders that the list is not read as a whole; the last was made hours before. */
export function fillUp({ service }: PaymentWorld, count = 2000): void {
  for (let index = 0; index < count; index++)
    service.orders.push({
      id: `x${index}`,
      externalOrderId: `e${index}`,
      createdMs: startMs - 1e7 - (count - index) * 60_000,
    });
}
