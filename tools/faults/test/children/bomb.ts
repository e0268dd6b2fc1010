// Reads a response that unpacks to a thousand times its size, from the URL of its argument. Prints how that ended, and
// by how much the memory of this process grew at most, in MiB.
import { createLumo } from "@lumkit/lumo";

const [baseUrl = "", transport, id = ""] = process.argv.slice(2);
const fetch = transport === "fetch" ? { fetch: globalThis.fetch } : {};
const lumo = createLumo({ baseUrl, apiKey: "a-key", ...fetch });

// Loads the code, with one small response.
await lumo.orders.get(id);
const before = process.resourceUsage().maxRSS;
const stage = await lumo.orders.get(id).then(
  () => "success",
  (error) => error.stage,
);
process.stdout.write(`${stage}\n${((process.resourceUsage().maxRSS - before) / 1024).toFixed(1)}\n`);
process.exit();
