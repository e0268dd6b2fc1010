import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { errorOf, same } from "./recorded.mjs";

const id = "5f0c9a52-4f6e-4a34-9c1c-000000000001";

const calls = {
  async once(options) {
    const credentials = { apiKey: "a-key", apiSecret: "a-secret" };
    const lumetrade = createLumetrade({ ...options, credentials });
    await lumetrade.currencies.list().toArray();
    return errorOf(lumetrade.withdrawals.create({ beneficiaryId: "ben_1", amount: "101" }, { baseline: false }));
  },
  async keyed(options) {
    const lumo = createLumo({ ...options, apiKey: "a-key" });
    await lumo.orders.get(id);
    return errorOf(lumo.orders.accept(id));
  },
};

/** After a read, which leaves a connection to use again, each call ends as unknown. Gives the attempts that it made. */
export async function deliver(url) {
  const attempts = {};
  for (const ending of ["fin", "rst"])
    for (const [safety, call] of Object.entries(calls)) {
      const name = `${safety}-${ending}`;
      attempts[name] = 0;
      const onAttempt = ({ operation }) => {
        if (operation === "acceptOrder" || operation === "createWithdrawal") attempts[name]++;
      };
      const error = await call({ baseUrl: `${url}/${name}`, hooks: { onAttempt } });
      same(`The outcome of ${name}`, error.outcome, "unknown");
    }
  return attempts;
}

/** What the runtime's own fetch does on the same connection. */
export async function deliverPlainly(url) {
  await (await fetch(`${url}/plain-fin/orders/${id}`)).text();
  await fetch(`${url}/plain-fin/orders/accept/${id}`, { method: "POST", body: "{}" }).catch(() => {});
}
