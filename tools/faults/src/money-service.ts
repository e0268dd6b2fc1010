import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Both services in memory, in the little that a payment and a withdrawal need; an account's balance covers one of them. */
export interface MoneyService {
  /** The base URL of an account. An account comes into being when it is named. */
  url(account: string): string;
  /** How often money has moved: payments and withdrawals together. */
  effects(account: string): number;
  /** Breaks the connection in the place of the answer to whatever moves money next. */
  loseNextAnswer(account: string): void;
  close(): Promise<void>;
}

interface Account {
  effects: number;
  quotes: number;
  isLosing: boolean;
  readonly keys: Map<string, { readonly status: number; readonly body: object }>;
  readonly orders: { readonly id: string }[];
  readonly withdrawals: object[];
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

export async function startMoneyService(): Promise<MoneyService> {
  const accounts = new Map<string, Account>();
  const accountOf = (name: string): Account => {
    const account = accounts.get(name) ?? {
      effects: 0,
      quotes: 0,
      isLosing: false,
      keys: new Map(),
      orders: [],
      withdrawals: [],
    };
    accounts.set(name, account);
    return account;
  };
  const server = createServer(async (request, response) => {
    const [, name = "", ...path] = (request.url ?? "").split("?")[0]?.split("/") ?? [];
    const body = await text(request);
    const account = accountOf(name);
    const { effects } = account;
    // A little time on both sides of the effect, so that a kill can fall in there.
    await pause();
    const { status, body: given } = handle(account, request, path, body);
    await pause();
    if (account.isLosing && account.effects > effects) {
      account.isLosing = false;
      response.destroy();
      return;
    }
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(given));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (account) => `http://127.0.0.1:${port}/${account}`,
    effects: (account) => accountOf(account).effects,
    loseNextAnswer(account) {
      accountOf(account).isLosing = true;
    },
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
  if (method === "GET" && path[0] === "orders") return readOrder(account, path[1]);
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

/** By the time that anybody looks, it has succeeded. */
function readOrder({ orders }: Account, id: string | undefined): Answer {
  const order = orders.find((one) => one.id === id);
  return order === undefined ? lumoError(404) : { status: 200, body: { ...order, status: "success" } };
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
