import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect, test, vi } from "vitest";
import { createLedger, error, json, stall } from "../../../test/ledger.js";
import { ApiError, ConnectionError, createLumetrade, RefusedError, type WithdrawalIntent } from "../../index.js";

const day = "2026-05-11T";
const intent: WithdrawalIntent = {
  operation: "createWithdrawal",
  id: "i1",
  beneficiaryId: "ben_1",
  amount: "1.50",
  baseline: { newestCreatedAt: `${day}10:00:00Z`, idsAtNewest: ["t1"] },
};
const details = { bankName: "FNB", accountNumber: "1234567890" };
/** The row that the call would make; `t1` is the one of the baseline. */
const ours = { amount: 1.5, currency: "ZAR", withdrawDetails: details, createdAt: `${day}10:00:05Z` };
/** Says that there was no other withdrawal. */
const none = { transactionIds: [], intents: [] };
const single = { others: none };

function open(...rows: Record<string, unknown>[]) {
  const clock = createVirtualClock();
  const ledger = createLedger(clock);
  ledger.beneficiaries.set("ben_1", { id: "ben_1", currency: "ZAR", withdrawFormDetails: details });
  ledger.beneficiaries.set("ben_2", { id: "ben_2", currency: "ZAR", withdrawFormDetails: { bankName: "Absa" } });
  ledger.add({ ...ours, createdAt: `${day}10:00:00Z` });
  for (const { hiddenMs = 0, ...row } of rows) ledger.add(row, { hiddenMs: Number(hiddenMs) });
  const { withdrawals } = createLumetrade({
    baseUrl: "https://mock.example",
    credentials: { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" },
    fetch: ledger.fetch,
    clock,
    maxRetries: 0,
  });
  const resolve: typeof withdrawals.resolve = (given, options) => clock.settle(withdrawals.resolve(given, options));
  const lists = () => ledger.requests.filter(({ route }) => route === "GET /withdrawals").length;
  return { clock, ledger, withdrawals, resolve, lists };
}

const thrown = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    (reason: unknown) => reason,
  );

test("finds the one row, once it was seen twice", async () => {
  const { clock, resolve, lists, ledger } = open(ours);
  expect(await resolve(intent, single)).toMatchObject({ kind: "found", withdrawal: { transactionId: "t2" } });
  expect([clock.monotonic(), lists()]).toEqual([1000, 2]);
  expect(ledger.requests.every(({ route }) => route.startsWith("GET "))).toBe(true);
});

test("finds a row that the list shows late, up to the last reading, a second before the deadline", async () => {
  const late = open({ ...ours, hiddenMs: 17_000 });
  expect(await late.resolve(intent, single)).toMatchObject({ kind: "found" });
  expect(late.clock.monotonic()).toBe(19_000);
  const last = open({ ...ours, hiddenMs: 59_000 });
  expect(await last.resolve(intent, single)).toMatchObject({ kind: "found" });
  expect(last.clock.monotonic()).toBe(59_000);
  const over = open({ ...ours, hiddenMs: 59_001 });
  expect(await over.resolve(intent, single)).toEqual({ kind: "not-found-yet" });
});

test("without `others` a row is a candidate, and the search goes on until the end", async () => {
  const { clock, resolve } = open(ours, { ...ours, hiddenMs: 58_000 });
  expect(await resolve(intent)).toMatchObject({
    kind: "candidates",
    candidates: [{ transactionId: "t2" }, { transactionId: "t3" }],
  });
  expect(clock.monotonic()).toBe(59_000);
});

test("gives two rows as candidates, as when an intermediary repeats the request", async () => {
  const { resolve } = open(ours, { ...ours, hiddenMs: 900 });
  expect(await resolve(intent, single)).toMatchObject({ kind: "candidates", candidates: [{}, {}] });
});

