import { createLumo, isNotApplied } from "@lumkit/lumo";
import { createLumoSandbox } from "@lumkit/testing/lumo";

declare const test: (name: string, run: () => Promise<void>) => void;
declare const expect: (value: unknown) => { toBe(expected: unknown): void };

test("is refused by its limit", async () => {
  const lumo = createLumo(createLumoSandbox().clientOptions);
  const payment = { qrCode: "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB", externalOrderId: "inv-77" };
  const error = await lumo.orders.pay({ ...payment, limits: { maxRub: "1" } }).catch((thrown: unknown) => thrown);
  expect(isNotApplied(error)).toBe(true);
});
