/** The cost of a call: 2,000 reads of one order in ABBA blocks, each subject in a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { Agent, createServer, get } from "node:http";
import { text } from "node:stream/consumers";
import { createLumo } from "@lumkit/lumo";

const id = "550e8400-e29b-41d4-a716-446655440000";
const order = `{"id":"${id}","amountUsdt":52.63,"amountRub":5000.00,"status":"created","paymentUntil":"2026-03-10T12:05:00Z","merchantName":"Coffee","externalOrderId":"my-order-001","createdAt":"2026-03-10T12:00:00Z"}`;
const calls = 2000;

type Subject = (baseUrl: string) => () => Promise<unknown>;

const subjects: Readonly<Record<string, Subject>> = {
  "bare fetch": (baseUrl) => async () =>
    (await fetch(`${baseUrl}/orders/${id}`, { headers: { "X-API-Key": "a-key" } })).json(),
  // Only the layer beneath Lumkit: the least that a call can cost on this machine.
  "bare node:http": (baseUrl) => {
    const agent = new Agent({ keepAlive: true });
    return () =>
      new Promise((resolve, reject) => {
        get(`${baseUrl}/orders/${id}`, { agent, headers: { "X-API-Key": "a-key" } }, (response) => {
          text(response).then((body) => resolve(JSON.parse(body)), reject);
        }).on("error", reject);
      });
  },
  "Lumkit on node:http": (baseUrl) => {
    const lumo = createLumo({ baseUrl, apiKey: "a-key" });
    return () => lumo.orders.get(id);
  },
  "Lumkit on fetch": (baseUrl) => {
    const lumo = createLumo({ baseUrl, apiKey: "a-key", fetch: (url, init) => fetch(url, init) });
    return () => lumo.orders.get(id);
  },
};

/** Microseconds of processor time per call. */
async function measure(call: () => Promise<unknown>, inFlight: number): Promise<number> {
  const run = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += inFlight) await Promise.all(Array.from({ length: inFlight }, call));
  };
  await run(1000);
  const before = process.cpuUsage();
  await run(calls);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

function serve(): void {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader("content-type", "application/json").end(order);
  });
  server.listen(0, "127.0.0.1", () => console.log(Object(server.address()).port));
}

async function runSubject(name: string, inFlight: number): Promise<void> {
  const server = spawn(process.execPath, [...process.execArgv, import.meta.filename, "serve"]);
  const [port] = await once(server.stdout, "data");
  const subject = subjects[name];
  if (subject !== undefined) console.log(await measure(subject(`http://127.0.0.1:${Number(port)}`), inFlight));
  server.kill();
  process.exit();
}

function ask(name: string, inFlight: number): number {
  const args = [...process.execArgv, import.meta.filename, name, String(inFlight)];
  return Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function compareAll(): void {
  console.log(`Node ${process.versions.node}, ${calls} calls, µs of processor time per call\n`);
  for (const inFlight of [1, 32]) {
    for (const name of Object.keys(subjects).slice(1)) {
      const blocks = Array.from({ length: 5 }, () =>
        ["bare fetch", name, name, "bare fetch"].map((each) => ask(each, inFlight)),
      );
      const ratios = blocks.map(([a = 0, b = 0, c = 0, d = 0]) => (b + c) / (a + d)).toSorted((a, b) => a - b);
      const own = median(blocks.flatMap(([, b = 0, c = 0]) => [b, c]));
      const range = `${ratios.at(0)?.toFixed(2)} - ${ratios.at(-1)?.toFixed(2)}`;
      console.log(
        `${name}, ${inFlight} in flight: ${own.toFixed(0)} µs, ${median(ratios).toFixed(2)} of bare fetch (${range})`,
      );
    }
  }
}

const [, , name, inFlight] = process.argv;
if (name === "serve") serve();
else if (name === undefined) compareAll();
else await runSubject(name, Number(inFlight));
