import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";

/** What a user is told about a call whose response was lost. */
export interface LostResponse {
  readonly text: string;
  /** How many times the service did it. */
  readonly effects: number;
}

/** Pays and withdraws at sandboxes that break the connection after the effect, and resolves both calls. */
export async function* lostResponses(): AsyncGenerator<LostResponse> {
  for (const show of [lostPayment, lostWithdrawal]) yield await show();
}

async function lostPayment(): Promise<LostResponse> {
  const sandbox = createLumoSandbox({ realTime: true });
  const server = await sandbox.listen();
  try {
    sandbox.faults.next("acceptOrder", "drop-after-commit");
    // Without retries: they are safe under a key, and would get the order by themselves.
    const lumo = createLumo({ baseUrl: server.url, apiKey: sandbox.clientOptions.apiKey, maxRetries: 0 });
    const qrCode = "https://qr.nspk.ru/AS1?type=02&sum=475000&cur=RUB";
    const payment = { qrCode, externalOrderId: "inv-77", limits: { maxUsdt: "53" } };
    const error = await lumo.orders.pay(payment).catch((thrown: unknown) => thrown);
    const order = await lumo.orders.resolve(error);
    const found = `order ${order.id} of ${order.amountUsdt} USDT`;
    return told("A payment", "orders.resolve", error, found, await lumo.orders.list().toArray());
  } finally {
    await server.close();
  }
}

async function lostWithdrawal(): Promise<LostResponse> {
  const sandbox = createLumetradeSandbox({ realTime: true });
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  const server = await sandbox.listen();
  try {
    sandbox.faults.next("createWithdrawal", "drop-after-commit");
    const { credentials } = sandbox.clientOptions;
    const { withdrawals } = createLumetrade({ baseUrl: server.url, credentials });
    const error = await withdrawals.create({ beneficiaryId, amount: "101.50" }).catch((thrown: unknown) => thrown);
    const finding = await withdrawals.resolve(error, { others: { transactionIds: [], intents: [] } });
    const found = finding.kind === "found" ? `withdrawal ${finding.withdrawal.transactionId}` : finding.kind;
    return told("A withdrawal", "withdrawals.resolve", error, found, await withdrawals.list().toArray());
  } finally {
    await server.close();
  }
}

function told(what: string, method: string, error: unknown, found: string, done: readonly object[]): LostResponse {
  const effects = done.length;
  const { message, outcome } = Object(error);
  const text = `${what} whose response is lost: ${message} (${outcome}). ${method} finds ${found}; the sandbox did it ${effects === 1 ? "once" : `${effects} times`}.`;
  return { text, effects };
}