test.each([
  ["created before the baseline", { createdAt: `${day}09:59:59Z` }],
  ["of another amount", { amount: 1.51 }],
  ["of another currency", { currency: "USDT" }],
  ["to another account", { withdrawDetails: { bankName: "FNB", accountNumber: "999" } }],
])("skips a row %s", async (_, change) => {
  const { resolve } = open({ ...ours, ...change });
  expect(await resolve(intent, single)).toEqual({ kind: "not-found-yet" });
});

test.each([
  ["created in the moment of the baseline", { createdAt: `${day}10:00:00Z` }],
  ["that writes its amount in another way", { amount: "1.500" }],
  ["that shows no details", { withdrawDetails: undefined }],
  ["that shows others than those saved", { withdrawDetails: { iban: "ZA00" } }],
  ["that shows a masked number", { withdrawDetails: { accountNumber: "******7890" } }],
  ["whose details are written as numbers", { withdrawDetails: { accountNumber: 1234567890 } }],
  ["with a zone-less time", { createdAt: `${day}10:00:05` }],
])("finds a row %s", async (_, change) => {
  const { resolve } = open({ ...ours, ...change });
  expect(await resolve(intent, single)).toMatchObject({ kind: "found" });
});

test.each([
  ["has no date", { createdAt: undefined }],
  ["has a date that cannot be read", { createdAt: "soon" }],
  ["has no id", { transactionId: undefined }],
  ["has no amount", { amount: null }],
  ["has no currency", { currency: undefined }],
])("gives a row only as a candidate if it %s", async (_, change) => {
  const { resolve } = open({ ...ours, ...change });
  expect(await resolve(intent, single)).toMatchObject({ kind: "candidates", candidates: [{ status: "PENDING" }] });
});

test.each([
  ["there was no baseline", { baseline: false as const }],
  ["the baseline has no time", { baseline: { newestCreatedAt: null, idsAtNewest: ["t1"] } }],
  ["the beneficiary is gone", { beneficiaryId: "ben_9" }],
])("gives a row only as a candidate if %s", async (_, change) => {
  const { resolve } = open(ours);
  expect(await resolve({ ...intent, ...change }, single)).toMatchObject({ kind: "candidates" });
});

const otherIntent = { ...intent, id: "i2" };
const others: [string, "found" | "candidates" | "not-found-yet", object][] = [
  ["the row belongs to another call", "not-found-yet", { transactionIds: ["t2"] }],
  ["an older row belongs to another call", "found", { transactionIds: ["t1"] }],
  ["the row of another call is not shown, and this may be its repetition", "candidates", { transactionIds: ["t9"] }],
  ["an equal call is unresolved", "candidates", { intents: [otherIntent] }],
  ["an equal call was sent without a baseline", "candidates", { intents: [{ ...otherIntent, baseline: false }] }],
  ["the call itself is among the unresolved", "found", { intents: [intent] }],
  ["a call of another amount is unresolved", "found", { intents: [{ ...otherIntent, amount: "1.51" }] }],
  ["a call to another account is unresolved", "found", { intents: [{ ...otherIntent, beneficiaryId: "ben_2" }] }],
  [
    "a call to a lost beneficiary is unresolved",
    "candidates",
    { intents: [{ ...otherIntent, beneficiaryId: "ben_9" }] },
  ],
];

test.each(others)("if %s: %s", async (_, kind, given) => {
  for (const word of [{ ...none, ...given }, async () => ({ ...none, ...given })]) {
    const { resolve } = open(ours);
    expect(await resolve(intent, { others: word })).toMatchObject({ kind });
  }
});

test("finds no row next to the fitting row of another call: an intermediary may have repeated that one", async () => {
  const { resolve } = open(ours, { ...ours, hiddenMs: 5000 });
  const finding = await resolve(intent, { others: { ...none, transactionIds: ["t3"] } });
  expect(finding).toMatchObject({ kind: "candidates", candidates: [{ transactionId: "t2" }] });
});

