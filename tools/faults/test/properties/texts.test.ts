import { createLumo, RefusedError } from "@lumkit/lumo";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { busy, respond } from "../../src/reactions/index.js";
import type { Lane } from "../../src/server/lane.js";
import { thrownBy } from "../harness/call.js";
import { createHeldClock, heldMs } from "../harness/held-clock.js";
import { canary, subjects } from "../harness/subject.js";
import { useFaultServer } from "../harness/use-fault-server.js";

const server = useFaultServer();
const runs = { numRuns: 300 };

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(".", "/", "\\", "%", "2", "e", "?", "#", "\r", "\n", " ", "\0", "a", "й") }),
);

describe("any text", () => {
  let lane: Lane;
  let sentBefore: number;

  beforeEach(async () => {
    lane = await server().lane();
    sentBefore = 0;
    await lane.script([], { fallback: { effect: "never", reaction: respond({ body: subjects.keyed.success }) } });
  });

  const lumo = () => createLumo({ baseUrl: lane.url, apiKey: canary });

  /** The request that a call sent, or nothing if the call was refused. */
  async function sent(call: () => Promise<unknown>): Promise<string | undefined> {
    const error = await thrownBy(call());
    if (error !== undefined) expect(error).toBeInstanceOf(RefusedError);
    const { requests } = await lane.report();
    const [request, ...more] = requests.slice(sentBefore);
    sentBefore = requests.length;
    expect([request !== undefined, more], "requests").toEqual([error === undefined, []]);
    return request?.head;
  }

  test("as an id is refused, or is one segment of the path and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (id) => {
        const head = await sent(() => lumo().orders.accept(id, { idempotencyKey: "inv-77" }));
        const [, path = ""] = head?.split(" ") ?? [];
        if (head !== undefined)
          expect([path, decodeURIComponent(path)]).toEqual([
            `/orders/accept/${encodeURIComponent(id)}`,
            `/orders/accept/${id}`,
          ]);
      }),
      runs,
    );
  });

  test("as an idempotency key is refused, or is in the header unchanged", async () => {
    const visible = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7f }).map((code) => String.fromCharCode(code)) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, visible), async (idempotencyKey) => {
        const head = await sent(() => lumo().orders.accept("5f0c9a52", { idempotencyKey }));
        if (head !== undefined)
          expect(head.toLowerCase()).toContain(`\r\nidempotency-key: ${idempotencyKey.toLowerCase()}\r\n`);
      }),
      runs,
    );
  });

  test("as a Retry-After ends in a result, and no wait is longer than 30 seconds", async () => {
    const value = fc.oneof(
      fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
      fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    await fc.assert(
      fc.asyncProperty(value, async (retryAfter) => {
        const busyLane = await server().lane();
        const reaction = busy({ retryAfter, body: subjects.read.envelope(429) });
        await busyLane.script([{ effect: "never", reaction }], {
          fallback: { effect: "never", reaction: respond({ body: subjects.read.success }) },
        });
        const clock = createHeldClock();
        const client = createLumo({ baseUrl: busyLane.url, apiKey: canary, clock, deadlineMs: heldMs });
        const error = await thrownBy(client.orders.get(subjects.read.id));
        if (error !== undefined) {
          expect(error).toMatchObject({ name: "ApiError", status: 429 });
          expect(Object(error).retryAfterMs).toBeGreaterThan(30_000);
        }
        for (const ms of clock.waits) expect(ms >= 0 && ms <= 30_000, `a wait of ${ms} ms`).toBe(true);
        await busyLane.close();
      }),
      { numRuns: 100 },
    );
  });
});
