import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox, type LumoSandbox } from "@lumkit/testing/lumo";
import { findChromium } from "@lumkit/tool-fixtures/find-chromium";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { accessibilityProblems, openConsole, startBrowser } from "./open-console.js";

const hasBrowser = findChromium() !== undefined;
if (!hasBrowser) console.log("The tests of the console are left out: there is no Chromium on this machine");

const qrCode = "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB";

describe.runIf(hasBrowser)("the console", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  async function listening(sandbox: Pick<LumoSandbox, "listen">): Promise<string> {
    const server = await sandbox.listen();
    onTestFinished(server.close);
    return server.url;
  }
  async function open(url: string, look?: { width?: number; scheme?: "light" | "dark" }): Promise<Page> {
    const { page, problems, bytes } = await openConsole(browser, url, look);
    onTestFinished(async () => {
      await page.close();
      expect(problems).toEqual([]);
      expect(bytes()).toBeGreaterThan(0);
      expect(bytes()).toBeLessThan(100_000);
    });
    await page.getByText("Connected").waitFor();
    await page.locator("#policies li").first().waitFor();
    return page;
  }

  test("a payment of another program appears, is failed by a click, and the client sees it", async () => {
    const sandbox = createLumoSandbox({ realTime: true, policies: { progress: "by-hand" } });
    const url = await listening(sandbox);
    const page = await open(url);

    const headers = { "x-api-key": sandbox.clientOptions.apiKey, "content-type": "application/json" };
    const body = JSON.stringify({ qrCode, externalOrderId: "inv-77" });
    const prepared = await fetch(`${url}/orders/prepare`, { method: "POST", headers, body });
    const id = String(Object(await prepared.json()).id);
    await fetch(`${url}/orders/accept/${id}`, { method: "POST", headers });

    const orders = page.locator("#table-orders");
    await orders.getByText("inv-77", { exact: true }).waitFor();
    await page.locator("#requests").getByText("acceptOrder").waitFor();
    const lumo = createLumo({ baseUrl: url, apiKey: sandbox.clientOptions.apiKey });
    const ended = lumo.orders.wait(id);

    await orders.getByRole("button", { name: `Fail… ${id.slice(0, 8)}` }).click();
    await page.getByRole("textbox", { name: "reason" }).fill("The bank did not respond");
    await page.getByRole("button", { name: "Send" }).click();
    expect(await ended).toMatchObject({ status: "failed", failureReason: "The bank did not respond" });
    await orders.getByText("failed", { exact: true }).waitFor();
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
  });

  test("a fault is planned by two clicks and meets the next call", async () => {
    const sandbox = createLumoSandbox();
    const url = await listening(sandbox);
    const page = await open(url);
    await page.getByLabel("The next call of").selectOption("getCurrentRate");
    await page.locator("#faults").getByRole("button", { name: "status", exact: true }).click();
    await page.getByText("status, status 503: call 1 of getCurrentRate from now").waitFor();
    const lumo = createLumo({ baseUrl: url, apiKey: sandbox.clientOptions.apiKey, maxRetries: 0 });
    await expect(lumo.rates.current()).rejects.toMatchObject({ status: 503 });
    await page.getByText("None is planned.").waitFor();
  });

  test("the clock moves by the keyboard, which stays where it was", async () => {
    const sandbox = createLumoSandbox();
    const url = await listening(sandbox);
    const page = await open(url);
    for (let presses = 0; presses < 40; presses++) {
      if ((await page.evaluate("document.activeElement.textContent")) === "+30 s") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByText("2026-01-01 00:00:30 UTC").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("+30 s");
  });

  test("what is due happens one thing at a time", async () => {
    const sandbox = createLumoSandbox();
    const url = await listening(sandbox);
    const page = await open(url);
    await page.getByRole("button", { name: "Receive deposit…" }).click();
    await page.getByLabel("amlResult").selectOption("passed");
    await page.getByRole("button", { name: "Send" }).click();
    const deposits = page.locator("#table-deposits");
    await deposits.getByText("new", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Until the next thing happens" }).click();
    await deposits.getByText("fee_charged", { exact: true }).waitFor();
  });

  test("a policy changes, and what is refused is said in the words of the sandbox", async () => {
    const sandbox = createLumoSandbox();
    const url = await listening(sandbox);
    const page = await open(url);
    await page.getByLabel("expiredQuote").selectOption("410");
    await expect.poll(() => sandbox.uncertainties.find(({ name }) => name === "expiredQuote")?.chosen).toBe(410);
    await page.getByRole("button", { name: "Set rate…" }).click();
    await page.getByRole("textbox", { name: "rate" }).fill("-1");
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator("dialog [role=alert]").getByText("rate").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
  });

  test("what a person has opened stays open while requests come", async () => {
    const sandbox = createLumoSandbox();
    const url = await listening(sandbox);
    sandbox.deposits.receive({ amount: "250", fee: "1" });
    const page = await open(url);
    const row = page.locator("#table-deposits details");
    await row.locator("summary").click();
    sandbox.deposits.receive({ amount: "10", fee: "1" });
    await expect.poll(() => row.count()).toBe(2);
    expect(await page.locator("#table-deposits details[open]").count()).toBe(1);
  });

  test("says that the sandbox is gone, and goes on when it is back", async () => {
    const first = await createLumoSandbox().listen();
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(`${first.url}/_sandbox/`);
    await page.getByText("Connected").waitFor();
    await first.close();
    await page.getByText("The sandbox does not respond").waitFor();
    const again = await createLumoSandbox().listen({ port: Number(new URL(first.url).port) });
    onTestFinished(again.close);
    await page.getByText("Connected").waitFor();
  });

  test("a sandbox for other machines asks for its key", async () => {
    const server = await createLumoSandbox().listen({ host: "127.0.0.1", controlKey: "a key of four words" });
    onTestFinished(server.close);
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(`${server.url}/_sandbox/`);
    await page.getByLabel("The control key of this sandbox").fill("another");
    await page.keyboard.press("Enter");
    await page.getByText("X-Control-Key").waitFor();
    await page.getByLabel("The control key of this sandbox").fill("a key of four words");
    await page.keyboard.press("Enter");
    await page.getByText("Connected").waitFor();
  });

  test("Lumetrade's withdrawals are moved on", async () => {
    const sandbox = createLumetradeSandbox({ balances: { ZAR: "2500" }, rates: {} });
    const url = await listening(sandbox);
    const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR", details: { bankName: "FNB" } });
    const { apiKey, apiSecret } = sandbox.clientOptions.credentials;
    const lumetrade = createLumetrade({ baseUrl: url, credentials: { apiKey, apiSecret } });
    await lumetrade.withdrawals.create({ beneficiaryId, amount: "100" });
    const page = await open(url);
    const row = page.locator("#table-withdrawals li");
    const move = row.getByRole("button").first();
    const to = (await move.textContent())?.replace("Move to ", "") ?? "";
    await move.click();
    await row.getByText(to, { exact: true }).waitFor();
  });

  for (const scheme of ["light", "dark"] as const)
    for (const width of [375, 1280])
      test(`is accessible and fits, ${scheme}, ${width} px wide`, async () => {
        const sandbox = createLumoSandbox();
        const url = await listening(sandbox);
        const lumo = createLumo(sandbox.clientOptions);
        await lumo.orders.pay({ qrCode, externalOrderId: "inv-77", limits: {} });
        sandbox.deposits.receive({ amount: "250", fee: "1" });
        sandbox.faults.next("getOrder", "delay", { seconds: 3 });
        await fetch(`${url}/rates/current`);
        const page = await open(url, { width, scheme });
        expect(await accessibilityProblems(page)).toEqual([]);
        await page.getByRole("button", { name: "Receive deposit…" }).click();
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      });
});
