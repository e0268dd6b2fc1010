import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox, type ListenOptions } from "@lumkit/testing/lumo";
import { onTestFinished } from "vitest";

/** A sandbox that listens and has a row in each table that a control names. */
export interface Controlled {
  readonly url: string;
  readonly close: () => Promise<void>;
  /** By the first part of the paths of controls. */
  readonly ids: Readonly<Record<string, string>>;
  readonly uncertainties: readonly { readonly chosen: string | number }[];
  /** Sends a request to a control: its status, and its JSON. */
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Sent>;
}

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of JSON.
  readonly body: any;
}

const qrCode = "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB";

export async function serveLumo(options: ListenOptions = {}) {
  const sandbox = createLumoSandbox();
  const lumo = createLumo(sandbox.clientOptions);
  const created = await lumo.orders.pay({ qrCode, externalOrderId: "inv-1", limits: {} });
  const failed = await lumo.orders.pay({ qrCode, externalOrderId: "inv-2", limits: {} });
  sandbox.orders.fail(failed.id, "for a dispute");
  const { id: disputes } = await lumo.disputes.open(failed.id, { reason: "It was paid" });
  await lumo.userWallets.create({ externalId: "user-1" });
  const { id: deposits = "" } = sandbox.deposits.receive({ amount: "5" });
  return { sandbox, ...(await serve(sandbox, options)), ids: { orders: created.id, disputes, deposits } };
}

export async function serveLumetrade(options: ListenOptions = {}) {
  const sandbox = createLumetradeSandbox();
  const lumetrade = createLumetrade(sandbox.clientOptions);
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  const { transactionId: withdrawals } = await lumetrade.withdrawals.create({ beneficiaryId, amount: "100" });
  const pair = { fromCurrency: "ZAR", toCurrency: "USDT", fromAmount: "100" };
  const { quoteStr = "" } = await lumetrade.trades.quote({ ...pair, quoteIntent: "client_linked" });
  const { transactionId: trades } = await lumetrade.trades.confirm({ ...pair, quoteStr });
  const { transactionId: deposits = "" } = sandbox.deposits.receive({ currency: "ZAR", amount: "5" });
  return { sandbox, ...(await serve(sandbox, options)), ids: { withdrawals, trades, deposits } };
}

interface Served {
  readonly uncertainties: readonly { readonly chosen: string | number }[];
  readonly listen: (options: ListenOptions) => Promise<{ readonly url: string; close(): Promise<void> }>;
}

async function serve({ listen, uncertainties }: Served, options: ListenOptions): Promise<Omit<Controlled, "ids">> {
  const { url, close } = await listen(options);
  onTestFinished(close);
  return {
    url,
    close,
    uncertainties,
    async send(method, path, body, headers = {}) {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const response = await fetch(url + path, { method, headers, ...(text === undefined ? {} : { body: text }) });
      const json = await response.text();
      return { status: response.status, headers: response.headers, body: json === "" ? undefined : JSON.parse(json) };
    },
  };
}
