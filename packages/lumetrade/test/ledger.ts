import type { Clock } from "../src/index.js";

/** What the service does with one request that moves money. */
export interface Script {
  /** How many rows it makes: 2 for what an intermediary repeats. Default: 1. */
  readonly rows?: number;
  /** Why no response comes: the connection breaks, or the client gives up first. */
  readonly lost?: "reset" | "stall";
  /** How long it takes until the rows are made, and then until the list shows them, in milliseconds. Default: 0. */
  readonly effectMs?: number;
  readonly hiddenMs?: number;
  /** The same for what an intermediary repeats. Default: as for the first. */
  readonly copyHiddenMs?: number;
  /** By how much the clock that dates the rows is wrong; without dates: `"undated"`. */
  readonly rowSkewMs?: number | "undated";
  /** Replaces the response. */
  readonly response?: () => Response | Promise<Response>;
}

interface Entry {
  readonly row: Readonly<Record<string, unknown>>;
  readonly shownAt: number;
}

export interface Ledger {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** What came in: method and path, and the body of what moves money. */
  readonly requests: { readonly route: string; readonly body: unknown }[];
  /** What happens to the next requests that move money. After these, each makes a row and succeeds. */
  readonly scripts: Script[];
  /** Replaces the next responses of the lists. */
  readonly listResponses: ((rows: readonly object[], signal: AbortSignal) => Response | Promise<Response>)[];
  readonly beneficiaries: Map<string, object>;
  /** Makes rows of other callers. */
  add(row: Readonly<Record<string, unknown>>, script?: Script): string[];
  /** The rows that the lists show at a time, in milliseconds since 1970. */
  shownRows(at: number): readonly Readonly<Record<string, unknown>>[];
}

/**
 * A service that keeps withdrawals and trades, loses responses and shows rows late, on the clock of the test. Its lists
 * have a `Date` if `dateSkewMs` says by how much that differs from the clock of the rows.
 */
export function createLedger(clock: Clock, { dateSkewMs }: { readonly dateSkewMs?: number | undefined } = {}): Ledger {
  const entries: Entry[] = [];
  const ledger: Ledger = {
    requests: [],
    scripts: [],
    listResponses: [],
    beneficiaries: new Map(),
    add(row, { rows = 1, effectMs = 0, hiddenMs = 0, copyHiddenMs = hiddenMs, rowSkewMs = 0 } = {}) {
      return Array.from({ length: rows }, (_, index) => {
        const madeAt = clock.now() + effectMs;
        const dated = rowSkewMs === "undated" ? {} : { createdAt: new Date(madeAt + rowSkewMs).toISOString() };
        const transactionId = `t${entries.length + 1}`;
        const shownAt = madeAt + (index === 0 ? hiddenMs : copyHiddenMs);
        entries.push({ row: { transactionId, ...dated, status: "PENDING", ...row }, shownAt });
        return transactionId;
      });
    },
    shownRows: (at) => entries.filter(({ shownAt }) => shownAt <= at).map(({ row }) => row),
    async fetch(url, init) {
      const path = new URL(url).pathname.replace("/api/v1", "");
      const body = init.body === null ? undefined : String(init.body);
      ledger.requests.push({ route: `${init.method} ${path}`, body });
      if (body !== undefined) return move(JSON.parse(body), init.signal);
      const [, collection, id = ""] = path.split("/");
      if (collection === "beneficiaries") return json(ledger.beneficiaries.get(id) ?? error(404));
      const kind = collection === "trades" ? "quoteStr" : "beneficiaryId";
      const rows = ledger.shownRows(clock.now()).filter((row) => (kind === "quoteStr") === "fromCurrency" in row);
      return (
        ledger.listResponses.shift()?.(rows, init.signal ?? new AbortController().signal) ?? json(rows, 200, dateOf())
      );
    },
  };
  async function move(body: Record<string, unknown>, signal: AbortSignal | null | undefined): Promise<Response> {
    const script = ledger.scripts.shift() ?? {};
    const ids = script.rows === 0 ? [] : ledger.add(rowOf(body), script);
    if (script.response !== undefined) return script.response();
    if (script.lost === "stall") await stall(signal);
    if (script.lost !== undefined) throw new TypeError("the connection was reset");
    return json({ ...rowOf(body), transactionId: ids[0], status: "PENDING" }, 201);
  }
  function dateOf(): Record<string, string> {
    return dateSkewMs === undefined ? {} : { date: new Date(clock.now() + dateSkewMs).toUTCString() };
  }
  function rowOf({ beneficiaryId, quoteStr, ...rest }: Record<string, unknown>): Record<string, unknown> {
    const beneficiary = Object(ledger.beneficiaries.get(String(beneficiaryId)));
    if (quoteStr !== undefined) return { fromAmount: 100, toAmount: 1840, ...rest };
    return { ...rest, currency: beneficiary.currency, withdrawDetails: beneficiary.withdrawFormDetails };
  }
  return ledger;
}

/** Waits until the client gives up. */
export async function stall(signal: AbortSignal | null | undefined): Promise<never> {
  await new Promise((resolve) => signal?.addEventListener("abort", resolve));
  throw new TypeError("the connection was given up");
}

export function json(body: object, status = 200, headers: Record<string, string> = {}): Response {
  const isError = "httpStatus" in body && typeof body.httpStatus === "number";
  return new Response(JSON.stringify(body), { status: isError ? Number(body.httpStatus) : status, headers });
}

/** The service's own error envelope. */
export function error(httpStatus: number): object {
  return { code: 1133, message: "no", httpStatus, requestId: "req_1", timestamp: "2026-01-01T00:00:00Z" };
}
