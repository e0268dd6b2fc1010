import { createLumo } from "@lumkit/lumo";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { expect, test } from "vitest";
import { errorOf } from "../error-of.js";
import { type CheckedSandbox, createCheckedSandbox, qrCodeOf } from "./checked-sandbox.js";

const qrCode = qrCodeOf(5000);
const idempotencyKey = "key-1";
const startedAtMs = Date.parse("2026-01-01T00:00:00Z");

/** Lets the requests arrive that were sent. */
async function turns(count = 4): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function quotesOf({ lumo }: CheckedSandbox, count: number): Promise<string[]> {
  const ids = [];
  for (let made = 0; made < count; made++) ids.push((await lumo.orders.prepare({ qrCode })).id);
  return ids;
}

test("an accept takes time, which passes by itself, and its order is made at its end", async () => {
  for (const acceptTakesMs of [0, 500, 2000] as const) {
    const checked = createCheckedSandbox({ policies: { acceptTakesMs } });
    const [id = ""] = await quotesOf(checked, 1);
    const order = await checked.lumo.orders.accept(id);
    expect(Date.parse(order.createdAt) - startedAtMs).toBe(acceptTakesMs);
    expect(checked.sandbox.clock.now() - startedAtMs).toBe(acceptTakesMs);
    expect(checked.contract.violations()).toEqual([]);
  }
});

test("while an accept is in progress other calls see no effect of it, and it ends at its own time", async () => {
  const checked = createCheckedSandbox({ policies: { acceptTakesMs: 2000 } });
  const { sandbox, lumo } = checked;
  const [id = ""] = await quotesOf(checked, 1);
  const accepted = lumo.orders.accept(id, { idempotencyKey });
  expect(await errorOf(lumo.orders.get(id))).toMatchObject({ status: 404 });
  expect(sandbox.balances().frozen).toBe("0");
  sandbox.clock.advance({ minutes: 1 });
  expect(await accepted).toMatchObject({ status: "created", createdAt: "2026-01-01T00:00:02Z" });
  expect(await lumo.orders.get(id)).toMatchObject({ status: "success", completedAt: "2026-01-01T00:00:12Z" });
});

test("a quote must not have expired when its accept arrives, and may have when the accept is decided", async () => {
  const checked = createCheckedSandbox({ policies: { acceptTakesMs: 2000 } });
  const [id = "", late = ""] = await quotesOf(checked, 2);
  checked.sandbox.clock.advance({ seconds: 29, milliseconds: 999 });
  expect(await checked.lumo.orders.accept(id)).toMatchObject({ createdAt: "2026-01-01T00:00:31.999Z" });
  expect(await errorOf(checked.lumo.orders.accept(late))).toMatchObject({ status: 400 });
});

test("a policy decides about the same key while its first accept is in progress", async () => {
  for (const keyInProgress of [409, "first-response", 400, 422, 423, 425] as const) {
    const checked = createCheckedSandbox({ policies: { acceptTakesMs: 500, keyInProgress } });
    const [id = ""] = await quotesOf(checked, 1);
    const first = checked.lumo.orders.accept(id, { idempotencyKey });
    const second = checked.lumo.orders.accept(id, { idempotencyKey });
    if (keyInProgress === "first-response") expect(await second).toEqual(await first);
    else await expect(second).rejects.toMatchObject({ status: keyInProgress });
    expect((await first).id).toBe(id);
    expect((await checked.lumo.orders.accept(id, { idempotencyKey })).id).toBe(id);
    expect(checked.sandbox.balances().frozen).toBe("52.63");
    expect(checked.contract.violations()).toEqual([]);
  }
});

test("a request that waits for the first response gets its rejection too, stored or forgotten", async () => {
  for (const rejectionUnderKey of ["stored", "forgotten"] as const) {
    const policies = { acceptTakesMs: 500, keyInProgress: "first-response", rejectionUnderKey } as const;
    const checked = createCheckedSandbox({ policies, balances: { usdt: "1" } });
    const [id = ""] = await quotesOf(checked, 1);
    const both = [
      checked.lumo.orders.accept(id, { idempotencyKey }),
      checked.lumo.orders.accept(id, { idempotencyKey }),
    ];
    const statuses = await Promise.all(both.map(errorOf));
    expect(statuses).toMatchObject([{ status: 409 }, { status: 409 }]);
    // The deposit arrives while no accept is in progress.
    checked.sandbox.deposits.receive({ amount: "100" });
    checked.sandbox.clock.advance({ seconds: 25 });
    const again = checked.lumo.orders.accept(id, { idempotencyKey });
    if (rejectionUnderKey === "stored") await expect(again).rejects.toMatchObject({ status: 409 });
    else expect((await again).id).toBe(id);
  }
});

test("a policy of its own decides about the same key for another quote while the first is in progress", async () => {
  for (const keyOfAnotherQuoteInProgress of [409, "first-response", 400, 422, 423, 425] as const) {
    const policies = { acceptTakesMs: 2000, keyInProgress: 423, keyOfAnotherQuote: 422 } as const;
    const checked = createCheckedSandbox({ policies: { ...policies, keyOfAnotherQuoteInProgress } });
    const [one = "", other = ""] = await quotesOf(checked, 2);
    const first = checked.lumo.orders.accept(one, { idempotencyKey });
    const second = checked.lumo.orders.accept(other, { idempotencyKey });
    if (keyOfAnotherQuoteInProgress === "first-response") expect((await second).id).toBe(one);
    else await expect(second).rejects.toMatchObject({ status: keyOfAnotherQuoteInProgress });
    expect((await first).id).toBe(one);
    await expect(checked.lumo.orders.accept(other, { idempotencyKey })).rejects.toMatchObject({ status: 422 });
    expect(checked.sandbox.balances().frozen).toBe("52.63");
  }
});

