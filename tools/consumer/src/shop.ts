import { createLumetrade, type Withdrawal } from "@lumkit/lumetrade";
import { ApiError, createLumo, type Order } from "@lumkit/lumo";
import { startPrism } from "@lumkit/testing/prism";

/** The code of a shop, which uses every kind of export once. */
export async function shop(): Promise<Order | undefined> {
  const mock = await startPrism("lumo");
  const lumo = createLumo({
    baseUrl: mock.url,
    apiKey: process.env["LUMO_API_KEY"],
    fetch: mock.prefer({ status: 200 }),
  });
  const quote = await lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/...", externalOrderId: "inv-77" });
  if (!quote.isBalanceSufficient) return undefined;
  try {
    const order = await lumo.orders.accept(quote.id, { idempotencyKey: "inv-77" });
    return order.status === "success" ? order : await lumo.orders.wait(order.id, { deadlineMs: 60_000 });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  } finally {
    await mock.close();
  }
}

export async function payOut(): Promise<Withdrawal[]> {
  const credentials = { apiKey: process.env["LUMETRADE_API_KEY"], apiSecret: process.env["LUMETRADE_API_SECRET"] };
  const lumetrade = createLumetrade({ environment: "production", credentials });
  for await (const beneficiary of lumetrade.beneficiaries.list({ currency: "ZAR" })) {
    await lumetrade.withdrawals.create({ beneficiaryId: beneficiary.id, amount: "101" });
  }
  const { data, response } = await lumetrade.http.GET("/api/v1/withdrawals", {
    params: { query: { page: 0, size: 100 } },
  });
  return response.ok && data !== undefined ? data : lumetrade.withdrawals.list().toArray({ limit: 10 });
}