test("a row whose amount may be net of the fee of another unresolved withdrawal is a candidate", async () => {
  // The other one was 3 with a fee of 1.5, this one never arrived: whether `amount` includes the fee is not documented.
  const { resolve } = open({ ...ours, fee: 1.5 });
  const word = { ...none, intents: [{ ...otherIntent, amount: "3" }] };
  expect(await resolve(intent, { others: word })).toMatchObject({ kind: "candidates" });
  expect(await resolve(intent, single)).toMatchObject({ kind: "found" });
});

test("asks for `others` after each reading of the list, because a row may be newer than the last response", async () => {
  const { ledger, resolve, lists } = open();
  const readings: number[] = [];
  let transactionIds: string[] = [];
  ledger.listResponses.push(
    (rows) => json(rows),
    () => {
      // Another process pays out just before the list is read.
      transactionIds = ledger.add(ours);
      return json(ledger.shownRows(Number.POSITIVE_INFINITY));
    },
  );
  const finding = await resolve(intent, {
    others() {
      readings.push(lists());
      return { ...none, transactionIds };
    },
  });
  expect(finding).toEqual({ kind: "not-found-yet" });
  expect(readings).toEqual(Array.from({ length: lists() }, (_, index) => index + 1));
});

test("keeps a candidate that the list stops showing, unless it belongs to another call by then", async () => {
  for (const broken of [() => json([]), () => json(error(500))]) {
    const { ledger, resolve } = open(ours, { ...ours, hiddenMs: 0 });
    ledger.listResponses.push((rows) => json(rows), ...Array.from({ length: 20 }, () => broken));
    let asked = 0;
    const finding = await resolve(intent, {
      others: () => ({ ...none, transactionIds: asked++ === 0 ? [] : ["t2"] }),
    });
    expect(finding).toMatchObject({ kind: "candidates", candidates: [{ transactionId: "t3" }] });
  }
});

test("throws what the caller's own function throws, even an error that a reading would retry", async () => {
  const problem = new ConnectionError({ operation: { id: "other", safety: "read" }, outcome: undefined }, "sent", "no");
  const { resolve, lists } = open(ours);
  const fail = (): never => {
    throw problem;
  };
  expect(await thrown(resolve(intent, { others: fail }))).toBe(problem);
  expect(await thrown(resolve(intent, { others: () => Promise.reject(problem) }))).toBe(problem);
  expect(lists()).toBe(2);
});

test("ends at its deadline or with its signal when the caller's own function hangs", async () => {
  const hanging = (): Promise<never> => new Promise(() => {});
  const late = open(ours);
  expect(await late.resolve(intent, { others: hanging })).toMatchObject({ kind: "candidates" });
  expect(late.clock.monotonic()).toBe(60_000);
  const { clock, withdrawals } = open(ours);
  const controller = new AbortController();
  const search = thrown(withdrawals.resolve(intent, { others: hanging, signal: controller.signal }));
  const reason = new Error("enough");
  clock.sleep(4500, new AbortController().signal).then(() => controller.abort(reason));
  expect(await clock.settle(search)).toBe(reason);
  expect(clock.monotonic()).toBe(4500);
});

test("finds nothing while it cannot read whether the row could belong to another call", async () => {
  const { ledger, resolve } = open({ ...ours, withdrawDetails: { bankName: "FNB" } });
  const intents = [{ ...otherIntent, beneficiaryId: "ben_2" }];
  ledger.beneficiaries.set("ben_2", error(503));
  expect(await resolve(intent, { others: { ...none, intents } })).toMatchObject({ kind: "candidates" });
});

test("gives the same row again when it is asked again", async () => {
  const { resolve } = open(ours);
  const first = await resolve(intent, single);
  expect(await resolve(intent, single)).toEqual(first);
});

