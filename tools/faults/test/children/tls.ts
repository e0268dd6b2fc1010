// Calls each URL of its arguments, and prints what came of it. The authority of the fault server is trusted by
// NODE_EXTRA_CA_CERTS, which Node reads when it starts: so this runs as a process of its own.
import { createLumo } from "@lumkit/lumo";

const [transport, ...urls] = process.argv.slice(2);

for (const baseUrl of urls) {
  const fetch = transport === "fetch" ? { fetch: globalThis.fetch } : {};
  // A fetch that does not notice what happens to its connection is waited for until the end.
  const lumo = createLumo({ baseUrl, apiKey: "a-key", deadlineMs: 5000, ...fetch });
  const ended = await lumo.orders.accept("5f0c9a52").then(
    () => "success",
    ({ name, stage, outcome }) => `${name} ${stage} ${outcome}`,
  );
  process.stdout.write(`${ended}\n`);
}
process.exit();
