import { expect, test } from "vitest";
import { delayed, drip, fin, reset, respond, stall } from "../../src/reactions/index.js";
import { soon, useFaultServer } from "../harness/use-fault-server.js";
import { okBytes, request, useRawClients } from "./raw-client.js";

const server = useFaultServer();
const connectTo = useRawClients();

test.each([
  ["before", 1],
  ["after", 1],
  ["never", 0],
] as const)("an effect %s the reaction is counted %i times", async (effect, effects) => {
  for (const reaction of [respond({ body: {} }), reset(), fin(), drip({ everyMs: 1, body: {} })]) {
    const lane = await server().lane();
    await lane.script([{ effect, reaction }]);
    const client = connectTo(lane);
    client.send(request("/a"));
    await Promise.race([client.over, client.untilBytes(okBytes.length)]);
    expect(await lane.settled()).toMatchObject({ effects, unusedSteps: 0, pending: 0 });
  }
});

test("an effect after a stall is counted when the client has left, and one before it at once", async () => {
  const lane = await server().lane();
  await lane.script([
    { effect: "after", reaction: stall() },
    { effect: "before", reaction: stall() },
  ]);
  const after = connectTo(lane);
  after.send(request("/a"));
  await expect.poll(async () => (await lane.report()).pending, soon).toBe(1);
  expect(await lane.report()).toMatchObject({ effects: 0, openConnections: 1 });
  const before = connectTo(lane);
  before.send(request("/b"));
  await expect.poll(async () => (await lane.report()).pending, soon).toBe(2);
  expect(await lane.report()).toMatchObject({ effects: 1, openConnections: 2 });
  after.socket.destroy();
  before.socket.destroy();
  expect(await lane.settled()).toMatchObject({ effects: 2, openConnections: 0 });
});

test("an effect is counted long after the connection is closed", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: { msAfterClose: 100 }, reaction: stall() }]);
  const client = connectTo(lane);
  client.send(request("/a"));
  await expect.poll(async () => (await lane.report()).requests.length, soon).toBe(1);
  client.socket.destroy();
  await expect.poll(async () => (await lane.report()).openConnections, soon).toBe(0);
  expect(await lane.report()).toMatchObject({ effects: 0, pending: 1 });
  await expect(lane.settled({ withinMs: 10 })).rejects.toThrow("after 10 ms");
  expect(await lane.settled()).toMatchObject({ effects: 1, pending: 0 });
});

test("an effect of a slow service comes even if the client has left", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "after", reaction: delayed(100, respond({ body: {} })) }]);
  const client = connectTo(lane);
  client.send(request("/a"));
  await expect.poll(async () => (await lane.report()).requests.length, soon).toBe(1);
  client.socket.destroy();
  expect(await lane.report()).toMatchObject({ effects: 0 });
  expect(await lane.settled()).toMatchObject({ effects: 1 });
});

test("an effect is done twice when an intermediary delivers twice, unless there is a key", async () => {
  for (const [replay, effects] of [
    ["none", 2],
    ["stored", 1],
  ] as const) {
    const lane = await server().lane({ replay });
    await lane.script([{ effect: "before", deliveries: 2 }]);
    const client = connectTo(lane);
    client.send(request("/a", { key: "k" }));
    await client.untilBytes(okBytes.length);
    expect(await lane.report()).toMatchObject({ effects, requests: [{}] });
  }
});

test.each([
  ["none", 3, "201 201 201 503"],
  ["stored", 2, "201 201 201 503"],
  ["reject", 2, "201 409 201 503"],
] as const)(
  "with replay %s, a repeated key gives %i effects and the responses %s",
  async (replay, effects, statuses) => {
    const lane = await server().lane({ replay, success: respond({ status: 201 }) });
    await lane.script([
      { effect: "before" },
      { effect: "before" },
      { effect: "before" },
      { effect: "never", reaction: respond({ status: 503 }) },
    ]);
    const client = connectTo(lane);
    for (const key of ["a", "a", "b", "a"]) client.send(request("/a", { method: "POST", key }));
    await expect
      .poll(() =>
        client
          .received()
          .match(/(?<=HTTP\/1\.1 )\d+/g)
          ?.join(" "),
      )
      .toBe(statuses);
    expect(await lane.report()).toMatchObject({ effects, unusedSteps: 0 });
  },
);

test("a key without an effect has its effect the next time", async () => {
  const lane = await server().lane({ replay: "stored" });
  await lane.script([
    { effect: "never", reaction: reset() },
    { effect: "before", reaction: reset() },
    { effect: "before" },
  ]);
  for (let call = 0; call < 3; call++) {
    const client = connectTo(lane);
    client.send(request("/a", { method: "POST", key: "k" }));
    await Promise.race([client.over, client.untilBytes(okBytes.length)]);
  }
  expect(await lane.settled()).toMatchObject({ effects: 1, unusedSteps: 0, connections: 3 });
});
