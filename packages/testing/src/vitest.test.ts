import { expect, test } from "vitest";
import { setup } from "./vitest.js";

async function start(installed: readonly string[]) {
  const urls = new Map<string, string>();
  const find = async (api: string) => {
    if (!installed.includes(api)) throw new Error("not installed");
  };
  const stop = await setup({ provide: (key, url) => urls.set(key, url) }, find);
  return { urls, stop };
}

test("provides the address of a mock of each API, until it is stopped", async () => {
  const { urls, stop } = await start(["lumo", "lumetrade"]);
  const orders = `${urls.get("lumoMockUrl")}/orders`;
  const accounts = `${urls.get("lumetradeMockUrl")}/api/v1/accounts`;
  const headers = { "x-api-key": "any-key", "x-api-secret": "any-secret" };
  expect(await (await fetch(orders, { headers })).json()).toMatchObject({ total: 2 });
  expect(await (await fetch(accounts, { headers })).json()).toHaveLength(1);
  await stop();
  await expect(fetch(orders, { headers })).rejects.toThrow("fetch failed");
  await expect(fetch(accounts, { headers })).rejects.toThrow("fetch failed");
});

test("starts no mock of an API whose package is not installed", async () => {
  const { urls, stop } = await start(["lumetrade"]);
  await stop();
  expect([...urls.keys()]).toEqual(["lumetradeMockUrl"]);
});

test("says what to install if there is no package at all", async () => {
  await expect(start([])).rejects.toThrow(
    /^Cannot start the mocks: install the package of an API, whose document they need \(@lumkit\/lumetrade, @lumkit\/lumo/,
  );
});
