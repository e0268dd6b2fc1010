import type { Order } from "@lumkit/lumo";
import { divideAmounts, formatAmount, readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { pageOf } from "../sandbox/page.js";
import { timeText } from "../sandbox/time-text.js";
import type { LumoHandlers } from "./handlers.js";
import { companyOf, type LumoWorld, type OrderRow, type QuoteRow, rowOf } from "./world.js";

/** What a test does with orders in the vendor's place. */
export interface LumoOrderControls {
  /** @throws {Error} there is no such order, or it is not `created`. */
  start(id: string): Order;
  /** Ends an order well: what it holds is paid out. @throws {Error} there is no such order, or it has ended. */
  succeed(id: string): Order;
  /** Ends an order badly: what it holds is free again. @throws {Error} there is no such order, or it has ended. */
  fail(id: string, reason: string): Order;
}

type OrderOperation = "prepareOrder" | "acceptOrder" | "listOrders" | "getOrder";

/** A quote lives 30 s (apis.md). */
const quoteLifeMs = 30_000;
/** The one example has `paymentUntil` 5 minutes after `createdAt` (guides/quickstart.md). */
const paymentMs = 5 * 60_000;
/** Policy: progress. */
const startMs = 1000;
const successMs = 10_000;

export function orderHandlers(world: LumoWorld, controls: LumoOrderControls): Pick<LumoHandlers, OrderOperation> {
  const { clock, policies } = world;

  function accept(quoteId: string): Order {
    const { ids, ledger, quotes, orders } = world.state;
    const quote = rowOf(world, quotes, quoteId);
    const accepted = orders.get(quote.orderId ?? "");
    if (accepted !== undefined) {
      if (policies.acceptedAgain === "its-order") return accepted.order;
      throw new Rejection(policies.acceptedAgain, `Quote ${quoteId} has been accepted already`);
    }
    // After expiry a new quote must be made (guides/quickstart.md). Policy: expiredQuote.
    if (clock.now() >= Date.parse(quote.expiresAt))
      throw new Rejection(policies.expiredQuote, `Quote ${quoteId} has expired`);
    // Policy: insufficientBalance.
    if (ledger.balance("available") < quote.amount)
      throw new Rejection(policies.insufficientBalance, `The balance does not cover quote ${quoteId}`);
    // Accept holds the amount (apis.md, POST /orders/accept/{id}).
    ledger.move("available", "frozen", quote.amount);
    const id = policies.orderId === "id-of-quote" ? quoteId : ids.uuid();
    quotes.put({ ...quote, orderId: id });
    const { order } = orders.put({ id, amount: quote.amount, refunded: 0n, order: newOrder(world, quote, id) });
    if (policies.progress === "by-clock") {
      clock.after(startMs, () => isStill(id, "created") && controls.start(id));
      clock.after(successMs, () => isStill(id, "created", "in_progress") && controls.succeed(id));
    }
    return order;
  }
  function isStill(id: string, ...statuses: readonly string[]): boolean {
    return statuses.includes(world.state.orders.get(id)?.order.status ?? "");
  }

  return {
    // Policies: qrSum, rounding.
    prepareOrder({ body: { qrCode, externalOrderId } }) {
      const amountRub = readQrSum(qrCode, policies.qrSum);
      if (amountRub === undefined)
        throw new Rejection(policies.invalidRequest, "body.qrCode has no sum: the sandbox pays codes with one alone");
      const { ids, quotes } = world.state;
      const { rate } = companyOf(world.state);
      const amount = divideAmounts(amountRub, rate, 2, policies.rounding);
      const quote = quotes.put({
        id: ids.uuid(),
        amountRub: formatAmount(amountRub),
        amountUsdt: formatAmount(amount),
        rate: formatAmount(rate),
        expiresAt: timeText(clock.now() + quoteLifeMs),
        isBalanceSufficient: world.state.ledger.balance("available") >= amount,
        merchantName: "Sandbox coffee",
        externalOrderId,
        amount,
      });
      return toQuote(quote);
    },
    // A key that was used before gets the stored first answer (apis.md). Policies: keyOfAnotherQuote, rejectionUnderKey.
    acceptOrder({ path: { id: quoteId }, headers }) {
      const key = headers.get("idempotency-key");
      if (key === null) return accept(quoteId);
      const { replays } = world.state;
      const first = replays.get(key);
      if (first !== undefined) {
        if (first.quoteId !== quoteId && policies.keyOfAnotherQuote !== "first-answer")
          throw new Rejection(policies.keyOfAnotherQuote, "This key has been used for another quote");
        if (first.answer instanceof Rejection) throw first.answer;
        return first.answer;
      }
      try {
        const answer = accept(quoteId);
        replays.put({ id: key, quoteId, answer });
        return answer;
      } catch (error) {
        if (error instanceof Rejection && policies.rejectionUnderKey === "stored")
          replays.put({ id: key, quoteId, answer: error });
        throw error;
      }
    },
    // Policies: listOrder, pageMaximum.
    listOrders({ query }) {
      const rows = world.state.orders.all().map(({ order }) => order);
      const found = query.status === undefined ? rows : rows.filter(({ status }) => status === query.status);
      const { page, total } = pageOf(found, query, { order: policies.listOrder, maximum: policies.pageMaximum });
      return { orders: page, total };
    },
    getOrder: ({ path: { id } }) => rowOf(world, world.state.orders, id).order,
  };
}

export function orderControls(world: LumoWorld): LumoOrderControls {
  function change(id: string, verb: string, from: readonly string[], changes: (row: OrderRow) => OrderRow): Order {
    world.clock.catchUp();
    const row = world.state.orders.get(id);
    if (row === undefined) throw new Error(`Cannot ${verb} order ${JSON.stringify(id)}: there is no such order`);
    if (!from.includes(row.order.status))
      throw new Error(`Cannot ${verb} order "${id}": it is ${row.order.status}, and must be ${from.join(" or ")}`);
    world.journal.begin();
    return world.state.orders.put(changes(row)).order;
  }
  const completedAt = (): string => timeText(world.clock.now());

  // created, in_progress, then success or failed: inferred from apis.md and guides/quickstart.md.
  return {
    start: (id) =>
      change(id, "start", ["created"], (row) => ({ ...row, order: { ...row.order, status: "in_progress" } })),
    succeed: (id) =>
      change(id, "let succeed", ["created", "in_progress"], (row) => {
        world.state.ledger.move("frozen", "paid", row.amount);
        return {
          ...row,
          endedAs: "success",
          order: { ...row.order, status: "success", completedAt: completedAt() },
        };
      }),
    fail: (id, failureReason) =>
      change(id, "let fail", ["created", "in_progress"], (row) => {
        world.state.ledger.move("frozen", "available", row.amount);
        return {
          ...row,
          endedAs: "failed",
          order: { ...row.order, status: "failed", completedAt: completedAt(), failureReason },
        };
      }),
  };
}

/** Policy: acceptedStatus. */
function newOrder({ clock, policies }: LumoWorld, quote: QuoteRow, id: string): Order {
  const { amountUsdt, amountRub, merchantName, externalOrderId } = quote;
  return {
    id,
    amountUsdt,
    amountRub,
    status: policies.acceptedStatus,
    paymentUntil: timeText(clock.now() + paymentMs),
    merchantName,
    ...(externalOrderId === undefined ? {} : { externalOrderId }),
    createdAt: timeText(clock.now()),
  };
}

function toQuote({ externalOrderId, amount, orderId, ...quote }: QuoteRow) {
  return quote;
}

/** The sum in a code such as `https://qr.nspk.ru/…?type=02&sum=50000&cur=RUB`. Undefined: it has none. */
function readQrSum(qrCode: string, unit: "kopecks" | "tenths"): bigint | undefined {
  const sum = URL.canParse(qrCode) ? new URL(qrCode).searchParams.get("sum") : null;
  if (sum === null || !/^[1-9]\d{0,12}$/.test(sum)) return undefined;
  return readAmount("sum", sum) / (unit === "kopecks" ? 100n : 10n);
}
