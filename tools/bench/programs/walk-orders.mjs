// Prints how long a walk over 100,000 orders in pages of 100 takes, and how far memory rises: at its peak, and to stay.
import { createLumo } from "@lumkit/lumo";

const [, , subject, url] = process.argv;
const lumo = createLumo({ baseUrl: url, apiKey: "a-key" });

const pages = {
  async "bare fetch"(offset) {
    const response = await fetch(`${url}/orders?limit=100&offset=${offset}`, { headers: { "X-API-Key": "a-key" } });
    return JSON.parse(await response.text());
  },
  "orders.page": (offset) => lumo.orders.page({ limit: 100, offset }),
};

async function walk(upTo) {
  let seen = 0;
  if (subject === "orders.list") {
    for await (const _ of lumo.orders.list()) if (++seen === upTo) break;
  } else {
    while (seen < upTo) seen += (await pages[subject](seen)).orders.length;
  }
  if (seen !== upTo) throw new Error(`The walk read ${seen} orders, not ${upTo}`);
}

const peak = () => process.resourceUsage().maxRSS / 1024;
await walk(5000);
gc();
const [before, peakBefore, start] = [process.memoryUsage(), peak(), performance.now()];
await walk(100_000);
const time = performance.now() - start;
const rss = peak() - Math.max(peakBefore, before.rss / 2 ** 20);
gc();
console.log(JSON.stringify({ time, rss, heap: (process.memoryUsage().heapUsed - before.heapUsed) / 2 ** 20 }));
process.exit();
