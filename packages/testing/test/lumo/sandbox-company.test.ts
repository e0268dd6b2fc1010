import { createLumo, type Deposit } from "@lumkit/lumo";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { expect, onTestFinished, test } from "vitest";
import { createCheckedSandbox, qrCodeOf } from "./checked-sandbox.js";

test("a login and a new key make the old key invalid at once", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox();
  const login = { email: "api@shop.example", password: "your password" };
  const holderOf = (apiKey: string) => createLumo({ ...sandbox.clientOptions, fetch: contract, apiKey });
  const { apiKey } = await lumo.auth.login(login);
  await expect(holderOf(sandbox.clientOptions.apiKey).auth.profile()).rejects.toMatchObject({ status: 401 });
  expect(await holderOf(apiKey).auth.profile()).toMatchObject({ email: login.email, isActive: true });
  const { apiKey: newest = "" } = await lumo.auth.regenerateKey();
  await expect(holderOf(apiKey).auth.profile()).rejects.toMatchObject({ status: 401 });
  expect(await lumo.auth.updateProfile({ contactTelegram: "@shop" })).toMatchObject({ contactTelegram: "@shop" });
  expect((await holderOf(newest).auth.profile()).contactTelegram).toBe("@shop");
  await expect(lumo.auth.login({ ...login, password: "wrong" })).rejects.toMatchObject({ status: 401 });
  expect(contract.violations()).toEqual([]);
});

test("takes the key in each of the three places that are documented", async () => {
  const { sandbox } = createCheckedSandbox();
  const { apiKey } = sandbox.clientOptions;
  const status = async (path: string, headers = {}) => (await sandbox.fetch(path, { headers })).status;
  expect(await status("/rates/current", { "x-api-key": apiKey })).toBe(200);
  expect(await status("/rates/current", { authorization: `Bearer ${apiKey}` })).toBe(200);
  expect(await status(`/rates/current?api_key=${apiKey}`)).toBe(200);
  expect(await status("/rates/current")).toBe(401);
});

test("the next quote has the current rate", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox({ rate: "95" });
  sandbox.setRate("80");
  expect(await lumo.rates.current()).toMatchObject({ rate: "80", effectiveRate: "80" });
  expect(await lumo.orders.prepare({ qrCode: qrCodeOf(100) })).toMatchObject({ rate: "80", amountUsdt: "1.25" });
  expect(() => sandbox.setRate("0")).toThrow("above 0");
  expect(contract.violations()).toEqual([]);
});

test("the company's wallet keeps its address", async () => {
  const { lumo, contract } = createCheckedSandbox({ balances: { usdt: "3.20", trx: "7" } });
  const { address } = await lumo.wallet.get();
  expect(address).toMatch(/^T[1-9A-HJ-NP-Za-km-z]{33}$/);
  expect(await lumo.wallet.balance()).toEqual({ address, usdtBalance: "3.2", trxBalance: "7" });
  expect(contract.violations()).toEqual([]);
});

test("a user's wallet is created or returned, blocked, and replaced", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox();
  const wallet = await lumo.userWallets.create({ externalId: "user-1" });
  expect(await lumo.userWallets.create({ externalId: "user-1" })).toEqual(wallet);
  const replaced = await lumo.userWallets.replace(wallet.id, { reason: "The account was taken over" });
  expect(replaced).toMatchObject({ externalId: "user-1", isBlocked: false });
  expect(replaced.id).not.toBe(wallet.id);
  await expect(lumo.userWallets.replace(wallet.id, {})).rejects.toMatchObject({ status: 409 });
  await lumo.userWallets.block(replaced.id, { reason: "again" });
  expect((await lumo.userWallets.listBlocked({ externalId: "user-1" }).toArray()).map(({ id }) => id)).toEqual([
    replaced.id,
    wallet.id,
  ]);
  const next = await lumo.userWallets.create({ externalId: "user-1" });
  sandbox.deposits.receive({ amount: "5", externalId: "user-1" });
  expect(await lumo.userWallets.list({ externalId: "user-1" }).toArray()).toMatchObject([
    { id: next.id, lastUsdtBalance: "5" },
    { id: replaced.id, lastUsdtBalance: "0" },
    { id: wallet.id, lastUsdtBalance: "0" },
  ]);
  await expect(lumo.userWallets.block(wallet.id.replace(/.$/, "0"), {})).rejects.toMatchObject({ status: 404 });
  expect(contract.violations()).toEqual([]);
});