test("two keys for one quote at once make one order", async () => {
  const checked = createCheckedSandbox({ policies: { acceptTakesMs: 500 } });
  const [id = ""] = await quotesOf(checked, 1);
  const first = checked.lumo.orders.accept(id, { idempotencyKey: "key-1" });
  const second = checked.lumo.orders.accept(id, { idempotencyKey: "key-2" });
  expect((await first).id).toBe(id);
  await expect(second).rejects.toMatchObject({ status: 409 });
  expect(checked.sandbox.balances().frozen).toBe("52.63");
});

test("an accept whose caller has given up is still decided", async () => {
  const checked = createCheckedSandbox({ policies: { acceptTakesMs: 2000 } });
  const { sandbox, lumo } = checked;
  const [id = ""] = await quotesOf(checked, 1);
  const controller = new AbortController();
  const given = errorOf(lumo.orders.accept(id, { signal: controller.signal, idempotencyKey }));
  while (sandbox.seen().length + 1 < 2) await turns(1);
  await turns(1);
  controller.abort();
  expect(await given).toMatchObject({ outcome: "unknown" });
  sandbox.clock.advance({ seconds: 2 });
  expect(await lumo.orders.get(id)).toMatchObject({ id });
});

test("an accept that was in progress at a reset has no effect on what comes after it", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ seed: 7, policies: { acceptTakesMs: 2000 } });
  const { id } = await lumo.orders.prepare({ qrCode });
  const lost = errorOf(lumo.orders.accept(id));
  await turns(1);
  sandbox.reset();
  expect((await lumo.orders.prepare({ qrCode })).id).toBe(id);
  expect(await lost).toMatchObject({ status: 404 });
  expect(sandbox.balances().frozen).toBe("0");
});

test("a request that a delay holds at a reset has no effect on what comes after it", async () => {
  const { sandbox, contract } = createCheckedSandbox({ seed: 7 });
  const lumo = createLumo({ ...sandbox.clientOptions, fetch: contract, maxRetries: 0 });
  const { id } = await lumo.orders.prepare({ qrCode });
  sandbox.faults.next("acceptOrder", "delay", { seconds: 2 });
  const lost = errorOf(lumo.orders.accept(id));
  await turns(1);
  sandbox.reset();
  expect((await lumo.orders.prepare({ qrCode })).id).toBe(id);
  expect(await lost).toMatchObject({ outcome: "unknown" });
  expect(sandbox.balances().frozen).toBe("0");
  expect(sandbox.seen().map(({ operation }) => operation)).toEqual(["prepareOrder"]);
});

test("a policy decides how long after its accept an order is in the list", async () => {
  for (const listLagMs of [0, 500, 2000] as const) {
    const checked = createCheckedSandbox({ policies: { listLagMs } });
    const { sandbox, lumo } = checked;
    const [id = ""] = await quotesOf(checked, 1);
    await lumo.orders.accept(id);
    expect((await lumo.orders.get(id)).id).toBe(id);
    if (listLagMs > 0) {
      sandbox.clock.advance({ milliseconds: listLagMs - 1 });
      expect(await lumo.orders.page()).toEqual({ orders: [], total: 0 });
      sandbox.clock.advance({ milliseconds: 1 });
    }
    expect(await lumo.orders.page()).toMatchObject({ orders: [{ id }], total: 1 });
  }
});

test("a stored error is returned again under its key under every policy for rejections, and nothing is paid", async () => {
  for (const rejectionUnderKey of ["stored", "forgotten"] as const) {
    const checked = createCheckedSandbox({ policies: { rejectionUnderKey } });
    const { sandbox } = checked;
    const lumo = createLumo({ ...sandbox.clientOptions, fetch: checked.contract, maxRetries: 0 });
    const [id = ""] = await quotesOf(checked, 1);
    sandbox.faults.next("acceptOrder", "stored-status", { status: 500 });
    const body = { statusCode: 500, error: "Internal Server Error" };
    for (const _ of [1, 2])
      expect(await errorOf(lumo.orders.accept(id, { idempotencyKey }))).toMatchObject({ status: 500, body });
    expect(sandbox.balances().frozen).toBe("0");
    expect((await lumo.orders.accept(id, { idempotencyKey: "key-2" })).id).toBe(id);
    expect(checked.contract.violations()).toEqual([]);
  }
  const { faults } = createLumoSandbox();
  expect(() => faults.next("prepareOrder", "stored-status", { status: 500 })).toThrow("it can meet acceptOrder");
});

test("processes on the sandbox's own clock act in the order of their times", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ policies: { acceptTakesMs: 2000, progress: "by-hand" } });
  const { clock } = sandbox;
  const never = new AbortController().signal;
  const { id } = await lumo.orders.prepare({ qrCode });
  const process = async (startMs: number): Promise<string> => {
    await clock.sleep(startMs, never);
    const result = await lumo.orders.accept(id, { idempotencyKey }).catch((error: { status: number }) => error);
    return `${clock.monotonic()} ms: ${result.status}`;
  };
  expect(await clock.runUntil(Promise.all([1000, 1500, 2999, 3000, 3001].map(process)))).toEqual([
    "3000 ms: created",
    "1500 ms: 409",
    "2999 ms: 409",
    "3000 ms: created",
    "3001 ms: created",
  ]);
});
