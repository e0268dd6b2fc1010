import { ApiError } from "@lumkit/lumo";
import { type CheckedSandbox, qrCodeOf } from "./checked-sandbox.js";

/** Waits for a call that the service may reject. The vendor does not document with which status. */
async function ignoreRejection(promise: Promise<unknown>): Promise<void> {
  await promise.catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
  });
}

/** Calls every operation, and reaches every undocumented case. */
export async function callEverything({ sandbox, lumo }: CheckedSandbox): Promise<void> {
  const { orders, userWallets } = lumo;
  // Calls that change nothing.
  await lumo.rates.current();
  await lumo.wallet.get();

  // Orders that go on while they are listed, and disputes about them.
  const ids: string[] = [];
  for (const externalOrderId of ["a", "b", "c"])
    ids.push((await orders.pay({ qrCode: qrCodeOf(1000), externalOrderId, limits: {} })).id);
  await orders.list().toArray();
  sandbox.clock.advance({ milliseconds: 500 });
  await orders.list().toArray();
  await lumo.wallet.balance();
  const [first = "", second = "", third = ""] = ids;
  sandbox.orders.succeed(first);
  sandbox.orders.fail(second, "The bank declined the payment");
  for (const id of [first, second]) {
    const dispute = await lumo.disputes.open(id, { reason: "no money" });
    if (id === first) sandbox.disputes.resolve(dispute.id, { resolution: "refund" });
    else sandbox.disputes.reject(dispute.id, "It did fail");
  }
  await ignoreRejection(lumo.disputes.open(third, { reason: "too early" }));
  await lumo.disputes.list().toArray();

  // Keys in use, a balance that is too small, and quotes that have expired.
  const [quote, late] = [
    await orders.prepare({ qrCode: qrCodeOf(500) }),
    await orders.prepare({ qrCode: qrCodeOf(5) }),
  ];
  const large = await orders.prepare({ qrCode: qrCodeOf(1_000_000) });
  await ignoreRejection(orders.accept(large.id, { idempotencyKey: "key-0" }));
  sandbox.deposits.receive({ amount: "20000" });
  const accept = () => orders.accept(quote.id, { idempotencyKey: "key-1" });
  // All at once: if accepts take time, the others arrive while the first is in progress.
  const acceptLate = () => orders.accept(late.id, { idempotencyKey: "key-1" });
  await Promise.all([accept(), accept(), acceptLate()].map(ignoreRejection));
  await ignoreRejection(orders.accept(quote.id, { idempotencyKey: "key-2" }));
  await ignoreRejection(acceptLate());
  sandbox.clock.advance({ seconds: 16 });
  await lumo.wallet.balance();
  sandbox.clock.advance({ seconds: 10 });
  await ignoreRejection(orders.accept(large.id, { idempotencyKey: "key-0" }));
  sandbox.clock.advance({ seconds: 5 });
  await ignoreRejection(orders.accept(late.id, { idempotencyKey: "key-3" }));
  await ignoreRejection(orders.prepare({ qrCode: "no code" }));
  await ignoreRejection(orders.get("00000000-0000-4000-8000-000000000000"));
  await orders.list().toArray();

  // Wallets that were replaced or blocked, query parameters that are not documented, and more wallets than a page holds.
  const wallet = await userWallets.create({ externalId: "user-1" });
  const replacement = await userWallets.replace(wallet.id, { reason: "taken over" });
  await ignoreRejection(userWallets.replace(wallet.id, {}));
  await userWallets.block(replacement.id, {});
  sandbox.deposits.receive({ amount: "7", externalId: "user-1" });
  await ignoreRejection(userWallets.create({ externalId: "user-1" }));
  for (let user = 2; user <= 22; user++) await userWallets.create({ externalId: `user-${user}` });
  await sandbox.fetch("/user-wallets?user=1", { headers: { "x-api-key": sandbox.clientOptions.apiKey } });
  await sandbox.fetch("/orders?status=sucess", { headers: { "x-api-key": sandbox.clientOptions.apiKey } });
  await userWallets.list().toArray();
  await userWallets.listBlocked().toArray();
  // Deposits with a fee, and one that the AML check stops.
  sandbox.deposits.receive({ amount: "20", fee: "1" });
  sandbox.deposits.receive({ amount: "20", amlResult: "failed" });
  sandbox.clock.advance({ minutes: 1 });
  await lumo.wallet.deposits().toArray();
  await userWallets.deposits().toArray();
  await lumo.wallet.balance();

  // The key is replaced last, because every earlier call needs it.
  await lumo.auth.updateProfile({ contactEmail: "payments@shop.example" });
  await lumo.auth.profile();
  await ignoreRejection(lumo.auth.login({ email: "api@shop.example", password: "wrong" }));
  await lumo.auth.login({ email: "api@shop.example", password: "your password" });
  await ignoreRejection(lumo.auth.regenerateKey());
}
