import type { Clock } from "../src/index.js";
import { type Fetch, type Passage, withPassages } from "./passage.js";

export interface OrderServiceOptions {
  /** The service's clock against that of the test, in milliseconds. */
  readonly skewMs?: number;
  /** What a used key gives: the stored first answer, as the document says, or a rejection of this status. */
  readonly usedKey?: "stored" | 409 | 422;
  /** In whole USDT; each payment costs 50. */
  readonly balance?: number;
  readonly passage?: () => Passage;
  /** How long it works on an accept; meanwhile its key gives 409. */
  readonly workMs?: () => number;
}

export interface OrderService {
  readonly fetch: Fetch;
  /** Orders that were made, each with the key that made it. */
  readonly orders: { readonly id: string; readonly externalOrderId: string; readonly key: string }[];
  /** Method and path of what was sent, with the key. */
  readonly sent: string[];
  /** Replaces the answer to the next accept or prepare. */
  readonly next: { prepare?: () => Response; accept?: () => Response };
  /** Replaces the answer to every accept. */
  refuse?: () => Response;
}

const lifeMs = 30_000;
const price = 50;

/** A service that makes quotes and orders, keeps keys and a balance, and loses requests and answers. */
export function createOrderService(clock: Clock, options: OrderServiceOptions = {}): OrderService {
  const { skewMs = 0, usedKey = "stored", balance = 1_000_000, passage = () => ({}), workMs = () => 0 } = options;
  const quotes = new Map<string, { readonly expiresMs: number; readonly externalOrderId: string }>();
  const answers = new Map<string, "working" | (() => Response)>();
  const now = (): number => clock.now() + skewMs;
  const service: OrderService = { orders: [], sent: [], next: {}, fetch: send };
  const carry = withPassages(async (url, init) => handle(new URL(url), init), clock, passage);

  function json(body: object, status = 200): Response {
    return Response.json(body, { status, headers: { date: new Date(now()).toUTCString() } });
  }
  const no = (status: number): Response => json({ statusCode: status, message: "No", error: "No" }, status);
  const shown = (order: OrderService["orders"][number]) => ({
    id: order.id,
    externalOrderId: order.externalOrderId,
    status: "created",
    amountUsdt: price,
    amountRub: 4750,
  });

  function prepare(body: { readonly externalOrderId: string }): Response {
    const id = `q${quotes.size + 1}`;
    quotes.set(id, { expiresMs: now() + lifeMs, externalOrderId: body.externalOrderId });
    return json({
      id,
      amountUsdt: price,
      amountRub: 4750,
      rate: 95,
      expiresAt: new Date(now() + lifeMs).toISOString(),
      isBalanceSufficient: balance >= (service.orders.length + 1) * price,
    });
  }
  async function accept(id: string, key: string): Promise<Response> {
    const stored = answers.get(key);
    if (stored === "working") return no(409);
    if (stored !== undefined) return usedKey === "stored" ? stored() : no(usedKey);
    answers.set(key, "working");
    await clock.sleep(workMs(), new AbortController().signal);
    const give = acceptFirst(id, key);
    answers.set(key, give);
    return give();
  }
  function acceptFirst(id: string, key: string): () => Response {
    const quote = quotes.get(id);
    if (quote === undefined) return () => no(404);
    if (now() >= quote.expiresMs) return () => no(410);
    if (balance < (service.orders.length + 1) * price) return () => no(402);
    // That an order has its quote's id is not documented.
    const order = { id: `o${service.orders.length + 1}`, externalOrderId: quote.externalOrderId, key };
    service.orders.push(order);
    return () => json(shown(order), 201);
  }
  function handle(url: URL, init: RequestInit): Response | Promise<Response> {
    const [, , second = "", third = ""] = url.pathname.split("/");
    if (second === "prepare") return take("prepare") ?? prepare(JSON.parse(String(init.body)));
    if (second === "accept") return take("accept") ?? service.refuse?.() ?? accept(third, keyOf(init));
    if (second !== "") {
      const order = service.orders.find((one) => one.id === second);
      return order === undefined ? no(404) : json(shown(order));
    }
    const [offset, limit] = ["offset", "limit"].map((name) => Number(url.searchParams.get(name) ?? 0));
    const page = service.orders.slice(offset, (offset ?? 0) + Math.min(limit || 20, 20));
    return json({ orders: page.map(shown), total: service.orders.length });
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
