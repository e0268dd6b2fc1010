// On any runtime, makes a read and then a keyed or once call to the URL of its argument. Prints as JSON how the call
// ended, and how many attempts it had. The read leaves a connection that a runtime would use again.
import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";

const [baseUrl = "", safety, id = ""] = process.argv.slice(2);
let attempts = 0;
const options = {
  baseUrl,
  hooks: {
    onAttempt() {
      attempts++;
    },
  },
};

async function call(): Promise<unknown> {
  if (safety === "keyed") {
    const lumo = createLumo({ ...options, apiKey: "a-key" });
    await lumo.orders.get(id);
    return lumo.orders.accept(id);
  }
  const credentials = { apiKey: "a-key", apiSecret: "a-secret" };
  const lumetrade = createLumetrade({ ...options, credentials });
  await lumetrade.currencies.list().toArray();
  return lumetrade.withdrawals.create({ beneficiaryId: "ben_1", amount: "101" }, { baseline: false });
}

const ended = await call().then(
  () => "success",
  (error: unknown) => Object(error).outcome,
);
// One attempt was that of the read.
process.stdout.write(JSON.stringify({ ended, attempts: attempts - 1 }));
process.exit();
