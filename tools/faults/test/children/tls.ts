// Calls each URL of its arguments, and prints how that ended. NODE_EXTRA_CA_CERTS, which Node reads only when it starts,
// makes it trust the authority of the fault server.
import { createLumo } from "@lumkit/lumo";

const [transport, ...urls] = process.argv.slice(2);

for (const baseUrl of urls) {
  const fetch = transport === "fetch" ? { fetch: globalThis.fetch } : {};
  // A fetch that does not notice what happens to its connection ends at the deadline.
  const lumo = createLumo({ baseUrl, apiKey: "a-key", deadlineMs: 5000, ...fetch });
  const ended = await lumo.orders.accept("5f0c9a52").then(
    () => "success",
    ({ name, stage, outcome }) => `${name} ${stage} ${outcome}`,
  );
  process.stdout.write(`${ended}\n`);
}
process.exit();
