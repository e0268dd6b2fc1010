import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import type { PassedRequest } from "./gateway.ts";
import { pause } from "./pause.ts";
import type { Random } from "./random.ts";

/** What has happened at a service for one payout. */
export interface Effect {
  readonly payoutId: string;
  readonly id: string;
  readonly end: "paid" | "failed" | "in progress";
}

export type Services = Awaited<ReturnType<typeof openServices>>;

/** Both services, with policies that are chosen at random, and with little or much money. */
export async function openServices(random: Random, money: "enough" | "for one") {
  const lumo = createLumoSandbox({
    realTime: true,
    balances: { usdt: money === "enough" ? "1000" : "15" },
    policies: {
      acceptTakesMs: random.pick([0, 500, 2000] as const),
      keyInProgress: random.pick([409, "first-response", 400, 422, 423, 425] as const),
      keyOfAnotherQuote: random.pick(["first-response", 400, 409, 422] as const),
      keyOfAnotherQuoteInProgress: random.pick([409, "first-response", 400, 422, 423, 425] as const),
      rejectionUnderKey: random.pick(["stored", "forgotten"] as const),
      expiredQuote: random.pick([400, 404, 409, 410, 422] as const),
      insufficientBalance: random.pick([409, 400, 402, 422] as const),
      acceptedAgain: random.pick([409, 400, "its-order"] as const),
      unknownId: random.pick([404, 400, 403] as const),
      orderId: random.pick(["id-of-quote", "new"] as const),
      acceptedStatus: random.pick(["created", "in_progress"] as const),
      listOrder: random.pick(["newest-first", "oldest-first"] as const),
      listLagMs: random.pick([0, 500, 2000] as const),
    },
  });
  const balance = money === "enough" ? "10000" : "150";
  const lumetrade = createLumetradeSandbox({
    realTime: true,
    balances: { ZAR: balance, USDT: balance },
    policies: {
      listOrder: random.pick(["newest-first", "oldest-first"] as const),
      withdrawalHold: random.pick(["locked", "taken"] as const),
    },
  });
  const [lumoServer, lumetradeServer] = await Promise.all([lumo.listen(), lumetrade.listen()]);
  const payoutOf = new Map<string, string>();
  const withdrawals = new Map<string, string>();
  return {
    lumo,
    lumetrade,
    lumoUrl: lumoServer.url,
    lumetradeUrl: lumetradeServer.url,
    env(lumoUrl: string, lumetradeUrl: string): Record<string, string> {
      const { apiKey, apiSecret } = lumetrade.clientOptions.credentials;
      const keys = { LUMETRADE_API_KEY: apiKey, LUMETRADE_API_SECRET: apiSecret };
      return { ...keys, LUMO_API_KEY: lumo.clientOptions.apiKey, LUMO_URL: lumoUrl, LUMETRADE_URL: lumetradeUrl };
    },
    /** A beneficiary for each payout, equal in all that the service shows of it. */
    addBeneficiary(payoutId: string, currency: string): string {
      const { id } = lumetrade.addBeneficiary({ currency });
      payoutOf.set(id, payoutId);
      return id;
    },
    /** Notes which payout a withdrawal belongs to: no response of the service shows it. */
    note({ method, path, body, reply }: PassedRequest): void {
      if (method !== "POST" || !path.endsWith("/withdrawals") || reply === undefined || reply.status >= 300) return;
      withdrawals.set(JSON.parse(reply.body).transactionId, payoutOf.get(JSON.parse(body).beneficiaryId) ?? "");
    },
    topUp(): void {
      lumo.deposits.receive({ amount: "500" });
      for (const currency of ["ZAR", "USDT"]) lumetrade.deposits.receive({ currency, amount: "5000" });
    },
    async effects(): Promise<Effect[]> {
      const orders = await createLumo(lumo.clientOptions).orders.list().toArray();
      let rows = await createLumetrade(lumetrade.clientOptions).withdrawals.list().toArray();
      // The response of the newest one may still be on its way to the gateway.
      for (let tries = 0; tries < 20 && rows.some(({ transactionId }) => !withdrawals.has(transactionId)); tries++) {
        await pause(250);
        rows = await createLumetrade(lumetrade.clientOptions).withdrawals.list().toArray();
      }
      const endOf = (status: string): Effect["end"] => {
        if (status === "success" || status === "COMPLETED") return "paid";
        return status === "failed" || status === "FAILED" ? "failed" : "in progress";
      };
      return [
        ...orders.map(({ id, externalOrderId = "", status }) => ({
          id,
          payoutId: externalOrderId,
          end: endOf(status),
        })),
        ...rows.map(({ transactionId, status }) => {
          const payoutId = withdrawals.get(transactionId);
          if (payoutId === undefined) throw new Error(`Withdrawal ${transactionId} came past no gateway`);
          return { id: transactionId, payoutId, end: endOf(status) };
        }),
      ];
    },
    async close(): Promise<void> {
      await Promise.all([lumoServer.close(), lumetradeServer.close()]);
    },
  };
}
