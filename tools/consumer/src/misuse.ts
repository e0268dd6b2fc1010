import type { Decimal, Lumetrade } from "@lumkit/lumetrade";
import type { Lumo } from "@lumkit/lumo";

/** Code that must not compile, with older compilers too. */
export async function misuse(lumo: Lumo, lumetrade: Lumetrade): Promise<Decimal[]> {
  // @ts-expect-error a number may have lost digits already
  await lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M", amount: 101 });
  // @ts-expect-error both amounts
  await lumetrade.trades.confirm({
    fromCurrency: "USDT",
    toCurrency: "ZAR",
    quoteStr: "q",
    fromAmount: "1",
    toAmount: "2",
  });
  // @ts-expect-error an unknown option
  await lumo.orders.get("a", { timeout: 1000 });
  const { amountUsdt, rate } = await lumo.orders.prepare({ qrCode: "a" });
  // @ts-expect-error a decimal is a string
  const price: number = amountUsdt;
  return [rate, String(price)];
}
