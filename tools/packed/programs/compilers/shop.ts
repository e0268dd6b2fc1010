import { createLumetrade, type LumetradeOptions } from "@lumkit/lumetrade";
import { ApiError, createLumo, isNotApplied, type LumoOptions, type Order } from "@lumkit/lumo";
import { contractFetch } from "@lumkit/testing/contract";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";

/** As an own module exports them, with declarations. */
export const sandbox = createLumoSandbox();
export const fetch = contractFetch("lumo", { fetch: sandbox.fetch });
export const lumo = createLumo({ ...sandbox.clientOptions, fetch });
export const get = lumo.http.GET;
export const getOrder = lumo.orders.get;
export const orders = lumo.orders.list({ status: "success" });
export const lumetrade = createLumetrade(createLumetradeSandbox().clientOptions);
export const post = lumetrade.http.POST;

export function connect(options: Partial<LumoOptions> = {}) {
  return createLumo({ environment: "staging", apiKey: "a-key", ...options });
}

export function connectLumetrade(options: Partial<LumetradeOptions> = {}) {
  return createLumetrade({ environment: "production", credentials: { apiKey: "a", apiSecret: "b" }, ...options });
}

export async function pay(qrCode: string): Promise<Order | undefined> {
  try {
    return await lumo.orders.pay({ qrCode, externalOrderId: "inv-77", limits: { maxRub: "5000" } });
  } catch (error) {
    if (isNotApplied(error) || (error instanceof ApiError && error.status === 404)) return undefined;
    throw error;
  }
}

// @ts-expect-error a number may have lost digits already
export const paid = lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M", amount: 101 });
