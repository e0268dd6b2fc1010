/** The cost of 100,000 orders in pages of 100, next to the bare requests: time in ABBA blocks, memory at its peak. */
import { fork, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { createLumo } from "@lumkit/lumo";

const count = 100_000;
const pageSize = 100;
const warmUp = 5000;
const mebibyte = 2 ** 20;

function order(at: number): string {
  return `{"id":"550e8400-e29b-41d4-a716-${446655440000 + at}","amountUsdt":52.63,"amountRub":5000.00,"status":"success","paymentUntil":"2026-03-10T12:05:00Z","merchantName":"Coffee","externalOrderId":"my-order-${at}","completedAt":"2026-03-10T12:01:10Z","createdAt":"2026-03-10T12:00:00Z"}`;
}

/** Reads up to this many orders, and returns how many it got. */
type Walk = (upTo: number) => Promise<number>;

const subjects: Readonly<Record<string, (baseUrl: string) => Walk>> = {
  "bare fetch": (baseUrl) => async (upTo) => {
    let seen = 0;
    while (seen < upTo) {
      const url = `${baseUrl}/orders?limit=${pageSize}&offset=${seen}`;
      const response = await fetch(url, { headers: { "X-API-Key": "a-key" } });
      const page: { readonly orders: readonly unknown[] } = JSON.parse(await response.text());
      seen += page.orders.length;
    }
    return seen;
  },
  "orders.page": (baseUrl) => {
    const lumo = createLumo({ baseUrl, apiKey: "a-key" });
    return async (upTo) => {
      let seen = 0;
      while (seen < upTo) seen += (await lumo.orders.page({ limit: pageSize, offset: seen })).orders.length;
      return seen;
    };
  },
  "orders.list": (baseUrl) => {
    const lumo = createLumo({ baseUrl, apiKey: "a-key" });
    return async (upTo) => {
      let seen = 0;
      for await (const _ of lumo.orders.list()) if (++seen === upTo) break;
      return seen;
    };
  },
};

interface Result {
  readonly milliseconds: number;
  /** How far memory rose during the walk, in MiB: of the process, and of the objects in use. */
  readonly rss: number;
  readonly heap: number;
}

async function measure(walk: Walk): Promise<Result> {
  await walk(warmUp);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const peakBefore = process.resourceUsage().maxRSS / 1024;
  const started = performance.now();
  const seen = await walk(count);
  const milliseconds = performance.now() - started;
  if (seen !== count) throw new Error(`The walk read ${seen} orders, not ${count}`);
  const rss = process.resourceUsage().maxRSS / 1024 - Math.max(peakBefore, before.rss / mebibyte);
  globalThis.gc?.();
  return { milliseconds, rss, heap: (process.memoryUsage().heapUsed - before.heapUsed) / mebibyte };
}

/** In a process of its own, so that its memory is not counted. */
function serve(): void {
  const orders = Array.from({ length: count }, (_, at) => order(at));
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://mock");
    const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)));
    const page = orders.slice(offset, (offset ?? 0) + Math.min(limit ?? 0, pageSize));
    response.setHeader("content-type", "application/json").end(`{"orders":[${page.join(",")}],"total":${count}}`);
  });
  server.listen(0, "127.0.0.1", () => process.send?.(Object(server.address()).port));
}

function ask(name: string, port: number): Result {
  const args = [...process.execArgv, "--expose-gc", import.meta.filename, name, String(port)];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function compare(base: string, name: string, port: number): void {
  const blocks = Array.from({ length: 5 }, () => [base, name, name, base].map((each) => ask(each, port)));
  const ratios = blocks.map((block) => {
    const [a = 0, b = 0, c = 0, d = 0] = block.map(({ milliseconds }) => milliseconds);
    return (b + c) / (a + d);
  });
  const own = blocks.flatMap((block) => block.slice(1, 3));
  const range = `${Math.min(...ratios).toFixed(2)} - ${Math.max(...ratios).toFixed(2)}`;
  const [rss, heap] = [own.map((each) => each.rss), own.map((each) => each.heap)].map((each) => Math.max(...each));
  console.log(
    `${name}: ${median(own.map((each) => each.milliseconds)).toFixed(0)} ms, ${median(ratios).toFixed(2)} of ${base} (${range}); ` +
      `at most ${rss?.toFixed(1)} MiB above the process before it, ${heap?.toFixed(1)} MiB still in use after it`,
  );
}

async function compareAll(): Promise<void> {
  console.log(`Node ${process.versions.node}, ${count} orders in pages of ${pageSize}\n`);
  const server = fork(import.meta.filename, ["serve"]);
  const port = await new Promise<number>((resolve) => server.once("message", (message) => resolve(Number(message))));
  compare("bare fetch", "orders.list", port);
  compare("orders.page", "orders.list", port);
  server.kill();
}

const [, , name, port] = process.argv;
if (name === undefined) {
  await compareAll();
} else if (name === "serve") {
  serve();
} else {
  const walk = subjects[name]?.(`http://127.0.0.1:${port}`);
  if (walk !== undefined) console.log(JSON.stringify(await measure(walk)));
}
