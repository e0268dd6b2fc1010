// Prints what 100,000 calls leave in use, in MB, and what the last ones cost as a ratio to the first ones.
import { connect } from "./subjects/lumkit.mjs";

const [, , url] = process.argv;
const call = connect(url);

async function cpuOf(calls) {
  const before = process.cpuUsage();
  for (let at = 0; at < calls; at += 10) await Promise.all(Array.from({ length: 10 }, call));
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

await cpuOf(5000);
gc();
const before = process.memoryUsage().heapUsed;
const first = await cpuOf(10_000);
await cpuOf(80_000);
const last = await cpuOf(10_000);
gc();
console.log(JSON.stringify({ heap: (process.memoryUsage().heapUsed - before) / 1e6, ratio: last / first }));
process.exit();
