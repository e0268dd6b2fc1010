import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { type HeldClock, heldMs } from "./held-clock.js";

export type Safety = "read" | "repeatable" | "keyed" | "once";

export const safeties: readonly Safety[] = ["read", "repeatable", "keyed", "once"];

/** A key that may appear only in requests. */
export const canary = "canary-key-3f9a";

export interface ClientOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch | undefined;
  readonly clock: HeldClock;
}

/** The call that represents a safety class, and the responses of its service. */
export interface Subject {
  readonly safety: Safety;
  /** A client: a read that makes a connection, and the call itself, which returns the id of the response. */
  client(options: ClientOptions): {
    warmUp(): Promise<unknown>;
    call(options?: { readonly signal?: AbortSignal; readonly longBody?: boolean }): Promise<unknown>;
  };
  readonly hasBody: boolean;
  /** The id of the right response. */
  readonly id: string;
  /** The response to `warmUp`. */
  readonly warm: object;
  readonly success: Readonly<Record<string, unknown>>;
  /** A member that the client uses, so that a response without it is unusable. */
  readonly used: string;
  /** The vendor's own error body. */
  envelope(status: number): object;
}

const id = "5f0c9a52-4f6e-4a34-9c1c-000000000001";
const order = { id, externalOrderId: "inv-77", status: "created", amountUsdt: 52.63, amountRub: 5000 };
const longText = "x".repeat(12 * 1024 * 1024);
const shared = { deadlineMs: heldMs, maxResponseBytes: 64 * 1024 };

const lumoEnvelope = (status: number): object => ({ statusCode: status, message: "No", error: "No" });

function lumoSubject(
  safety: Safety,
  call: (
    lumo: ReturnType<typeof createLumo>,
    options: { readonly signal?: AbortSignal },
    longBody: boolean,
  ) => Promise<{ id: string }>,
): Subject {
  return {
    safety,
    hasBody: safety === "repeatable",
    id,
    warm: order,
    success: order,
    used: "id",
    envelope: lumoEnvelope,
    client(options) {
      const lumo = createLumo({ ...options, ...shared, apiKey: canary, allowHttp: true });
      return {
        warmUp: () => lumo.orders.get(id),
        call: async ({ longBody = false, ...own } = {}) => (await call(lumo, own, longBody)).id,
      };
    },
  };
}

const read = lumoSubject("read", (lumo, options) => lumo.orders.get(id, options));
const repeatable = lumoSubject("repeatable", (lumo, options, longBody) =>
  lumo.orders.prepare({ qrCode: longBody ? longText : "https://qr.nspk.ru/A" }, options),
);
const keyed = lumoSubject("keyed", (lumo, options) => lumo.orders.accept(id, options));

const quote = {
  id,
  amountRub: 5000,
  amountUsdt: 52.63,
  rate: 95,
  expiresAt: "2026-01-01T00:00:30.000Z",
  isBalanceSufficient: true,
};

const once: Subject = {
  safety: "once",
  hasBody: true,
  id,
  warm: [],
  success: { transactionId: id },
  used: "transactionId",
  envelope: (status) => ({ code: 1, message: "No", httpStatus: status, requestId: "r", timestamp: "t" }),
  client(options) {
    const credentials = { apiKey: canary, apiSecret: canary };
    const lumetrade = createLumetrade({ ...options, ...shared, credentials, allowHttp: true });
    return {
      warmUp: () => lumetrade.currencies.list().toArray(),
      call: async ({ longBody = false, ...own } = {}) => {
        if (!longBody) {
          const body = { beneficiaryId: "ben_1", amount: "101" };
          return (await lumetrade.withdrawals.create(body, { ...own, baseline: false })).transactionId;
        }
        // The method refuses an id of that length.
        const body = { beneficiaryId: longText, amount: "101" };
        const { data } = await lumetrade.http.POST("/api/v1/beneficiaries/withdrawals", { ...own, body });
        return data?.transactionId;
      },
    };
  },
};

export const subjects: Readonly<Record<Safety, Subject>> = {
  read,
  repeatable: { ...repeatable, success: quote },
  keyed,
  once,
};
