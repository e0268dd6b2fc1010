import { createLumo, isNotApplied, RefusedError } from "@lumkit/lumo";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { busy, respond } from "../../src/reactions/index.js";
import type { Lane } from "../../src/server/lane.js";
import { createHeldClock, heldMs } from "../harness/held-clock.js";
import { canary, type Safety, safeties, subjects } from "../harness/subject.js";
import { useFaultServer } from "../harness/use-fault-server.js";

const { server } = useFaultServer();
const runs = { numRuns: 300 };

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(".", "/", "\\", "%", "2", "e", "?", "#", "\r", "\n", " ", "\0", "a", "й") }),
);

/** What a call did with an answer of this body: on an injected `fetch`, where the bytes are what they are. */
async function endWith(safety: Safety, body: string, status = 200): Promise<string> {
  const subject = subjects[safety];
  const fetch = async (): Promise<Response> =>
    new Response(body, { status, headers: { "content-type": "application/json" } });
  const client = subject.client({ baseUrl: "http://127.0.0.1:9", fetch, clock: createHeldClock() });
  return client.call().then(
    () => "success",
    (error: unknown) => (isNotApplied(error) ? "not-applied" : (Object(error).outcome ?? "error")),
  );
}

const lost = (safety: Safety): string => (safety === "read" ? "error" : "unknown");

describe("any text", () => {
  let lane: Lane;

  beforeAll(async () => {
    lane = await server().lane();
    await lane.script([], { otherwise: { effect: "never", reaction: respond({ body: subjects.keyed.success }) } });
  });
  afterAll(() => lane.close());

  const lumo = () => createLumo({ baseUrl: lane.url, apiKey: canary });

  /** The request that a call sent, or nothing if the call was refused. */
  async function sent(call: () => Promise<unknown>): Promise<string | undefined> {
    const { requests: before } = await lane.report();
    const refused = await call().then(
      () => false,
      (error: unknown) => {
        expect(error).toBeInstanceOf(RefusedError);
        return true;
      },
    );
    const { requests } = await lane.report();
    expect(requests.length - before.length, "requests").toBe(refused ? 0 : 1);
    return requests[before.length]?.head;
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

  test("as an idempotency key is refused, or stands in the header as it is", async () => {
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

  test("as a Retry-After ends in an answer, and no wait is longer than 30 seconds", async () => {
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
          otherwise: { effect: "never", reaction: respond({ body: subjects.read.success }) },
        });
        const clock = createHeldClock();
        const client = createLumo({ baseUrl: busyLane.url, apiKey: canary, clock, deadlineMs: heldMs });
        const error = await client.orders.get(subjects.read.id).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
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

describe.each(safeties)("the answer of a %s call", (safety) => {
  const whole = JSON.stringify(subjects[safety].success);

  test("that is cut anywhere is no success", async () => {
    for (let length = 0; length < whole.length; length++) {
      expect(await endWith(safety, whole.slice(0, length)), whole.slice(0, length)).toBe(lost(safety));
    }
    expect(await endWith(safety, whole)).toBe("success");
  });

  test("of any other kind is no success", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue().filter((value) => typeof value !== "object" || value === null || Array.isArray(value)),
        async (value) => {
          expect(await endWith(safety, JSON.stringify(value))).toBe(lost(safety));
        },
      ),
      runs,
    );
  });

  test("with any other value of a member is a success, unless the client uses the member", async () => {
    const { success, used } = subjects[safety];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(success), "added"), fc.jsonValue(), async (name, value) => {
        const end = await endWith(safety, JSON.stringify({ ...success, [name]: value }));
        // The response to a read by id must carry that id.
        const isOther = safety === "read" && name === "id" && value !== success[name];
        const isHarmless = !usedMembers[safety].includes(name) || (isLike(value, success[name]) && !isOther);
        expect(usedMembers[safety]).toContain(used);
        expect(end).toBe(isHarmless ? "success" : lost(safety));
      }),
      runs,
    );
  });

  test("of any status and any body is never a success below 200 or from 300, nor an unsound verdict", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), async (status, value) => {
        expect(await endWith(safety, JSON.stringify(value), status)).toBe(lost(safety));
      }),
      runs,
    );
  });
});

/** The members that the layer itself relies on, by the documents' own marks. */
const usedMembers: Readonly<Record<Safety, readonly string[]>> = {
  read: ["id", "status"],
  repeatable: ["id", "amountRub", "amountUsdt", "rate", "expiresAt", "isBalanceSufficient"],
  keyed: ["id", "status"],
  once: ["transactionId"],
};

/** A decimal that comes as a text is what the layer makes of a number anyway. */
function isLike(value: unknown, good: unknown): boolean {
  return typeof value === typeof good || (typeof value === "string" && typeof good === "number");
}

describe("on a fetch, where only the code of an error tells", () => {
  const listed = [
    { code: "ENOTFOUND", syscall: "getaddrinfo" },
    { code: "EAI_AGAIN", syscall: "getaddrinfo" },
    { code: "ECONNREFUSED", syscall: "connect" },
    { code: "EHOSTUNREACH", syscall: "connect" },
    { code: "ENETUNREACH", syscall: "connect" },
    { code: "ETIMEDOUT", syscall: "connect" },
    { code: "UND_ERR_CONNECT_TIMEOUT" },
    { code: "CERT_HAS_EXPIRED" },
    { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
    { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
    {
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ENETUNREACH", syscall: "connect" },
      ],
    },
  ];
  const others = [
    { code: "ECONNRESET", syscall: "read" },
    { code: "EPIPE", syscall: "write" },
    { code: "ETIMEDOUT", syscall: "read" },
    { code: "UND_ERR_SOCKET" },
    { code: "UND_ERR_HEADERS_TIMEOUT" },
    {
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ECONNRESET", syscall: "read" },
      ],
    },
    { errors: [] },
    {},
  ];

  const endOn = (cause: object): Promise<unknown> => {
    const fetch = async (): Promise<Response> => {
      throw new TypeError("fetch failed", { cause });
    };
    const client = subjects.once.client({ baseUrl: "http://127.0.0.1:9", fetch, clock: createHeldClock() });
    return client.call().catch((error: unknown) => Object(error).outcome);
  };

  test.each(listed)("%j is known not to be sent", async (cause) => {
    expect(await endOn(cause)).toBe("not-applied");
  });
  test.each(others)("%j is not known", async (cause) => {
    expect(await endOn(cause)).toBe("unknown");
  });
});
