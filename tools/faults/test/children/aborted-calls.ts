// Makes 10,000 calls to the URL of its argument, aborts each at another moment, and prints what they leave: sockets,
// timers, and listeners on the signal that they share.
import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { createLumo } from "@lumkit/lumo";

const [baseUrl = ""] = process.argv.slice(2);
const lumo = createLumo({ baseUrl, apiKey: "a-key" });
const shared = new AbortController();

const resources = (): string =>
  process
    .getActiveResourcesInfo()
    .filter((name) => name !== "PipeWrap" && name !== "TTYWrap")
    .sort()
    .join();

async function aborted(moment: number): Promise<void> {
  const own = new AbortController();
  // As in practice: the signal of an incoming request, some combined with a signal that outlives all calls.
  const signal = moment % 2 === 0 ? own.signal : AbortSignal.any([own.signal, shared.signal]);
  const call = moment % 4 < 2 ? lumo.orders.get("5f0c9a52", { signal }) : lumo.orders.accept("5f0c9a52", { signal });
  setTimeout(() => own.abort(), moment % 8);
  await call.then(
    () => Promise.reject(new Error("a response arrived")),
    () => undefined,
  );
}

async function outlived(): Promise<void> {
  const own = new AbortController();
  const call = lumo.orders.get("5f0c9a52", { signal: shared.signal, deadlineMs: 5 });
  await call.catch(() => own.abort());
}

await Promise.all(Array.from({ length: 50 }, (_, moment) => aborted(moment)));
await sleep(200);
const before = resources();
for (let call = 0; call < 10_000; call += 50) {
  await Promise.all(Array.from({ length: 49 }, (_, moment) => aborted(moment)));
  await outlived();
}
await sleep(200);
process.stdout.write(`before: ${before}\nafter: ${resources()}\n`);
process.stdout.write(`listeners: ${getEventListeners(shared.signal, "abort").length}\n`);
process.exit();
