import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { describe, expect, test, vi } from "vitest";
import { createLedger, error, json, type Script, stall } from "../test/ledger.js";
import {
  ApiError,
  ConnectionError,
  createLumetrade,
  isNotApplied,
  type OtherCalls,
  RefusedError,
  type WithdrawalIntent,
} from "./index.js";

const body = { beneficiaryId: "ben_1", amount: "1.50" };
/** Says that there was no other withdrawal. */
const others = { transactionIds: [], intents: [] };
const reads = "GET /withdrawals";
const pays = "POST /beneficiaries/withdrawals";

function open() {
  const clock = createVirtualClock();
  const ledger = createLedger(clock, { dateSkewMs: 0 });
  const details = { bankName: "FNB", accountNumber: "1234567890" };
  ledger.beneficiaries.set("ben_1", { id: "ben_1", currency: "ZAR", withdrawFormDetails: details });
  ledger.beneficiaries.set("ben_2", { id: "ben_2", currency: "ZAR", withdrawFormDetails: details });
  const connect = () =>
    createLumetrade({
      baseUrl: "https://mock.example",
      credentials: { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" },
      fetch: ledger.fetch,
      clock,
      maxRetries: 0,
    }).withdrawals;
  const { settle } = clock;
  const thrown = (promise: Promise<unknown>): Promise<unknown> =>
    settle(
      promise.then(
        (value) => ({ value }),
        (reason: unknown) => reason,
      ),
    );
  const routes = () => ledger.requests.map(({ route }) => route);
  return { clock, ledger, connect, withdrawals: connect(), settle, thrown, routes };
}

/** A promise that never settles, and an abort in the middle of it. */
function hanging(controller: AbortController, reason: unknown): Promise<never> {
  setImmediate(() => controller.abort(reason));
  return new Promise(() => {});
}

describe("create", () => {
  test("reads the list, hands out the intent, and sends once", async () => {
    const { ledger, withdrawals, settle, routes } = open();
    ledger.add({ amount: 7, createdAt: "2026-05-11T09:00:00Z" });
    const intents: WithdrawalIntent[] = [];
    const created = await settle(
      withdrawals.create(body, {
        beforeSend: async (intent) => {
          expect(routes()).toEqual([reads]);
          intents.push(intent);
        },
      }),
    );
    expect(created).toEqual({
      transactionId: "t2",
      status: "PENDING",
      amount: 1.5,
      currency: "ZAR",
      withdrawDetails: expect.anything(),
    });
    expect(routes()).toEqual([reads, pays]);
    expect(ledger.requests[1]?.body).toBe('{"beneficiaryId":"ben_1","amount":1.50}');
    expect(intents).toEqual([
      {
        operation: "createWithdrawal",
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        ...body,
        baseline: {
          newestCreatedAt: "2026-05-11T09:00:00Z",
          idsAtNewest: ["t1"],
          listedAt: "Mon, 11 May 2026 10:00:00 GMT",
        },
      },
    ]);
    expect(JSON.parse(JSON.stringify(intents[0]))).toEqual(intents[0]);
    expect(JSON.stringify(intents)).not.toMatch(/5f7f1f7b|7f034dbf/);
  });

  test("reads nothing if `baseline` is given or `false`", async () => {
    const { withdrawals, settle, routes } = open();
    const baseline = await settle(withdrawals.baseline());
    await settle(withdrawals.create(body, { baseline }));
    await settle(withdrawals.create(body, { baseline: false }));
    expect(routes()).toEqual([reads, pays, pays]);
  });

  test("sends what was checked, even if the caller's objects change", async () => {
    const { ledger, withdrawals, settle } = open();
    let looks = 0;
    const shifty = {
      beneficiaryId: "ben_1",
      get amount() {
        return looks++ === 0 ? "1.50" : "999";
      },
    };
    const intents: WithdrawalIntent[] = [];
    const baseline = { newestCreatedAt: null, idsAtNewest: ["t0"] };
    const sending = withdrawals.create(shifty, { baseline, beforeSend: (intent) => intents.push(intent) });
    shifty.beneficiaryId = "ben_2";
    baseline.idsAtNewest.push("t9");
    await settle(sending);
    expect(intents[0]).toMatchObject({ ...body, baseline: { idsAtNewest: ["t0"] } });
    expect(() => Object.assign(intents[0] ?? {}, { amount: "2" })).toThrow(TypeError);
    expect(ledger.requests.map((request) => request.body)).toEqual(['{"beneficiaryId":"ben_1","amount":1.50}']);
  });

  test.each([
    ["no body", [undefined], "the body must be an object"],
    ["no amount", [{ beneficiaryId: "ben_1" }], "amount is missing"],
    ["an amount that is undefined", [{ beneficiaryId: "ben_1", amount: undefined }], "amount is missing"],
    ["a number", [{ beneficiaryId: "ben_1", amount: 1.5 }], "amount 1.5 must be a decimal string"],
    ["nothing", [{ beneficiaryId: "ben_1", amount: "0" }], 'amount "0" must be greater than 0'],
    ["an id that is not a string", [{ beneficiaryId: 7, amount: "1" }], "beneficiaryId 7 must be a string"],
    ["an unknown option", [body, { allowTwins: true }], 'unknown option "allowTwins"'],
    ["an unusable baseline", [body, { baseline: {} }], "Cannot use an object as the baseline of createWithdrawal"],
    ["a hook that is not a function", [body, { beforeSend: "log" }], "beforeSend must be a function"],
    ["a deadline of no time", [body, { deadlineMs: 0 }], "deadlineMs must be"],
    ["an unusable signal", [body, { signal: {} }], "signal must be an AbortSignal"],
  ])("refuses %s before anything is read or written down", async (_, [given, options = {}], message) => {
    const { withdrawals, thrown, routes } = open();
    const beforeSend = vi.fn();
    const problem = await thrown(
      Reflect.apply(withdrawals.create, undefined, [given, { beforeSend, ...Object(options) }]),
    );
    expect(problem).toBeInstanceOf(RefusedError);
    expect(problem).toMatchObject({ reason: "invalid-input", message: expect.stringContaining(message) });
    expect(isNotApplied(problem)).toBe(true);
    expect([routes(), beforeSend.mock.calls]).toEqual([[], []]);
    // What was refused is not remembered either.
    expect(await thrown(withdrawals.create(body))).toHaveProperty("value");
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("no disk");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no disk"))],
  ])("sends nothing when beforeSend %s, and says so", async (_, beforeSend) => {
    const { withdrawals, thrown, routes } = open();
    const problem = await thrown(withdrawals.create(body, { beforeSend }));
    expect(problem).toBeInstanceOf(RefusedError);
    expect(problem).toMatchObject({ reason: "before-send-failed", cause: new Error("no disk") });
    expect(isNotApplied(problem)).toBe(true);
    expect(routes()).toEqual([reads]);
    expect(await thrown(withdrawals.create(body))).toHaveProperty("value");
  });

  test.each([
    ["cannot be read", () => json(error(503)), "the service responded with 503"],
    ["came in an envelope", () => json({ items: [] }), "not-an-array"],
    ["has a Link", () => json([], 200, { Link: '<?page=1>; rel="next"' }), "paging-header"],
    ["has a total", () => json([], 200, { "X-Total-Count": "700" }), "paging-header"],
    ["has a range", () => json([], 200, { "Content-Range": "items 0-99/700" }), "paging-header"],
  ])("sends nothing without a baseline: the list %s", async (_, response, message) => {
    const { ledger, withdrawals, thrown, routes } = open();
    ledger.listResponses.push(response, response);
    const problem = await thrown(withdrawals.create(body));
    expect(problem).toBeInstanceOf(RefusedError);
    expect(problem).toMatchObject({ reason: "no-baseline", message: expect.stringContaining(message) });
    expect(isNotApplied(problem)).toBe(true);
    expect(routes()).toEqual([reads]);
    expect(isNotApplied(await thrown(withdrawals.baseline()))).toBe(false);
  });

  test("throws the signal's own reason, and sends nothing, when it is aborted before, in the baseline or in the hook", async () => {
    const { ledger, withdrawals, thrown, routes } = open();
    const reason = new Error("enough");
    expect(await thrown(withdrawals.create(body, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(routes()).toEqual([]);
    const inHook = new AbortController();
    const { signal } = inHook;
    expect(await thrown(withdrawals.create(body, { signal, beforeSend: () => hanging(inHook, reason) }))).toBe(reason);
    const inBaseline = new AbortController();
    ledger.listResponses.push(() => {
      inBaseline.abort(reason);
      return json([]);
    });
    expect(await thrown(withdrawals.create(body, { signal: inBaseline.signal }))).toBe(reason);
    expect(routes()).toEqual([reads, reads]);
    expect(await thrown(withdrawals.create(body))).toHaveProperty("value");
  });

  test("throws the signal's own reason when it is aborted just before the first byte, and remembers nothing", async () => {
    const { ledger, clock, thrown } = open();
    const controller = new AbortController();
    const reason = new Error("enough");
    const pair = { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" };
    let asked = 0;
    const credentials = () => (asked++ === 1 ? hanging(controller, reason) : pair);
    const options = { baseUrl: "https://mock.example", credentials, fetch: ledger.fetch, clock };
    const { withdrawals } = createLumetrade(options);
    expect(await thrown(withdrawals.create(body, { signal: controller.signal }))).toBe(reason);
    expect(await thrown(withdrawals.create(body))).toHaveProperty("value");
    expect(ledger.requests.filter(({ route }) => route === pays)).toHaveLength(1);
  });

  test("sends nothing when the deadline passes in a hook that never ends", async () => {
    const { withdrawals, thrown, routes, clock } = open();
    const problem = await thrown(
      withdrawals.create(body, { deadlineMs: 5000, beforeSend: () => new Promise(() => {}) }),
    );
    expect(problem).toBeInstanceOf(ConnectionError);
    expect(problem).toMatchObject({ stage: "connect", outcome: "not-applied" });
    expect(Object(problem).message).toContain("its deadline of 5000 ms has passed before anything was sent");
    expect(clock.monotonic()).toBe(5000);
    expect(routes()).toEqual([reads]);
  });

  test("waits for a baseline for half of the deadline, and 10 s at most", async () => {
    for (const [deadlineMs, takenMs] of [[5000, 2500] as const, [60_000, 10_000] as const]) {
      const { ledger, withdrawals, thrown, routes, clock } = open();
      ledger.listResponses.push((_, signal) => stall(signal));
      expect(await thrown(withdrawals.create(body, { deadlineMs }))).toMatchObject({ reason: "no-baseline" });
      expect([clock.monotonic(), routes()]).toEqual([takenMs, [reads]]);
    }
  });

  test("sends in the time that the baseline and the hook have left", async () => {
    const { ledger, withdrawals, thrown, clock } = open();
    ledger.listResponses.push(() => json([]));
    ledger.scripts.push({ lost: "stall" });
    const beforeSend = () => clock.sleep(3000, new AbortController().signal);
    const problem = await thrown(withdrawals.create(body, { deadlineMs: 8000, beforeSend }));
    expect(problem).toMatchObject({ outcome: "unknown", message: expect.stringContaining("deadline of 5000 ms") });
    expect(clock.monotonic()).toBe(8000);
  });

  test.each([
    ["no response", { lost: "reset" } as const, ConnectionError],
    ["a gateway responded", { response: () => new Response("<html>", { status: 502 }) }, ApiError],
    ["a success was cut off", { response: () => new Response('{"transact', { status: 201 }) }, ConnectionError],
    ["a rejection shows a withdrawal", { response: () => json({ transactionId: "WD5M8Q1P" }, 400) }, ApiError],
  ])("the error of an unknown outcome carries the intent: %s", async (_, script, type) => {
    const { ledger, withdrawals, thrown } = open();
    ledger.scripts.push(script);
    const intents: WithdrawalIntent[] = [];
    const problem = await thrown(withdrawals.create(body, { beforeSend: (intent) => intents.push(intent) }));
    expect(problem).toBeInstanceOf(type);
    expect(Object(problem).intent).toBe(intents[0]);
    expect(JSON.stringify(problem)).not.toContain("ben_1");
  });

  test("the error of a known rejection carries none, and its equal may be sent", async () => {
    const { ledger, withdrawals, thrown, routes } = open();
    ledger.scripts.push({ rows: 0, response: () => json(error(409)) });
    const problem = await thrown(withdrawals.create(body));
    expect([isNotApplied(problem), Object(problem).intent]).toEqual([true, undefined]);
    expect(await thrown(withdrawals.create(body))).toHaveProperty("value");
    expect(routes().filter((route) => route === pays)).toHaveLength(2);
  });
});

test("ignores a polluted Object.prototype", async () => {
  const { ledger, withdrawals, thrown, settle, routes } = open();
  const names = [
    "signal",
    "deadlineMs",
    "baseline",
    "beforeSend",
    "allowTwin",
    "others",
    "intent",
    "transactionIds",
    "intents",
  ];
  for (const name of names) Object.defineProperty(Object.prototype, name, { value: "evil", configurable: true });
  try {
    ledger.scripts.push({ lost: "reset" });
    const lost = await thrown(withdrawals.create(body, {}));
    expect(routes()).toEqual([reads, pays]);
    expect(await thrown(withdrawals.create(body, {}))).toMatchObject({ reason: "twin-unresolved" });
    expect(await settle(withdrawals.resolve(lost, { deadlineMs: 5000 }))).toMatchObject({ kind: "candidates" });
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
});

describe("a duplicate", () => {
  const equal = { beneficiaryId: "ben_1", amount: "1.5" };

  test("is refused while the first is in flight: of a thousand one is sent", async () => {
    const { withdrawals, settle, ledger } = open();
    const many = Array.from({ length: 1000 }, (_, index) => withdrawals.create(index % 2 ? body : equal));
    const results = await settle(Promise.allSettled(many));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(999);
    for (const problem of refused) {
      expect(problem).toMatchObject({ reason: "twin-unresolved", outcome: "not-applied" });
      expect(isNotApplied(problem)).toBe(true);
    }
    expect(ledger.requests.filter(({ route }) => route === pays)).toHaveLength(1);
  });

  test("is refused while the first is unresolved, and sent once that is found", async () => {
    const { ledger, withdrawals, thrown, settle } = open();
    ledger.scripts.push({ lost: "reset" });
    const lost = await thrown(withdrawals.create(body));
    const problem = await thrown(withdrawals.create(equal));
    expect(problem).toMatchObject({ reason: "twin-unresolved" });
    expect(Object(problem).message).toContain('(beneficiaryId "ben_1", amount "1.5")');
    expect(await settle(withdrawals.resolve(lost, { deadlineMs: 5000 }))).toMatchObject({ kind: "candidates" });
    expect(await thrown(withdrawals.create(equal))).toMatchObject({ reason: "twin-unresolved" });
    expect(await settle(withdrawals.resolve(lost, { others }))).toMatchObject({ kind: "found" });
    expect(await thrown(withdrawals.create(equal))).toHaveProperty("value");
  });

  test("has the same amount and the same beneficiary", async () => {
    const { ledger, withdrawals, thrown } = open();
    ledger.scripts.push({ lost: "reset" });
    await thrown(withdrawals.create(body));
    expect(await thrown(withdrawals.create({ ...body, amount: "1.51" }))).toHaveProperty("value");
    expect(await thrown(withdrawals.create({ ...body, beneficiaryId: "ben_2" }))).toHaveProperty("value");
  });

  test("is sent with allowTwin, and then neither is more than a candidate while both are unresolved", async () => {
    const { ledger, connect, withdrawals, thrown, settle } = open();
    ledger.scripts.push({ lost: "reset", rows: 0 }, { lost: "reset" });
    const lost = [await thrown(withdrawals.create(body)), await thrown(withdrawals.create(equal, { allowTwin: true }))];
    const intents: WithdrawalIntent[] = JSON.parse(JSON.stringify(lost.map((error) => Object(error).intent)));
    for (const client of [withdrawals, connect()]) {
      for (const intent of intents) {
        const finding = await settle(client.resolve(intent, { others: { transactionIds: [], intents } }));
        expect(finding).toMatchObject({ kind: "candidates", candidates: [{ transactionId: "t1" }] });
      }
    }
  });

  test("is not refused because of what another process sent, which this client does not see", async () => {
    const { ledger, connect, withdrawals, thrown, settle } = open();
    ledger.scripts.push({ lost: "reset", effectMs: 100_000 });
    const lost = await thrown(withdrawals.create(body));
    const restarted = connect();
    expect(await settle(restarted.resolve(Object(lost).intent, { others }))).toEqual({ kind: "not-found-yet" });
    expect(await thrown(restarted.create(equal))).toHaveProperty("value");
  });
});

describe("after a restart, with only what the database holds", () => {
  /** Two equal withdrawals of one batch: the first succeeds, the request of the second is lost. */
  async function batch(script: Script) {
    const { ledger, connect, withdrawals, thrown, settle } = open();
    const baseline = await settle(withdrawals.baseline());
    const { transactionId } = await settle(withdrawals.create(body, { baseline }));
    ledger.scripts.push({ lost: "reset", ...script });
    const records: string[] = [];
    const beforeSend = (intent: WithdrawalIntent) => records.push(JSON.stringify(intent));
    await thrown(withdrawals.create(body, { baseline, beforeSend }));
    const intent: WithdrawalIntent = JSON.parse(records[0] ?? "");
    const resolve = (others?: OtherCalls<WithdrawalIntent>) =>
      settle(connect().resolve(intent, others === undefined ? {} : { others }));
    return { transactionId, intent, resolve };
  }

  test("the row of an earlier equal withdrawal is not found for the one that never arrived", async () => {
    const { transactionId, intent, resolve } = await batch({ rows: 0 });
    expect(await resolve({ transactionIds: [transactionId], intents: [intent] })).toEqual({ kind: "not-found-yet" });
    expect(await resolve()).toMatchObject({ kind: "candidates", candidates: [{ transactionId }] });
  });

  test("next to the row of an earlier equal withdrawal the other row is a candidate", async () => {
    const { transactionId, intent, resolve } = await batch({});
    expect(await resolve({ transactionIds: [transactionId], intents: [intent] })).toMatchObject({
      kind: "candidates",
      candidates: [{ transactionId: "t2" }],
    });
  });
});

test("each reading of the list has a connection of its own, on which no response to another request can come", async () => {
  const sockets = new Set<unknown>();
  const server = createServer(({ socket }, response) => {
    sockets.add(socket);
    response.writeHead(200, { "content-type": "application/json" }).end("[]");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" };
  const lumetrade = createLumetrade({ baseUrl: `http://127.0.0.1:${port}`, credentials });
  for (let reading = 1; reading <= 3; reading++) await lumetrade.withdrawals.baseline();
  server.close();
  expect(sockets.size).toBe(3);
});
