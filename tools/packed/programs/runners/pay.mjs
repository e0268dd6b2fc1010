import { createLumo, isNotApplied } from "@lumkit/lumo";
import { createLumoSandbox } from "@lumkit/testing/lumo";

/** Pays in a sandbox, and makes one payment whose limit refuses it. */
export async function pay() {
  const sandbox = createLumoSandbox();
  const lumo = createLumo(sandbox.clientOptions);
  const payment = { qrCode: "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB", externalOrderId: "inv-77" };
  const order = await lumo.orders.pay({ ...payment, limits: { maxRub: "5000" } });
  const { status } = await sandbox.clock.runUntil(lumo.orders.wait(order.id));
  const error = await lumo.orders.pay({ ...payment, limits: { maxRub: "1" } }).catch((thrown) => thrown);
  return [status, isNotApplied(error)].join();
}
