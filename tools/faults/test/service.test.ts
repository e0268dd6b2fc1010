import { inspect } from "node:util";
import { createLumo, isNotApplied } from "@lumkit/lumo";
import { describe, expect, test } from "vitest";
import { lengthAndChunks, raw, reset, respond, shortBody, thenExtra, twoLengths } from "../src/reactions/index.js";
import { useCatalogue } from "./catalogue/use-catalogue.js";
import { createHeldClock, heldMs } from "./harness/held-clock.js";
import { canary, subjects } from "./harness/subject.js";

const { server } = useCatalogue();
const { keyed, read } = subjects;
const { id } = read;

describe.each(["node:http", "fetch"] as const)("on %s", (transport) => {
  const options = (baseUrl: string) => ({
    baseUrl,
    apiKey: canary,
    clock: createHeldClock(),
    deadlineMs: heldMs,
    fetch: transport === "fetch" ? (url: string, init: RequestInit) => globalThis.fetch(url, init) : undefined,
  });

  test("B12: an answer that nobody asked for is never taken for the next one", async () => {
    const lane = await server().lane();
    const warm = respond({ body: read.warm });
    await lane.script([
      { effect: "never", reaction: thenExtra(warm, { body: { ...read.warm, id: "somebody-else" } }) },
      { effect: "never", reaction: warm },
    ]);
    const lumo = createLumo(options(lane.url));
    await lumo.orders.get(id);
    // The reaction is over when its last bytes are written, and on loopback they arrive at once.
    await lane.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await lumo.orders.get(id)).toMatchObject({ id: Object(read.warm).id });
  });

  test("B12: an answer about another id is an error, after it was asked for again", async () => {
    const lane = await server().lane();
    const reaction = respond({ body: { ...read.warm, id: "somebody-else" } });
    await lane.script([{ effect: "never", reaction }], { otherwise: { effect: "never", reaction } });
    const error: unknown = await createLumo(options(lane.url))
      .orders.get(read.id)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ConnectionError", stage: "body", status: 200 });
    expect((await lane.report()).requests.length).toBe(3);
  });

  test("B13: what an intermediary sends twice is one effect where there is a key", async () => {
    const lane = await server().lane({ replay: "stored", success: respond({ body: keyed.success }) });
    await lane.script([{ effect: "before", deliveries: 2 }]);
    await createLumo(options(lane.url)).orders.accept(id);
    expect(await lane.settled()).toMatchObject({ effects: 1, unusedSteps: 0 });
  });

  test("D5, D9: a service that rejects a used key leaves the first attempt unknown", async () => {
    const lane = await server().lane({
      replay: "reject",
      rejection: respond({ status: 409, body: keyed.envelope(409) }),
    });
    await lane.script([{ effect: "before", reaction: reset() }, { effect: "before" }]);
    const error: unknown = await createLumo(options(lane.url))
      .orders.accept(id)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ApiError", status: 409, outcome: "unknown", idempotencyKey: id });
    expect(isNotApplied(error)).toBe(false);
    const { effects, requests } = await lane.settled();
    expect({ effects, sent: requests.length }).toEqual({ effects: 1, sent: 2 });
  });

  test("D8: two processes that accept with one key pay once", async () => {
    const lane = await server().lane({ replay: "stored", success: respond({ body: keyed.success }) });
    await lane.script([], { otherwise: { effect: "before" } });
    const clients = [createLumo(options(lane.url)), createLumo(options(lane.url))];
    const orders = await Promise.all(
      Array.from({ length: 40 }, (_, index) => clients[index % 2]?.orders.accept(id, { idempotencyKey: "inv-77" })),
    );
    expect(new Set(orders.map((order) => order?.id)).size).toBe(1);
    expect(await lane.settled()).toMatchObject({ effects: 1 });
  });

  test("D12: a service that stores its failure for a key is asked three times, and then it is unknown", async () => {
    const lane = await server().lane();
    const failure = { effect: "before", reaction: respond({ status: 500, body: keyed.envelope(500) }) } as const;
    await lane.script([failure, failure, failure, failure]);
    const error: unknown = await createLumo(options(lane.url))
      .orders.accept(id)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ApiError", status: 500, outcome: "unknown" });
    const { requests, unusedSteps } = await lane.settled();
    expect({ unusedSteps, bodies: new Set(requests.map(({ head }) => head)).size }).toEqual({
      unusedSteps: 1,
      bodies: 1,
    });
  });

  test("1,000 reads against a dead service cause at most 1,010 requests", async () => {
    const lane = await server().lane();
    await lane.script([], { otherwise: { effect: "never", reaction: respond({ status: 503 }) } });
    const lumo = createLumo(options(lane.url));
    for (let call = 1; call <= 1000; call++) await expect(lumo.orders.get(id)).rejects.toThrow("503");
    const { requests } = await lane.report();
    process.stdout.write(`on ${transport}, 1,000 reads against a dead service: ${requests.length} requests\n`);
    expect(requests.length).toBeLessThanOrEqual(1010);
    await lane.close();
  });

  test("H8: an answer that cannot be parsed does not show its key, in no part of the error", async () => {
    const newKey = "new-key-canary-8d41";
    const text = JSON.stringify({ apiKey: newKey, company: {} });
    for (const reaction of [
      lengthAndChunks({ body: text }),
      twoLengths({ body: text, lengths: [5, 50] }),
      raw(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${newKey}\r\n\r\n${text}`),
      raw(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n${text}\r\n`),
      shortBody({ body: text }),
      respond({ body: text.slice(0, -3) }),
    ]) {
      const lane = await server().lane();
      await lane.script([{ effect: "before", reaction }]);
      const lumo = createLumo({ ...options(lane.url), onApiKey: () => {} });
      const credentials = { email: "api@shop.example", password: "a password" };
      const error: unknown = await lumo.auth.login(credentials).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ outcome: "unknown" });
      for (let one = error; one !== undefined; one = Object(one).cause) {
        expect(inspect(one, { depth: 9, showHidden: true })).not.toContain(newKey);
        // Bytes are shown as numbers.
        const bytes = Object.values(Object(one)).filter((value) => value instanceof Uint8Array);
        for (const value of bytes) expect(Buffer.from(value).toString()).not.toContain(newKey);
      }
      await lane.close();
    }
  });

  test("E8: the key is in no request line and in no body", async () => {
    const lane = await server().lane();
    await lane.script([{ effect: "never", reaction: respond({ body: read.warm }) }]);
    await createLumo(options(lane.url)).orders.get(id);
    const [request] = (await lane.report()).requests;
    expect(request?.head.split("\r\n")[0]).toBe(`GET /orders/${id} HTTP/1.1`);
    expect(request?.headers["x-api-key"]).toBe(canary);
    expect(request?.body).toBe("");
  });
});

test("B7: a service that has restarted is reached by the first repetition, however many old connections there were", async () => {
  const lane = await server().lane({ success: respond({ body: read.warm }) });
  let attempts = 0;
  const onAttempt = (): void => {
    attempts += 1;
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
  // A machine that has restarted knows none of them: it resets each when something comes.
  await lane.script(
    Array.from({ length: old }, () => ({ effect: "never", reaction: reset({ at: "reuse" }) })),
    { otherwise: { effect: "never" } },
  );
  attempts = 0;
  expect(await lumo.orders.get(read.id)).toMatchObject({ id: read.id });
  expect(attempts).toBe(2);
});
