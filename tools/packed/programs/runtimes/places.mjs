import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";

/** The sandboxes in memory, with what stands in the vendor's place. */
export function inMemory() {
  const lumo = createLumoSandbox();
  const lumetrade = createLumetradeSandbox();
  return {
    lumo: {
      options: lumo.clientOptions,
      advance: async (seconds) => lumo.clock.advance({ seconds }),
      fault: async (operation, fault) => lumo.faults.next(operation, fault),
      succeed: async (id) => lumo.orders.succeed(id),
      receive: async (deposit) => lumo.deposits.receive(deposit),
      until: (promise) => lumo.clock.runUntil(promise),
    },
    lumetrade: {
      options: lumetrade.clientOptions,
      advance: async (seconds) => lumetrade.clock.advance({ seconds }),
      fault: async (operation, fault) => lumetrade.faults.next(operation, fault),
      add: async (kind, row) => (kind === "wallets" ? lumetrade.addWallet(row) : lumetrade.addBeneficiary(row)),
      receive: async (deposit) => lumetrade.deposits.receive(deposit),
      until: (promise) => lumetrade.clock.runUntil(promise),
    },
  };
}

/** The sandboxes that two other processes serve. */
export async function overHttp(urls) {
  const lumo = await served(urls.lumo);
  const lumetrade = await served(urls.lumetrade);
  return {
    lumo: {
      ...lumo.common,
      options: { baseUrl: urls.lumo, apiKey: lumo.headers["X-API-Key"] },
      succeed: (id) => lumo.control(`/orders/${id}/succeed`),
      receive: (deposit) => lumo.control("/deposits", deposit),
    },
    lumetrade: {
      ...lumetrade.common,
      options: {
        baseUrl: urls.lumetrade,
        credentials: { apiKey: lumetrade.headers["X-API-Key"], apiSecret: lumetrade.headers["X-API-Secret"] },
      },
      add: (kind, row) => lumetrade.control(`/${kind}`, row),
      receive: (deposit) => lumetrade.control("/deposits", deposit),
    },
  };
}

async function served(url) {
  async function control(path, body = {}) {
    const response = await fetch(`${url}/_sandbox${path}`, { method: "POST", body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
  const { headers } = await control("/reset");
  const common = {
    advance: (seconds) => control("/clock", { advance: { seconds } }),
    fault: (operation, fault) => control("/faults", { operation, fault }),
    until: (promise) => promise,
  };
  return { control, common, headers };
}
