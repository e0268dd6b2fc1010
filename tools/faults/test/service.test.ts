import { setTimeout as sleep } from "node:timers/promises";
import { createLumo, isNotApplied } from "@lumkit/lumo";
import { describe, expect, test } from "vitest";
import { reset, respond, thenExtra } from "../src/reactions/index.js";
import { fetchOf, thrownBy, transports } from "./harness/call.js";
import { createHeldClock, heldMs } from "./harness/held-clock.js";
import { canary, subjects } from "./harness/subject.js";
import { useFaultServer } from "./harness/use-fault-server.js";

const server = useFaultServer();
const { keyed, read } = subjects;
const { id } = read;

describe.each(transports)("on %s", (transport) => {
  const options = (baseUrl: string) => ({
    baseUrl,
    apiKey: canary,
    clock: createHeldClock(),
    deadlineMs: heldMs,
    fetch: fetchOf(transport),
  });

  test("B12: a response without a request is never taken as that to the next one", async () => {
    const lane = await server().lane();
    const warm = respond({ body: read.warm });
    await lane.script([
      { effect: "never", reaction: thenExtra(warm, { body: { ...read.warm, id: "somebody-else" } }) },
      { effect: "never", reaction: warm },
    ]);
    const lumo = createLumo(options(lane.url));
    await lumo.orders.get(id);
    // The reaction ends when its last bytes are written, and on loopback they arrive at once.
    await lane.settled();
    await sleep(20);
    expect(await lumo.orders.get(id)).toMatchObject({ id: Object(read.warm).id });
  });

  test("B12: a response about another id is an error after two repetitions", async () => {
    const lane = await server().lane();
    const reaction = respond({ body: { ...read.warm, id: "somebody-else" } });
    await lane.script([{ effect: "never", reaction }], { fallback: { effect: "never", reaction } });
    const error = await thrownBy(createLumo(options(lane.url)).orders.get(read.id));
    expect(error).toMatchObject({ name: "ConnectionError", stage: "body", status: 200 });
    expect((await lane.report()).requests.length).toBe(3);
  });

  test("B13: a keyed call that an intermediary sends twice has one effect", async () => {
    const lane = await server().lane({ replay: "stored", success: respond({ body: keyed.success }) });
    await lane.script([{ effect: "before", deliveries: 2 }]);
    await createLumo(options(lane.url)).orders.accept(id);
    expect(await lane.settled()).toMatchObject({ effects: 1, unusedSteps: 0 });
  });

  test("D5, D9: a rejection of a used key leaves the outcome of the first attempt unknown", async () => {
    const lane = await server().lane({
      replay: "reject",
      rejection: respond({ status: 409, body: keyed.envelope(409) }),
    });
    await lane.script([{ effect: "before", reaction: reset() }, { effect: "before" }]);
    const error = await thrownBy(createLumo(options(lane.url)).orders.accept(id));
    expect(error).toMatchObject({ name: "ApiError", status: 409, outcome: "unknown", idempotencyKey: id });
    expect(isNotApplied(error)).toBe(false);
    const { effects, requests } = await lane.settled();
    expect({ effects, sent: requests.length }).toEqual({ effects: 1, sent: 2 });
  });

  test("D8: two processes that accept with one key pay once", async () => {
    const lane = await server().lane({ replay: "stored", success: respond({ body: keyed.success }) });
    await lane.script([], { fallback: { effect: "before" } });
    const clients = [createLumo(options(lane.url)), createLumo(options(lane.url))];
    const orders = await Promise.all(
      Array.from({ length: 40 }, (_, index) => clients[index % 2]?.orders.accept(id, { idempotencyKey: "inv-77" })),
    );
    expect(new Set(orders.map((order) => order?.id)).size).toBe(1);
    expect(await lane.settled()).toMatchObject({ effects: 1 });
  });

  test("D12: a call has an unknown outcome after three attempts at a service that stores its failure for the key", async () => {
    const lane = await server().lane();
    const failure = { effect: "before", reaction: respond({ status: 500, body: keyed.envelope(500) }) } as const;
    await lane.script([failure, failure, failure, failure]);
    const error = await thrownBy(createLumo(options(lane.url)).orders.accept(id));
    expect(error).toMatchObject({ name: "ApiError", status: 500, outcome: "unknown" });
    const { requests, unusedSteps } = await lane.settled();
    expect({ unusedSteps, bodies: new Set(requests.map(({ head }) => head)).size }).toEqual({
      unusedSteps: 1,
      bodies: 1,
    });
  });

  test("1,000 reads against a dead service cause at most 1,010 requests", async () => {
    const lane = await server().lane();
    await lane.script([], { fallback: { effect: "never", reaction: respond({ status: 503 }) } });
    const lumo = createLumo(options(lane.url));
    for (let call = 1; call <= 1000; call++) await expect(lumo.orders.get(id)).rejects.toThrow("503");
    const { requests } = await lane.report();
    process.stdout.write(`on ${transport}, 1,000 reads against a dead service: ${requests.length} requests\n`);
    expect(requests.length).toBeLessThanOrEqual(1010);
    await lane.close();
  });

  test("E8: the key is only in the headers", async () => {
    const lane = await server().lane();
    await lane.script([{ effect: "never", reaction: respond({ body: read.warm }) }]);
    await createLumo(options(lane.url)).orders.get(id);
    const [request] = (await lane.report()).requests;
    expect(request?.head.split("\r\n")[0]).toBe(`GET /orders/${id} HTTP/1.1`);
    expect(request?.headers["x-api-key"]).toBe(canary);
    expect(request?.body).toBe("");
  });
});

test("B7: the first repetition reaches a service that has restarted, however many old connections there were", async () => {
  const lane = await server().lane({ success: respond({ body: read.warm }) });
  let attempts = 0;
  const onAttempt = (): void => {
    attempts++;
  };
  const lumo = createLumo({
    baseUrl: lane.url,
    apiKey: canary,
    clock: createHeldClock(),
    deadlineMs: heldMs,
    hooks: { onAttempt },
  });
  const old = 5;
  await lane.script(Array.from({ length: old }, () => ({ effect: "never" })));
  await Promise.all(Array.from({ length: old }, () => lumo.orders.get(read.id)));
  expect(await lane.report()).toMatchObject({ connections: old, openConnections: old });
  // A restarted machine does not know the old connections: it resets each when bytes arrive.
  await lane.script(
    Array.from({ length: old }, () => ({ effect: "never", reaction: reset({ at: "reuse" }) })),
    { fallback: { effect: "never" } },
  );
  attempts = 0;
  expect(await lumo.orders.get(read.id)).toMatchObject({ id: read.id });
  expect(attempts).toBe(2);
});
