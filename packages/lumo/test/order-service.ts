import type { Clock } from "../src/index.js";
import { type Fetch, type Passage, withPassages } from "./passage.js";

export interface OrderServiceOptions {
  /** How far the service's clock is ahead of the test's, in milliseconds. */
  readonly skewMs?: number;
  /** The response to a key that is in use or was used before: its first one, or a rejection with this status. */
  readonly usedKey?: "first" | 400 | 409 | 422 | 423;
  /** Whether a rejection is stored under its key. */
  readonly rejections?: "stored" | "forgotten";
  /** In whole USDT; each payment costs 50. */
  readonly balance?: number;
  readonly passage?: () => Passage;
  /** How long it works on an accept. */
  readonly workMs?: () => number;
  /** How long an order is missing from the list. */
  readonly lagMs?: number;
  readonly sort?:
    | "newest-first"
    | "oldest-first"
    | "none"
    | ((orders: readonly ServedOrder[]) => readonly ServedOrder[]);
  /** How an order shows the id that it was given. */
  readonly showId?: (externalOrderId: string) => unknown;
  /** The `total` that the list shows. */
  readonly totalOf?: (length: number, shown: number) => unknown;
  /** The most orders of a page. */
  readonly pageSize?: number;
  /** Whether an order has its quote's id is not documented. */
  readonly orderId?: "own" | "of-quote";
  /** Sends no `Date`. */
  readonly isDateless?: boolean;
}

export interface ServedOrder {
  readonly id: string;
  readonly externalOrderId?: unknown;
  readonly status?: string;
  readonly amountRub?: unknown;
  /** In milliseconds since 1970. */
  readonly createdMs: number;
  /** Its idempotency key and its quote; never shown. */
  readonly key?: string;
  readonly quote?: string;
}

export interface OrderService {
  readonly fetch: Fetch;
  /** Orders in the order in which they were made. */
  readonly orders: ServedOrder[];
  /** Method and path of each request, with the key. */
  readonly sent: string[];
  /** Replaces the response to the next accept or prepare. */
  readonly next: { prepare?: () => Response; accept?: () => Response };
  /** Replaces the response to every accept. */
  reject?: () => Response;
  /** Gives a failure in place of the work on an accept, after its key was looked up. It is stored like a rejection. */
  fail?: () => Response | undefined;
}

const lifeMs = 30_000;
const price = 50;

/** A service with quotes, orders, keys and a balance, which takes time, and whose network loses requests and responses. */
export function createOrderService(clock: Clock, options: OrderServiceOptions = {}): OrderService {
  const { skewMs = 0, usedKey = "first", rejections = "stored", balance = 1_000_000, passage = () => ({}) } = options;
  const { workMs = () => 0, lagMs = 0, sort = "newest-first", pageSize = 20, orderId = "own" } = options;
  const { showId = (id) => id, totalOf = (length) => length } = options;
  const quotes = new Map<string, { readonly expiresMs: number; readonly externalOrderId: string | undefined }>();
  const first = new Map<string, Promise<() => Response>>();
  const now = (): number => clock.now() + skewMs;
  const service: OrderService = { orders: [], sent: [], next: {}, fetch: send };
  const carry = withPassages(async (url, init) => handle(new URL(url), init), clock, passage);

  function json(body: object, status = 200): Response {
    const date = options.isDateless ? {} : { date: new Date(now()).toUTCString() };
    return Response.json(body, { status, headers: date });
  }
  const no = (status: number): Response => json({ statusCode: status, message: "No", error: "No" }, status);
  const shown = ({ createdMs, key: _, quote: __, ...order }: ServedOrder) => ({
    status: "created",
    amountUsdt: price,
    amountRub: 4750,
    ...order,
    createdAt: new Date(createdMs).toISOString(),
  });
  const paid = (): number => service.orders.filter(({ id }) => !id.startsWith("x")).length;

  function prepare(body: { readonly externalOrderId?: string }): Response {
    const id = `q${quotes.size + 1}`;
    quotes.set(id, { expiresMs: now() + lifeMs, externalOrderId: body.externalOrderId });
    return json({
      id,
      amountUsdt: price,
      amountRub: 4750,
      rate: 95,
      expiresAt: new Date(now() + lifeMs).toISOString(),
      isBalanceSufficient: balance >= (paid() + 1) * price,
    });
  }
  async function accept(id: string, key: string): Promise<Response> {
    const earlier = first.get(key);
    if (earlier !== undefined) return usedKey === "first" ? (await earlier)() : no(usedKey);
    const working = work(id, key);
    first.set(key, working);
    const give = await working;
    if (rejections === "forgotten" && give().status >= 400) first.delete(key);
    return give();
  }
  /** An accept is in time if it arrives before its quote expires. */
  async function work(id: string, key: string): Promise<() => Response> {
    const quote = quotes.get(id);
    if (quote === undefined) return () => no(404);
    if (now() >= quote.expiresMs) return () => no(410);
    await clock.sleep(workMs(), new AbortController().signal);
    const failure = service.fail?.();
    if (failure !== undefined) return () => failure.clone();
    if (balance < (paid() + 1) * price) return () => no(402);
    const { externalOrderId } = quote;
    const order: ServedOrder = {
      id: orderId === "own" ? `o${paid() + 1}` : id,
      ...(externalOrderId === undefined ? {} : { externalOrderId: showId(externalOrderId) }),
      createdMs: now(),
      key,
      quote: id,
    };
    service.orders.push(order);
    return () => json(shown(order), 201);
  }
  function list(url: URL): Response {
    const listed = service.orders.filter(({ createdMs }) => createdMs + lagMs <= now());
    const direction = { "newest-first": -1, "oldest-first": 1, none: 0 };
    const sorted =
      typeof sort === "function" ? sort(listed) : listed.sort((a, b) => direction[sort] * (a.createdMs - b.createdMs));
    const [offset = 0, limit = 0] = ["offset", "limit"].map((name) => Number(url.searchParams.get(name) ?? 0));
    const page = sorted.slice(offset, offset + Math.min(limit || 20, pageSize));
    return json({ orders: page.map(shown), total: totalOf(sorted.length, page.length) });
  }
  function handle(url: URL, init: RequestInit): Response | Promise<Response> {
    const [, , second = "", third = ""] = url.pathname.split("/");
    if (second === "prepare") return take("prepare") ?? prepare(JSON.parse(String(init.body)));
    if (second === "accept") return take("accept") ?? service.reject?.() ?? accept(third, keyOf(init));
    if (second === "") return list(url);
    const order = service.orders.find(({ id }) => id === second);
    return order === undefined ? no(404) : json(shown(order));
  }
  function take(name: "prepare" | "accept"): Response | undefined {
    const give = service.next[name];
    delete service.next[name];
    return give?.();
  }

  function send(url: string, init: RequestInit): Promise<Response> {
    service.sent.push(`${init.method} ${new URL(url).pathname} ${keyOf(init)}`.trim());
    return carry(url, init);
  }
  return service;
}

function keyOf(init: RequestInit): string {
  return new Headers(init.headers).get("idempotency-key") ?? "";
}
