import { divideAmounts, formatAmount, readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { pageOf } from "../sandbox/page.js";
import { timeText } from "../sandbox/time-text.js";
import { createAccept } from "./accept.js";
import type { LumoHandlers } from "./not-simulated.js";
import type { LumoOrderControls } from "./order-controls.js";
import { companyOf, type LumoWorld, type QuoteRow, rowOf } from "./state.js";

type OrderOperation = "prepareOrder" | "acceptOrder" | "listOrders" | "getOrder";

/** A quote lives 30 s (apis.md). */
const quoteLifeMs = 30_000;

export function orderHandlers(world: LumoWorld, controls: LumoOrderControls): Pick<LumoHandlers, OrderOperation> {
  const { clock, policies } = world;

  return {
    // Policies: qrSum, rounding.
    prepareOrder({ body: { qrCode, externalOrderId } }) {
      const amountRub = readQrSum(qrCode, policies.qrSum);
      if (amountRub === undefined)
        throw new Rejection(policies.invalidRequest, "body.qrCode has no sum: the sandbox pays only codes with one");
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
    acceptOrder: createAccept(world, controls),
    // Policies: listOrder, listLagMs, pageMaximum.
    listOrders({ query }) {
      const listedUntilMs = clock.now() - policies.listLagMs;
      const rows = world.state.orders
        .all()
        .flatMap(({ order }) => (Date.parse(order.createdAt) <= listedUntilMs ? [order] : []));
      const found = query.status === undefined ? rows : rows.filter(({ status }) => status === query.status);
      const { page, total } = pageOf(found, query, { order: policies.listOrder, maximum: policies.pageMaximum });
      return { orders: page, total };
    },
    getOrder: ({ path: { id } }) => rowOf(world, world.state.orders, id).order,
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
