import { get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../../src/listen.js";
import { streamEvents } from "../../src/sandbox/control/event-stream.js";
import { createFeed } from "../../src/sandbox/control/feed.js";
import { createWorldClock } from "../../src/sandbox/state/clock.js";
import { serveLumo } from "./controlled.js";

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${url}/_sandbox/events`, { agent: false }, (response) => {
      response.on("error", () => {});
      resolve(response);
    }).on("error", reject);
  });
}

/** Reads events until one fits. */
async function readUntil(response: IncomingMessage, fits: (event: string, data: string) => boolean): Promise<string[]> {
  const events: string[] = [];
  let text = "";
  for await (const part of response.iterator({ destroyOnReturn: false })) {
    text += part;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, event = "", data = ""] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (event !== "") events.push(event);
      if (fits(event, data)) return events;
    }
  }
  throw new Error(`The events ended: ${events.join(", ")}`);
}

test("tells of each request, and of changes by requests, by TypeScript and by controls", async () => {
  const { sandbox, send, url, ids } = await serveLumo();
  const events = await open(url);
  expect(events.headers["content-type"]).toBe("text/event-stream");
  const isChange = (event: string): boolean => event === "change";
  await fetch(`${url}/rates/current`);
  await readUntil(events, (event, data) => {
    if (event === "request")
      expect(JSON.parse(data)).toEqual({
        operation: "getCurrentRate",
        method: "GET",
        path: "/rates/current",
        status: 401,
      });
    return event === "request";
  });
  const changes: (() => unknown)[] = [
    () => sandbox.orders.start(ids.orders),
    () => sandbox.clock.advance({ seconds: 1 }),
    () => sandbox.setPolicies({ expiredQuote: 410 }),
    () => sandbox.faults.next("getOrder", "truncate"),
    () => send("DELETE", "/_sandbox/faults"),
    () => send("POST", "/_sandbox/deposits", { amount: "1" }),
    () => sandbox.reset(),
  ];
  for (const change of changes) {
    await change();
    expect(await readUntil(events, isChange)).toEqual(["change"]);
  }
});

test("in real time a deposit that moves on is a change, without any request", async () => {
  const sandbox = createLumoSandbox({ realTime: true });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const events = await open(server.url);
  sandbox.deposits.receive({ amount: "1" });
  const dueMs = sandbox.clock.now() + 5000;
  sandbox.clock.advance({ seconds: 4 });
  await readUntil(events, (event, data) => event === "change" && Date.parse(JSON.parse(data).date) >= dueMs);
});

test("many changes at once are one event", async () => {
  const feed = createFeed(() => "");
  const events: string[] = [];
  await new Promise<void>((resolve) => {
    feed.watch(({ event }) => {
      events.push(event);
      setImmediate(resolve);
    });
    for (let count = 0; count < 100; count++) feed.changed();
  });
  expect(events).toEqual(["change"]);
});

test("forgets a reader that has gone", async () => {
  const feed = createFeed(() => "");
  let readers = 0;
  const watch: typeof feed.watch = (reader) => {
    const stop = feed.watch(reader);
    readers++;
    return () => {
      stop();
      readers--;
    };
  };
  const server = await listen(0, async (_, response) =>
    streamEvents(response, { ...feed, watch }, createWorldClock(0, true)),
  );
  onTestFinished(server.close);
  const [first, second] = [await open(server.url), await open(server.url)];
  expect(readers).toBe(2);
  first.destroy();
  while (readers > 1) await sleep(1);
  second.destroy();
  while (readers > 0) await sleep(1);
});

test("a reader that does not read is cut off, and others go on", async () => {
  const { sandbox, url } = await serveLumo();
  const [slow, quick] = [await open(url), await open(url)];
  slow.pause();
  const path = `https://lumo.invalid/${"long".repeat(2000)}`;
  const isEnd = (_: string, data: string): boolean => data.includes("/the-end");
  const quickEnds = readUntil(quick, isEnd);
  // More than the buffers of a connection take.
  for (let count = 0; count < 4000; count++) {
    await sandbox.fetch(path);
    if (count % 20 === 0) await sleep(0);
  }
  await sandbox.fetch("https://lumo.invalid/the-end");
  expect((await quickEnds).length).toBeGreaterThan(4000);
  await expect(readUntil(slow, isEnd)).rejects.toThrow("aborted");
});