test.each([
  ["not-an-array", () => json({ items: [] })],
  ["paging-header", (rows: readonly object[]) => json(rows, 200, { link: '<?page=1>; rel="next"' })],
  ["paging-header", (rows: readonly object[]) => json(rows, 200, { "x-total-count": "2" })],
  ["paging-header", (rows: readonly object[]) => json(rows, 200, { "content-range": "items 0-1/2" })],
  ["row-gone", (rows: readonly object[]) => json(rows.slice(1))],
])(
  "stops and says %s if the response looks like a part of the list, and keeps what was seen",
  async (reason, response) => {
    const fresh = open(ours);
    fresh.ledger.listResponses.push(response);
    const seen = reason === "not-an-array" ? { kind: "not-found-yet" } : { kind: "candidates", candidates: [{}] };
    expect(await fresh.resolve(intent, single)).toMatchObject({ ...seen, reason });
    expect([fresh.lists(), fresh.clock.monotonic()]).toEqual([1, 0]);
    const later = open(ours);
    later.ledger.listResponses.push((rows) => json(rows), response);
    expect(await later.resolve(intent, single)).toMatchObject({ kind: "candidates", candidates: [{}], reason });
    expect(later.lists()).toBe(2);
  },
);

test("stops and says so if a row that it has seen is gone, and gives it nevertheless", async () => {
  const { ledger, resolve } = open(ours);
  ledger.listResponses.push(
    (rows) => json(rows),
    (rows) => json(rows.slice(0, 1)),
  );
  const finding = await resolve(intent);
  expect(finding).toMatchObject({ kind: "candidates", candidates: [{ transactionId: "t2" }], reason: "row-gone" });
});

test("skips what is not a row", async () => {
  const { ledger, resolve } = open(ours);
  const withNothings = (rows: readonly object[]) => json([null, 7, ...rows]);
  ledger.listResponses.push(withNothings, withNothings);
  expect(await resolve(intent, single)).toMatchObject({ kind: "found" });
});

test("retries transient faults, and says if the last reading failed", async () => {
  const { ledger, resolve } = open(ours);
  const broken = () => new Response("<html>", { status: 200 });
  ledger.listResponses.push(
    () => json(error(503)),
    broken,
    () => json(error(429)),
  );
  expect(await resolve(intent, single)).toMatchObject({ kind: "found" });
  const neverRead = open(ours);
  neverRead.ledger.listResponses.push(...Array.from({ length: 20 }, () => () => json(error(500))));
  expect(await neverRead.resolve(intent, single)).toEqual({ kind: "not-found-yet", reason: "unreadable" });
  const readOnce = open(ours);
  readOnce.ledger.listResponses.push((rows) => json(rows), ...Array.from({ length: 20 }, () => broken));
  expect(await readOnce.resolve(intent, single)).toMatchObject({ kind: "candidates", reason: "unreadable" });
});

test("throws a permanent fault", async () => {
  const { ledger, resolve, lists } = open(ours);
  ledger.listResponses.push(() => json(error(401)));
  const problem = await thrown(resolve(intent, single));
  expect(problem).toBeInstanceOf(ApiError);
  expect(problem).toMatchObject({ status: 401, operation: "getWithdrawHistory" });
  expect(lists()).toBe(1);
});

test("throws the signal's own reason, while it reads and while it waits", async () => {
  // As the fault of a reading, this reason would be retried.
  const reason = new ConnectionError({ operation: { id: "other", safety: "read" }, outcome: undefined }, "sent", "no");
  const { ledger, resolve } = open();
  const reading = new AbortController();
  ledger.listResponses.push(() => {
    reading.abort(reason);
    throw new TypeError("the connection was reset");
  });
  expect(await thrown(resolve(intent, { signal: reading.signal }))).toBe(reason);
  const waiting = new AbortController();
  const { clock, withdrawals } = open();
  const search = thrown(withdrawals.resolve(intent, { signal: waiting.signal }));
  clock.sleep(4500, new AbortController().signal).then(() => waiting.abort(reason));
  expect(await clock.settle(search)).toBe(reason);
  expect(clock.monotonic()).toBe(4500);
});