test("a deposit goes through its states, and is credited without its fee", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox({ balances: { usdt: "0" } });
  const { id } = sandbox.deposits.receive({ amount: "100", fee: "1.5" });
  const states = [];
  for (let step = 0; step < 6; step++) {
    states.push((await lumo.wallet.deposits().toArray())[0]?.status);
    sandbox.clock.advance({ seconds: 5 });
  }
  expect(states).toEqual(["new", "fee_charged", "aml_pending", "aml_passed", "forwarding", "completed"]);
  expect(sandbox.balances().available).toBe("98.5");
  expect(await lumo.wallet.deposits({ status: "completed" }).toArray()).toMatchObject([{ id }]);
  expect(await lumo.userWallets.deposits().toArray()).toEqual([]);
  expect(contract.violations()).toEqual([]);
});

test("a deposit names its amount, its wallet and its user, so that a watcher can credit the user", async () => {
  for (const [depositAmount, amountUsdt] of [
    ["with-fee", "100.000000000000000001"],
    ["without-fee", "98.500000000000000001"],
  ] as const) {
    const { sandbox, lumo, contract } = createCheckedSandbox({ policies: { depositAmount } });
    const { address } = await lumo.userWallets.create({ externalId: "user-1" });
    const incoming = { amount: "100.000000000000000001", fee: "1.5" };
    const received = sandbox.deposits.receive({ ...incoming, externalId: "user-1" });
    // Of the type, so that a document with other members is a compile error here.
    const { id = "" } = received;
    const shown: Deposit = { id, status: "new", amountUsdt, address, externalId: "user-1" };
    expect(received).toEqual(shown);
    sandbox.deposits.receive(incoming);
    sandbox.clock.advance({ minutes: 1 });
    const status = "completed";
    expect(await lumo.userWallets.deposits({ status }).toArray()).toEqual([{ ...received, status }]);
    const { address: own = "" } = await lumo.wallet.get();
    const ownShown: Deposit = { id: expect.any(String), status, amountUsdt, address: own, externalId: null };
    expect(await lumo.wallet.deposits().toArray()).toEqual([ownShown]);
    expect([...contract.violations(), ...contract.remarks()]).toEqual([]);
  }
});

test("a deposit that fails its AML check is held: neither credited nor moved on by the clock", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ balances: { usdt: "0" } });
  const { id = "" } = sandbox.deposits.receive({ amount: "100", amlResult: "failed" });
  sandbox.clock.advance({ days: 2 });
  expect(await lumo.wallet.deposits().toArray()).toMatchObject([{ id, status: "aml_failed" }]);
  expect(sandbox.balances().available).toBe("0");
  expect(() => sandbox.deposits.move(id, "completed")).toThrow("it is aml_failed, and forwarding or failed follows");
  sandbox.deposits.move(id, "forwarding");
  sandbox.deposits.move(id, "completed");
  expect(sandbox.balances().available).toBe("100");
  expect(() => sandbox.deposits.move(id, "failed")).toThrow("it is completed, and nothing follows");
});

test("a request that violates the document is rejected, with each problem", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  const headers = { "x-api-key": sandbox.clientOptions.apiKey, "content-type": "application/json" };
  const response = await sandbox.fetch("/user-wallets", { method: "POST", headers, body: '{"externalID":"user-1"}' });
  expect([response.status, await response.json()]).toEqual([
    400,
    {
      statusCode: 400,
      message: ["body.externalId is missing", "body.externalID is not in the document"],
      error: "Bad Request",
    },
  ]);
  await expect(lumo.orders.get("no-uuid")).rejects.toMatchObject({ status: 400 });
  await expect(lumo.orders.prepare({ qrCode: "no code" })).rejects.toMatchObject({ status: 400 });
  expect((await sandbox.fetch("/orders/all")).status).toBe(401);
  expect((await sandbox.fetch("/nowhere")).status).toBe(404);
});

