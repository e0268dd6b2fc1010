import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A service in memory with one account a round, whose balance covers one payment and one withdrawal. */
export interface CrashService {
  /** The base URL of a round. */
  url(round: string): string;
  /** What the round has done so far: payments and withdrawals together. */
  effects(round: string): number;
  close(): Promise<void>;
}

interface Account {
  effects: number;
  quotes: number;
  readonly keys: Map<string, { readonly status: number; readonly body: object }>;
  readonly orders: object[];
  readonly withdrawals: object[];
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

export async function startCrashService(): Promise<CrashService> {
  const accounts = new Map<string, Account>();
  const accountOf = (round: string): Account => {
    const account = accounts.get(round) ?? { effects: 0, quotes: 0, keys: new Map(), orders: [], withdrawals: [] };
    accounts.set(round, account);
    return account;
  };
  const server = createServer(async (request, response) => {
    const [, round = "", ...path] = (request.url ?? "").split("?")[0]?.split("/") ?? [];
    const body = await text(request);
    // A little time on both sides of the effect, so that a kill can fall in there.
    await pause();
    const { status, body: given } = handle(accountOf(round), request, path, body);
    await pause();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(given));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (round) => `http://127.0.0.1:${port}/${round}`,
    effects: (round) => accountOf(round).effects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 4));

function handle(account: Account, { method, headers }: IncomingMessage, path: readonly string[], body: string): Answer {
  const place = `${method} ${path.slice(0, 2).join("/")}`;
  if (place === "POST orders/prepare") return { status: 200, body: prepare(account, JSON.parse(body)) };
  if (place === "POST orders/accept") return accept(account, path[2] ?? "", String(headers["idempotency-key"]));
  if (place === "GET orders") return { status: 200, body: { orders: account.orders, total: account.orders.length } };
  if (method === "GET" && path[0] === "orders") return lumoError(404);
  if (method === "GET" && path[2] === "beneficiaries") return { status: 200, body: { id: path[3], currency: "ZAR" } };
  if (path.at(-1) !== "withdrawals") return lumetradeError(404);
  return method === "GET" ? { status: 200, body: account.withdrawals } : withdraw(account, JSON.parse(body));
}

function prepare(account: Account, { externalOrderId }: { externalOrderId: string }): object {
  account.quotes++;
  return {
    id: `${account.quotes}-${externalOrderId}`,
    amountUsdt: 50,
    amountRub: 4750,
    rate: 95,
    expiresAt: new Date(Date.now() + 30_000).toISOString(),
    isBalanceSufficient: account.effects === 0,
  };
}

function accept(account: Account, quoteId: string, key: string): Answer {
  const stored = account.keys.get(key);
  if (stored !== undefined) return stored;
  const answer = account.effects > 0 ? lumoError(409) : { status: 201, body: makeOrder(account, quoteId) };
  account.keys.set(key, answer);
  return answer;
}

function makeOrder(account: Account, quoteId: string): object {
  account.effects++;
  const externalOrderId = quoteId.slice(quoteId.indexOf("-") + 1);
  const order = { id: quoteId, externalOrderId, status: "created", amountUsdt: 50, amountRub: 4750 };
  account.orders.push(order);
  return order;
}

function withdraw(account: Account, { amount }: { amount: number }): Answer {
  if (account.effects > 0) return lumetradeError(409);
  account.effects++;
  const transactionId = `w${account.effects}`;
  const createdAt = new Date().toISOString();
  account.withdrawals.push({ transactionId, amount, currency: "ZAR", status: "PENDING", createdAt });
  return { status: 201, body: { transactionId } };
}

function lumoError(status: number): Answer {
  return { status, body: { statusCode: status, message: "No", error: "No" } };
}

function lumetradeError(httpStatus: number): Answer {
  return { status: httpStatus, body: { code: 1, message: "No", httpStatus, requestId: "r", timestamp: "t" } };
}
