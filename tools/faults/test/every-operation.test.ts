import { createLumetrade } from "@lumkit/lumetrade";
import { operations as lumetradeOperations } from "@lumkit/lumetrade/internal";
import { createLumo, isNotApplied } from "@lumkit/lumo";
import { operations as lumoOperations } from "@lumkit/lumo/internal";
import { documentResponses } from "@lumkit/tool-calls/document-responses";
import { lumetradeCalls } from "@lumkit/tool-calls/lumetrade";
import { lumoCalls } from "@lumkit/tool-calls/lumo";
import { expect, test } from "vitest";
import { reset, respond } from "../src/reactions/index.js";
import { fetchOf, transports } from "./harness/call.js";
import { useFaultServer } from "./harness/use-fault-server.js";

interface Case {
  readonly id: string;
  readonly safety: string;
  readonly status: number;
  readonly body: unknown;
  readonly call: (options: { readonly baseUrl: string; readonly fetch: typeof fetch | undefined }) => Promise<unknown>;
}

const lumo = Object.entries(lumoCalls).map(
  ([id, { call }]): Case => ({
    ...goodResponse("lumo", id),
    id,
    safety: lumoOperations[id as keyof typeof lumoCalls].safety,
    call: (options) => call(createLumo({ ...options, apiKey: "a-key", onApiKey: () => {} })),
  }),
);
const lumetrade = Object.entries(lumetradeCalls).map(
  ([id, { call }]): Case => ({
    ...goodResponse("lumetrade", id),
    id,
    safety: lumetradeOperations[id as keyof typeof lumetradeCalls].safety,
    call: (options) => call(createLumetrade({ ...options, credentials: { apiKey: "a-key", apiSecret: "a-secret" } })),
  }),
);

function goodResponse(api: "lumo" | "lumetrade", id: string): Pick<Case, "status" | "body"> {
  const good = documentResponses(api).find(
    ({ operation, documented }) => operation === id && documented.startsWith("2"),
  );
  if (good === undefined) throw new Error(`The document of ${api} has no successful response of ${id}`);
  return { status: good.status, body: good.value };
}

const server = useFaultServer();

test("tests all operations of both documents", () => {
  expect(lumo.length + lumetrade.length).toBe(38);
});

test.each(transports.flatMap((transport) => [...lumo, ...lumetrade].map((one) => ({ transport, ...one }))))(
  "on $transport, $id loses its response after the effect: it is $safety",
  async ({ transport, safety, status, body, call }) => {
    const good = respond({ status, body: Object(body) });
    const lane = await server().lane({ replay: safety === "keyed" ? "stored" : "none", success: good });
    await lane.script([{ effect: "before", reaction: reset() }], { fallback: { effect: "before", reaction: good } });
    const ended = await call({ baseUrl: lane.url, fetch: fetchOf(transport) }).then(
      () => "success",
      (error: unknown) => (isNotApplied(error) ? "not-applied" : Object(error).outcome),
    );
    const { effects, requests, unusedSteps } = await lane.settled();
    expect(unusedSteps).toBe(0);
    if (safety === "once")
      expect({ ended, effects, sent: requests.length }).toEqual({ ended: "unknown", effects: 1, sent: 1 });
    else expect(ended).toBe("success");
    if (safety === "keyed") {
      expect(effects).toBe(1);
      expect(new Set(requests.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    }
  },
);