test("ends at its deadline when no response comes", async () => {
  const { ledger, clock, resolve, lists } = open(ours);
  ledger.listResponses.push((_, signal) => stall(signal));
  expect(await resolve(intent, { deadlineMs: 5000 })).toEqual({ kind: "not-found-yet", reason: "unreadable" });
  expect([clock.monotonic(), lists()]).toEqual([5000, 1]);
});

test("looks at least once, however short the time is", async () => {
  const { resolve, lists } = open(ours);
  expect(await resolve(intent, { ...single, deadlineMs: 1 })).toMatchObject({ kind: "found" });
  expect(lists()).toBeGreaterThan(0);
});

test.each([
  ["nothing", undefined],
  ["an error that carries no intent", new RefusedError("invalid-input", "no")],
  ["an intent of a trade", { ...intent, operation: "confirmQuote" }],
  ["an intent without an id", { ...intent, id: undefined }],
  ["an intent without a baseline", { ...intent, baseline: undefined }],
  ["an intent with an unusable baseline", { ...intent, baseline: { idsAtNewest: [] } }],
  ["an intent without an amount", { ...intent, amount: undefined }],
  ["an intent without a beneficiary", { ...intent, beneficiaryId: "" }],
])("refuses %s", async (_, given) => {
  const { resolve, lists } = open(ours);
  const problem = await thrown(resolve(given, single));
  expect(problem).toBeInstanceOf(RefusedError);
  expect(Object(problem).message).toMatch(/^Cannot resolve createWithdrawal: give the intent/);
  expect(lists()).toBe(0);
});

test.each([
  [{ others: true }, "others: options must be a plain object"],
  [{ others: null }, "others: options must be a plain object"],
  [{ others: {} }, "others must have transactionIds, an array of strings, and intents, an array of intents"],
  [{ others: { intents: [] } }, "others must have transactionIds"],
  [{ others: { transactionIds: null, intents: [] } }, "others must have transactionIds"],
  [{ others: { transactionIds: [7], intents: [] } }, "others must have transactionIds"],
  [{ others: { transactionIds: [], intents: {} } }, "others must have transactionIds"],
  [{ others: { transactionIds: [], intents: [], ids: [] } }, 'unknown option "ids"'],
  [
    { others: { transactionIds: [], intents: [intent, {}] } },
    "createWithdrawal with others.intents[1]: give the intent",
  ],
  [{ others: { transactionIds: [], intents: ["{}"] } }, "createWithdrawal with others.intents[0]: give the intent"],
  [{ deadlineMs: -1 }, "deadlineMs must be"],
  [{ signal: "now" }, "signal must be an AbortSignal"],
  [{ single: true }, 'unknown option "single"'],
])("refuses the options %j", async (options, message) => {
  const { withdrawals, lists } = open(ours);
  const problem = await thrown(Reflect.apply(withdrawals.resolve, undefined, [intent, options]));
  expect(problem).toBeInstanceOf(RefusedError);
  expect(Object(problem).message).toContain(message);
  expect(lists()).toBe(0);
});

test.each([
  ["nothing", undefined],
  ["an array", []],
  ["a list of ids", { transactionIds: "t2", intents: [] }],
  ["intents of trades", { transactionIds: [], intents: [{ ...intent, operation: "confirmQuote" }] }],
])("refuses a function that gives %s for the others", async (_, given) => {
  const { withdrawals, clock } = open(ours);
  const others = vi.fn(async () => given);
  const problem = await clock.settle(thrown(Reflect.apply(withdrawals.resolve, undefined, [intent, { others }])));
  expect(problem).toBeInstanceOf(RefusedError);
  expect(problem).toMatchObject({ reason: "invalid-input", message: expect.stringContaining("others") });
  expect(others).toHaveBeenCalledTimes(1);
});

test("copies `others` before it reads", async () => {
  const { clock, withdrawals } = open(ours);
  const given = { transactionIds: ["t2"], intents: [] };
  const search = withdrawals.resolve(intent, { others: given });
  given.transactionIds.pop();
  expect(await clock.settle(search)).toEqual({ kind: "not-found-yet" });
});
