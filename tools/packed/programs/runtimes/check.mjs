import { createLumo, isNotApplied } from "@lumkit/lumo";
import { deliver, deliverPlainly } from "./deliver.mjs";
import { inMemory, overHttp } from "./places.mjs";
import { errorOf, same } from "./recorded.mjs";
import { useLumetrade } from "./use-lumetrade.mjs";
import { useLumo } from "./use-lumo.mjs";

/** A key that a runtime cannot send to a port that nothing listens on; only Node knows that nothing was sent. */
async function unreachable(baseUrl) {
  const lumo = createLumo({ baseUrl, apiKey: "a-key", maxRetries: 0 });
  const error = await errorOf(lumo.orders.accept("a"));
  same("A refused connection", [error.outcome === "not-applied", error.name], [isNotApplied(error), "ConnectionError"]);
  return error.outcome;
}

async function lateAbort(url) {
  const caller = new AbortController();
  const why = new Error("No longer wanted");
  const lumo = createLumo({ baseUrl: `${url}/silent`, apiKey: "a-key" });
  const failing = errorOf(lumo.orders.accept("a", { signal: caller.signal }));
  while ((await (await fetch(`${url}/silent/count`)).text()) !== "1") await new Promise((go) => setTimeout(go, 5));
  caller.abort(why);
  const error = await failing;
  same("An abort after the first byte", [error.outcome, error.cause === why], ["unknown", true]);
}

/** Uses the packages in every way on this runtime. The URLs are those of the sandboxes, a closing server, and nothing. */
export async function check(urls) {
  const memory = inMemory();
  await useLumo(memory.lumo);
  await useLumetrade(memory.lumetrade);
  const http = await overHttp(urls);
  await useLumo(http.lumo);
  await useLumetrade(http.lumetrade);
  const attempts = await deliver(urls.closing);
  await deliverPlainly(urls.closing);
  await lateAbort(urls.closing);
  return { attempts, refusedConnection: await unreachable(urls.nothing) };
}