test("in real time it serves a client that has another clock", async () => {
  const sandbox = createLumoSandbox({ realTime: true });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const { apiKey } = sandbox.clientOptions;
  const lumo = createLumo({ baseUrl: server.url, apiKey });
  const { id } = await lumo.orders.pay({ qrCode: qrCodeOf(100), externalOrderId: "a", limits: {} });
  const quote = await lumo.orders.prepare({ qrCode: qrCodeOf(100) });
  sandbox.clock.advance({ seconds: 31 });
  expect(await lumo.orders.wait(id)).toMatchObject({ status: "success" });
  await expect(lumo.orders.accept(quote.id)).rejects.toMatchObject({ status: 400 });
  expect(sandbox.seen().map(({ operation }) => operation)).toEqual([
    "prepareOrder",
    "acceptOrder",
    "prepareOrder",
    "getOrder",
    "acceptOrder",
  ]);
});

test('the date at the start is that of the machine with now: "real", and again at a reset', async () => {
  for (const realTime of [false, true]) {
    const before = Date.now();
    const sandbox = createLumoSandbox({ now: "real", realTime });
    const started = sandbox.clock.now();
    sandbox.clock.advance({ days: 1 });
    sandbox.reset();
    const restarted = sandbox.clock.now();
    for (const date of [started, restarted]) expect(date).toBeGreaterThanOrEqual(before);
    // The machine's date has whole milliseconds; what has passed since has parts of them.
    expect(restarted).toBeGreaterThan(started - 1);
    expect(Math.max(started, restarted)).toBeLessThanOrEqual(Date.now() + 1);
  }
});

test("an unknown name is refused with the names that exist", () => {
  const { sandbox } = createCheckedSandbox();
  const unchecked: { createCheckedSandbox(options: object): unknown } = { createCheckedSandbox };
  expect(() => unchecked.createCheckedSandbox({ police: {} })).toThrow(
    'Cannot use "police" in createLumoSandbox: there are seed',
  );
  const names = sandbox.uncertainties.map(({ name }) => name);
  expect(() => unchecked.createCheckedSandbox({ policies: { expired: 1 } })).toThrow(`there are ${names.join(", ")}`);
  expect(() => unchecked.createCheckedSandbox({ policies: { expiredQuote: 500 } })).toThrow(
    "is one of 400, 404, 409, 410, 422",
  );
  expect(() => unchecked.createCheckedSandbox({ balances: { usdt: 5 } })).toThrow("Cannot take balances.usdt 5");
  expect(() => unchecked.createCheckedSandbox({ now: "soon" })).toThrow('Cannot begin at "soon"');
  expect(() => unchecked.createCheckedSandbox({ seed: 0.5 })).toThrow("seed 0.5");
  expect(() => sandbox.deposits.receive({ amount: "5", externalId: "nobody" })).toThrow("make the wallet first");
});

test("the same seed gives the same responses, another seed does not, and a reset begins again", async () => {
  const story = async ({ sandbox, lumo }: ReturnType<typeof createCheckedSandbox>) => {
    const order = await lumo.orders.pay({ qrCode: qrCodeOf(100), externalOrderId: "a", limits: {} });
    sandbox.clock.advance({ seconds: 20 });
    return [order, await lumo.wallet.get(), await lumo.orders.list().toArray(), sandbox.seen()];
  };
  const checked = createCheckedSandbox({ seed: 7 });
  const first = await story(checked);
  expect(await story(createCheckedSandbox({ seed: 7 }))).toEqual(first);
  expect(await story(createCheckedSandbox({ seed: 8 }))).not.toEqual(first);
  checked.sandbox.faults.next("getOrder", "truncate");
  checked.sandbox.reset();
  expect(checked.sandbox.faults.planned()).toEqual([]);
  expect(await story(checked)).toEqual(first);
});
