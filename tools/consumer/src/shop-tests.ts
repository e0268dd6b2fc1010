import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { contractFetch, formatCoverage } from "@lumkit/testing/contract";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox, forEachUncertainty, type LumoPolicies } from "@lumkit/testing/lumo";
import type {} from "@lumkit/testing/vitest";
import { inject } from "vitest";

/** The code of the tests of a shop. */
export async function testShop(): Promise<string> {
  const policies: Partial<LumoPolicies> = { expiredQuote: 410 };
  const sandbox = createLumoSandbox({ seed: 7, now: "2026-01-01T00:00:00Z", policies, balances: { usdt: "50" } });
  const fetch = contractFetch("lumo", { fetch: sandbox.fetch, onViolation: "report" });
  const lumo = createLumo({ ...sandbox.clientOptions, fetch });
  sandbox.faults.next("acceptOrder", "drop-after-commit");
  sandbox.faults.next("getOrder", "status", { status: 503, retryAfterSeconds: 2, occurrence: 3 });
  const { id } = await lumo.orders.pay({ qrCode: "https://qr.nspk.ru/...", externalOrderId: "inv-77", limits: {} });
  sandbox.orders.fail(id, "The bank declined");
  await sandbox.clock.runUntil(lumo.orders.wait(id));
  await forEachUncertainty(({ policies }) => createLumoSandbox({ policies }));
  const server = await sandbox.listen({ port: 0, onRequest: ({ operation, status }) => `${operation} ${status}` });
  createLumo({ ...sandbox.clientOptions, baseUrl: server.url, fetch: undefined, clock: undefined });
  createLumo({ baseUrl: inject("lumoMockUrl"), apiKey: "any-key" });
  createLumetrade(createLumetradeSandbox({ balances: { ZAR: "1", BTC: null }, rates: {} }).clientOptions);

  // @ts-expect-error an unknown fault
  sandbox.faults.next("acceptOrder", "explode");
  // @ts-expect-error an unknown operation
  sandbox.faults.next("payOrder", "truncate");
  // @ts-expect-error a delay needs seconds
  sandbox.faults.next("acceptOrder", "delay");
  // @ts-expect-error not one of the policy's options
  createLumoSandbox({ policies: { expiredQuote: 500 } });
  // @ts-expect-error there is no mock of this name
  inject("lomoMockUrl");
  return [...fetch.violations().map(({ message }) => message), formatCoverage(fetch.coverage())].join("\n");
}
