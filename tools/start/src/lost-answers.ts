import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { type MoneyService, startMoneyService } from "../../faults/src/money-service.js";

/** What became of a call whose answer was lost. */
export interface LostAnswer {
  readonly text: string;
  /** How often the service did it. */
  readonly effects: number;
}

/** Pays and withdraws on a service that does it, and then breaks the connection; and finds out what happened. */
export async function* lostAnswers(): AsyncGenerator<LostAnswer> {
  const service = await startMoneyService();
  try {
    for (const show of [lostPayment, lostWithdrawal]) yield await show(service);
  } finally {
    await service.close();
  }
}

async function lostPayment(service: MoneyService): Promise<LostAnswer> {
  service.loseNextAnswer("payer");
  // Without retries, which would find out by themselves: the key makes that safe.
  const lumo = createLumo({ baseUrl: service.url("payer"), apiKey: "a-key", maxRetries: 0 });
  const payment = { qrCode: "https://qr.nspk.ru/AS1", externalOrderId: "inv-77", limits: { maxUsdt: "53" } };
  const error = await lumo.orders.pay(payment).catch((thrown: unknown) => thrown);
  const order = await lumo.orders.resolve(error);
  return told("A payment", "orders.resolve", error, `order ${order.id} of ${order.amountUsdt} USDT`, service, "payer");
}

async function lostWithdrawal(service: MoneyService): Promise<LostAnswer> {
  service.loseNextAnswer("owner");
  const credentials = { apiKey: "a-key", apiSecret: "a-secret" };
  const lumetrade = createLumetrade({ baseUrl: service.url("owner"), credentials });
  const body = { beneficiaryId: "ben_1", amount: "101.50" };
  const error = await lumetrade.withdrawals.create(body).catch((thrown: unknown) => thrown);
  const finding = await lumetrade.withdrawals.resolve(error, { singleWriter: true });
  const found = finding.kind === "found" ? `withdrawal ${finding.withdrawal.transactionId}` : finding.kind;
  return told("A withdrawal", "withdrawals.resolve", error, found, service, "owner");
}

function told(
  what: string,
  method: string,
  error: unknown,
  found: string,
  service: MoneyService,
  account: string,
): LostAnswer {
  const effects = service.effects(account);
  const { message, outcome } = Object(error);
  const text = `${what} whose answer is lost: ${message} (${outcome}). ${method} finds ${found}; the service did it ${effects === 1 ? "once" : `${effects} times`}.`;
  return { text, effects };
}
