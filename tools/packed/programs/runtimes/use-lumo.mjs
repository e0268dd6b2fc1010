import { ApiError, createLumo, isNotApplied, RefusedError } from "@lumkit/lumo";
import { errorOf, recorded, same } from "./recorded.mjs";

const qrCode = "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB";
const reason = "The money has not arrived";

/** Calls every method of Lumo's client, and meets an exact decimal, an unknown outcome, an abort, and one that paid nothing. */
export async function useLumo({ options, advance, fault, succeed, receive, until }) {
  const keys = [];
  const { client: lumo, missing } = recorded(createLumo({ ...options, onApiKey: (key) => keys.push(key) }));
  const pay = (externalOrderId, own) => lumo.orders.pay({ qrCode, externalOrderId, limits: { maxRub: "5000" } }, own);

  await receive({ amount: "123456789012.123456" });
  await advance(3600);
  const { usdtBalance } = await lumo.wallet.balance();
  same("The balance", usdtBalance, "123456790012.623456");

  const intents = [];
  const { id } = await pay("inv-1", { beforeSend: (intent) => intents.push(intent) });
  await succeed(id);
  same("The end", (await until(lumo.orders.wait(id))).status, "success");
  same("The resolved order", (await lumo.orders.resolve(intents[0])).id, id);

  await fault("acceptOrder", "drop-after-commit");
  await fault("acceptOrder", "drop-after-commit");
  await fault("acceptOrder", "drop-after-commit");
  const lost = await errorOf(pay("inv-2"));
  same("A lost response", [lost.outcome, isNotApplied(lost)], ["unknown", false]);
  await advance(2);
  same("The order behind it", (await lumo.orders.resolve(lost)).externalOrderId, "inv-2");

  const quote = await lumo.orders.prepare({ qrCode });
  await advance(31);
  // By its own method a rejected accept says nothing of other accepts; with a record it does.
  const late = await errorOf(lumo.orders.accept(quote.id, { idempotencyKey: "inv-3" }));
  same("A late accept", late instanceof ApiError, true);
  const limited = await errorOf(lumo.orders.pay({ qrCode, externalOrderId: "inv-4", limits: { maxRub: "1" } }));
  same(
    "A limit",
    [limited instanceof RefusedError, limited.reason, isNotApplied(limited)],
    [true, "limit-exceeded", true],
  );

  const aborted = new AbortController();
  const why = new Error("No longer wanted");
  aborted.abort(why);
  same("The reason of an abort", (await errorOf(pay("inv-5", { signal: aborted.signal }))) === why, true);
  same("An aborted read", (await errorOf(lumo.orders.get(id, { signal: aborted.signal }))) === why, true);

  await lumo.orders.get(id);
  same("A page", (await lumo.orders.page({ limit: 1, offset: 0 })).total, 2);
  same("All orders", (await lumo.orders.list().toArray()).length, 2);
  same("A route", (await lumo.http.GET("/orders/{id}", { params: { path: { id } } })).data?.id, id);
  await lumo.disputes.open(id, { reason });
  same("Disputes", (await lumo.disputes.list().toArray()).length, 1);
  await lumo.rates.current();
  await lumo.wallet.get();
  same("Deposits", (await lumo.wallet.deposits().toArray()).length, 1);
  const wallet = await lumo.userWallets.create({ externalId: "user-1" });
  const replacement = await lumo.userWallets.replace(wallet.id, { reason });
  await lumo.userWallets.block(replacement.id, { reason });
  await lumo.userWallets.list().toArray();
  await lumo.userWallets.listBlocked().toArray();
  await lumo.userWallets.deposits().toArray();
  await lumo.auth.updateProfile({ contactEmail: "payments@shop.example" });
  await lumo.auth.profile();
  await lumo.auth.login({ email: "api@shop.example", password: "your password" });
  await lumo.auth.regenerateKey();
  same("New keys", keys.length, 2);
  same("Methods of Lumo that were not called", [...missing], []);
}
