// Prints how long the event loop stands still while a list of 60 MiB is read, in milliseconds.
import { createLumetrade } from "@lumkit/lumetrade";

const [, , subject, url] = process.argv;
const lumetrade = createLumetrade({ baseUrl: url, credentials: { apiKey: "a-key", apiSecret: "a-secret" } });
const read = {
  "bare fetch": async () => (await fetch(`${url}/api/v1/withdrawals`)).json(),
  "withdrawals.list": () => lumetrade.withdrawals.list({ deadlineMs: 300_000 }).toArray(),
};

let [longest, last] = [0, performance.now()];
setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}, 1);
await new Promise((resolve) => setTimeout(resolve, 50));
longest = 0;
const items = await read[subject]();
if (items.length < 100_000) throw new Error(`The list has ${items.length} items`);
// The first tick after it sees how long it was.
await new Promise((resolve) => setTimeout(resolve, 5));
console.log(JSON.stringify({ longest }));
process.exit();
