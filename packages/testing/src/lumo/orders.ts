import { Rejection } from "../sandbox/handlers.js";
import { divideAmounts, formatAmount, readAmount } from "../sandbox/state/decimal.js";
import { matches, rowOf } from "../sandbox/state/table.js";
import { createAccept } from "./accept.js";
import type { LumoHandlers } from "./not-simulated.js";
import type { LumoOrderControls } from "./order-controls.js";
import { pageOf } from "./page.js";
import type { LumoWorld } from "./state.js";

/** A quote lives 30 s (apis.md). */
const quoteLifeMs = 30_000;

export function orderHandlers(world: LumoWorld, controls: LumoOrderControls) {
  const { clock, policies } = world;

  return {
    // Policies: qrSum, rounding.
    prepareOrder({ body: { qrCode, externalOrderId } }) {
      const amountRub = readQrSum(qrCode, policies.qrSum);
      if (amountRub === undefined)
        throw new Rejection(policies.invalidRequest, "body.qrCode has no sum: the sandbox pays only codes with one");
      const { ids, company, ledger, quotes } = world.state;
      const { rate } = company.get();
      const amount = divideAmounts(amountRub, rate, 2, policies.rounding);
      const id = ids.uuid();
      const shown = {
        id,
        amountRub: formatAmount(amountRub),
        amountUsdt: formatAmount(amount),
        rate: formatAmount(rate),
        expiresAt: world.dateText(quoteLifeMs),
        isBalanceSufficient: ledger.balance("available") >= amount,
        merchantName: "Sandbox coffee",
      };
      return quotes.put({ id, shown, externalOrderId, amount }).shown;
    },
    acceptOrder: createAccept(world, controls),
    // Policies: listOrder, listLagMs, pageMaximum.
    listOrders({ query }) {
      const listedUntilMs = clock.now() - policies.listLagMs;
      const orders = world.state.orders.all().map(({ shown }) => shown);
      const found = orders.filter(
        (order) => Date.parse(order.createdAt) <= listedUntilMs && matches(order, { status: query.status }),
      );
      const { page, total } = pageOf(world, found, query);
      return { orders: page, total };
    },
    getOrder: ({ path: { id } }) => rowOf(world.state.orders, id, policies.unknownId).shown,
  } satisfies Partial<LumoHandlers>;
}

/** The sum in a code such as `https://qr.nspk.ru/…?type=02&sum=50000&cur=RUB`. Undefined: it has none. */
function readQrSum(qrCode: string, unit: "kopecks" | "tenths"): bigint | undefined {
  const sum = URL.canParse(qrCode) ? new URL(qrCode).searchParams.get("sum") : null;
  if (sum === null || !/^[1-9]\d{0,12}$/.test(sum)) return undefined;
  return readAmount("sum", sum) / (unit === "kopecks" ? 100n : 10n);
}
