import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { environments } from "./client.js";
import { ApiError, ConnectionError, createLumetrade, type List, RefusedError } from "./index.js";
import { finalStates } from "./internal.js";

const credentials = { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" };
const options = { baseUrl: "https://mock.example", credentials };

/** A `fetch` that gives this response to every request, and the requests that it got. */
function respondingWith(body: unknown, status = 200) {
  const requests: { url: string; headers: Headers; body: unknown }[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push({ url, headers: new Headers(init.headers), body: init.body });
    return new Response(JSON.stringify(body), { status });
  };
  return { fetch, requests };
}

test("the environments are the servers of the document", () => {
  const document = JSON.parse(readFileSync(new URL("../openapi.gen.json", import.meta.url), "utf8"));
  expect(Object.values(environments)).toEqual(document.servers.map(({ url }: { url: string }) => url));
});

test("sends both credentials with every call", async () => {
  const { fetch, requests } = respondingWith([]);
  await createLumetrade({ ...options, fetch })
    .accounts.list()
    .toArray();
  await createLumetrade({ ...options, fetch, credentials: async () => credentials })
    .accounts.list()
    .toArray();
  expect(requests.map(({ headers }) => [headers.get("X-API-KEY"), headers.get("X-API-SECRET")])).toEqual([
    [credentials.apiKey, credentials.apiSecret],
    [credentials.apiKey, credentials.apiSecret],
  ]);
});

test.each([
  ["no credentials", undefined, "credentials.apiKey is missing: is LUMETRADE_API_KEY set?"],
  ["null", null, "credentials must be a plain object such as {}, not null"],
  ["no key", { apiSecret: "secret-7f034dbf" }, "credentials.apiKey is missing"],
  ["no secret", { apiKey: "key-5f7f1f7b" }, "credentials.apiSecret is missing: is LUMETRADE_API_SECRET set?"],
  ["an empty secret", { apiKey: "key-5f7f1f7b", apiSecret: "" }, "credentials.apiSecret is missing"],
  ["a secret with a blank", { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf " }, "a blank"],
])("refuses %s, and shows neither key nor secret", (_, wrong, message) => {
  const attempt = () => Reflect.apply(createLumetrade, undefined, [{ ...options, credentials: wrong }]);
  expect(attempt).toThrow(RefusedError);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(/^((?!5f7f1f7b|7f034dbf).)*$/s);
});

test.each([
  ["both", { fromAmount: "1", toAmount: "2" }, "both fromAmount and toAmount are there"],
  ["neither", {}, "neither fromAmount nor toAmount is there"],
])("refuses %s amounts before anything is sent", async (_, amounts, message) => {
  const { fetch, requests } = respondingWith({});
  const { trades } = createLumetrade({ ...options, fetch });
  const pair = { fromCurrency: "USDT", toCurrency: "ZAR" };
  for (const [method, rest] of [
    [trades.quote, { quoteIntent: "client_linked" }],
    [trades.confirm, { quoteStr: "rfq_1" }],
  ] as const) {
    const body = { ...pair, ...rest, ...amounts };
    const error = await Reflect.apply(method, undefined, [body]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ reason: "invalid-input", message: expect.stringContaining(message) });
  }
  await expect(Reflect.apply(trades.quote, undefined, [])).rejects.toBeInstanceOf(RefusedError);
  expect(requests).toHaveLength(0);
});

test("reads the error envelope", async () => {
  const envelope = {
    code: 1133,
    message: "Validation error: amount is required",
    httpStatus: 400,
    requestId: "req_01HY",
    timestamp: "2026-01-01T00:00:00Z",
    errors: [{ field: "amount", message: "must be greater than 0" }],
  };
  const { fetch } = respondingWith(envelope, 400);
  const error = await createLumetrade({ ...options, fetch })
    .withdrawals.create({ beneficiaryId: "ben_1", amount: "1" }, { baseline: false })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    operation: "createWithdrawal",
    status: 400,
    code: 1133,
    requestId: "req_01HY",
    fieldErrors: envelope.errors,
  });
});

test("accepts an error body of any other shape", async () => {
  const { fetch } = respondingWith({ transactionId: "WD5M8Q1P", errors: [null, "x"] }, 404);
  const error = await createLumetrade({ ...options, fetch })
    .trades.get("t")
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 404, code: undefined, requestId: undefined, fieldErrors: [] });
});

test("shows neither key nor secret when a client or an error is printed", async () => {
  const { fetch } = respondingWith({ message: `bad ${credentials.apiKey} ${credentials.apiSecret}` }, 401);
  const lumetrade = createLumetrade({ ...options, fetch });
  const error = await lumetrade.trades.get("t").catch((thrown: unknown) => thrown);
  const printed = inspect([lumetrade, error], { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
  expect(printed + JSON.stringify([lumetrade, error])).not.toMatch(/5f7f1f7b|7f034dbf/);
});

const waits = [
  ["withdrawals", "getWithdraw", finalStates.WithdrawalStatus, "AWAITING_CONFIRMATION"],
  ["deposits", "getDeposit", finalStates.DepositStatus, "COMPLIANCE_PENDING"],
  ["trades", "getTrade", finalStates.TradeStatus, "PENDING"],
] as const;

test.each(waits)("%s.wait gives a resource in any final state", async (name, _, states) => {
  for (const status of Object.keys(states)) {
    const { fetch, requests } = respondingWith({ transactionId: "t_1", status });
    const ended = await createLumetrade({ ...options, fetch })[name].wait("t_1");
    expect(ended.status).toBe(status);
    expect(requests.map(({ url }) => url)).toEqual([`https://mock.example/api/v1/${name}/t_1`]);
  }
});

test.each(waits)("%s.wait waits in any other state until its deadline", async (name, operation, _, unfinished) => {
  for (const status of [unfinished, "PARKED"]) {
    const { fetch } = respondingWith({ transactionId: "t_1", status });
    const error = await createLumetrade({ ...options, fetch })
      [name].wait("t_1", { deadlineMs: 10 })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ stage: "wait", operation, lastSeen: { transactionId: "t_1", status } });
  }
});

test.each(waits)("%s.wait refuses an invalid id and invalid options", async (name) => {
  const { fetch, requests } = respondingWith({});
  const { wait } = createLumetrade({ ...options, fetch })[name];
  for (const wrong of [["a/b"], [7], ["t_1", { deadlineMs: -1 }], ["t_1", { timeout: 1 }], ["t_1", { onUpdate: 1 }]]) {
    await expect(Reflect.apply(wait, undefined, wrong)).rejects.toBeInstanceOf(RefusedError);
  }
  expect(requests).toHaveLength(0);
});

test("every list can be iterated, and read as an array up to a limit", async () => {
  const item = { transactionId: "t_1" };
  const lumetrade = createLumetrade({ ...options, fetch: respondingWith([item, item]).fetch });
  const lists: List<unknown>[] = [
    lumetrade.accounts.list(),
    lumetrade.beneficiaries.list(),
    lumetrade.currencies.list(),
    lumetrade.deposits.list(),
    lumetrade.trades.list(),
    lumetrade.wallets.list(),
    lumetrade.withdrawals.list(),
  ];
  for (const list of lists) {
    for await (const each of list) expect(each).toEqual(item);
    expect(await list.toArray({ limit: 1 })).toEqual([item]);
    expect(await list.toArray()).toEqual([item, item]);
  }
});
