import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo, type Hooks } from "@lumkit/lumo";
import { canaries } from "@lumkit/tool-fixtures/secrets/canaries";
import { heldMs } from "../harness/held-clock.js";
import { type ClientOptions, type Subject, subjects } from "../harness/subject.js";

/** A call that carries secrets, and what its client tells of it. */
export interface SubjectWithSecrets extends Omit<Subject, "client"> {
  readonly name: string;
  readonly api: "lumo" | "lumetrade";
  /** The secrets of its request. */
  readonly carries: readonly string[];
  /** Whether its response holds a new key. */
  readonly givesKey: boolean;
  client(options: ClientOptions & { readonly hooks?: Hooks }): ReturnType<Subject["client"]>;
}

const { apiKey, apiSecret, password, newKey } = canaries;
const shared = { deadlineMs: heldMs, maxResponseBytes: 64 * 1024, allowHttp: true };
const { read, once } = subjects;
const rotated = { success: { apiKey: newKey, company: { id: "c1" } }, used: "apiKey" };

export const subjectsWithSecrets: readonly SubjectWithSecrets[] = [
  {
    ...read,
    name: "a read",
    api: "lumo",
    carries: [apiKey],
    givesKey: false,
    client(options) {
      const lumo = createLumo({ ...options, ...shared, apiKey });
      return {
        warmUp: () => lumo.orders.get(read.id),
        call: async (own) => (await lumo.orders.get(read.id, only(own))).id,
      };
    },
  },
  {
    ...once,
    name: "a withdrawal",
    api: "lumetrade",
    carries: [apiKey, apiSecret],
    givesKey: false,
    client(options) {
      const lumetrade = createLumetrade({ ...options, ...shared, credentials: { apiKey, apiSecret } });
      const body = { beneficiaryId: "ben_1", amount: "101" };
      return {
        warmUp: () => lumetrade.currencies.list().toArray(),
        call: async (own) =>
          (await lumetrade.withdrawals.create(body, { ...only(own), baseline: false })).transactionId,
      };
    },
  },
  {
    ...read,
    ...rotated,
    name: "a login whose new key cannot be stored",
    api: "lumo",
    carries: [password],
    givesKey: true,
    safety: "once",
    hasBody: true,
    client(options) {
      const onApiKey = (): never => {
        throw new Error("The database is down");
      };
      const lumo = createLumo({ ...options, ...shared, apiKey, onApiKey });
      return {
        warmUp: () => lumo.orders.get(read.id),
        call: (own) => lumo.auth.login({ email: "api@shop.example", password }, only(own)),
      };
    },
  },
  {
    ...read,
    ...rotated,
    name: "a regeneration by http",
    api: "lumo",
    carries: [apiKey],
    givesKey: true,
    safety: "once",
    client(options) {
      const lumo = createLumo({ ...options, ...shared, apiKey, onApiKey: () => {} });
      return {
        warmUp: () => lumo.orders.get(read.id),
        async call(own) {
          const { error } = await lumo.http.POST("/auth/company/regenerate-key", only(own));
          if (error !== undefined) throw error;
          return read.id;
        },
      };
    },
  },
];

/** The options of a call, without those of the harness. */
function only({ signal }: { readonly signal?: AbortSignal } = {}): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
