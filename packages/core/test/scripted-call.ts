import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import type { SendConfig } from "../src/call/attempt.js";
import { createRetryBudget } from "../src/call/retry-budget.js";
import { send } from "../src/call/send.js";
import type { Operation, Safety } from "../src/client/operation.js";
import type { HttpRequest } from "../src/http/openapi-fetch.js";
import type { RequestInput } from "../src/request/request-input.js";
import type { CallResponse } from "../src/response/read-response.js";
import { TransportError, type TransportRequest, type TransportResponse } from "../src/transport/transport.js";

export const operationOf = (safety: Safety): Operation => ({
  id: "pay",
  method: safety === "read" ? "GET" : "POST",
  path: "/payments",
  safety,
  response: { kind: "object" },
  ...(safety === "keyed" ? { keyHeader: "Idempotency-Key" } : {}),
});

export const ok = { status: 200, headers: new Headers(), text: "{}" };
export const envelope = (status: number, headers = {}): TransportResponse => ({
  status,
  headers: new Headers(headers),
  text: JSON.stringify({ status }),
});
export const broken = (stage: TransportError["stage"], status?: number) =>
  new TransportError(stage, `it broke: ${stage}`, status === undefined ? {} : { status });

export const createClock = () => createVirtualClock("2026-11-21T12:00:00Z");
export const never = new AbortController().signal;

export type Step = TransportResponse | Error | ((request: TransportRequest) => Promise<TransportResponse>);

/** A call over a transport that goes through these steps, with what it was given and how long the call waited. */
export function callOf(
  safety: Safety,
  steps: readonly Step[],
  changes: Partial<SendConfig> = {},
  clock = createClock(),
) {
  const requests: TransportRequest[] = [];
  const sentAtMs: number[] = [];
  let asked = 0;
  const config: SendConfig = {
    baseUrl: "https://api.example.com",
    userAgent: "lumkit-payments/1.0.0 (node 20.19.0)",
    transport: async (request) => {
      const step = steps[requests.length];
      request.beforeFirstByte();
      requests.push(request);
      sentAtMs.push(clock.monotonic());
      if (step === undefined) throw new Error("the script has no more steps");
      if (step instanceof Error) throw step;
      return typeof step === "function" ? step(request) : step;
    },
    credentials: async () => ({ "x-api-key": `key-${++asked}` }),
    onAttempt: undefined,
    readError: (body) => ({ status: Object(body).status }),
    clock,
    random: () => 1,
    budget: createRetryBudget(),
    maxRetries: 2,
    deadlineMs: 60_000,
    maxResponseBytes: undefined,
    ...changes,
  };
  const start = ({ url, headers, ...input }: Partial<HttpRequest> & RequestInput = {}): Promise<CallResponse> => {
    const built = {
      method: "POST",
      url: url ?? "https://api.example.com/payments",
      headers: headers ?? new Headers({ "Idempotency-Key": "inv-77" }),
      body: '{"a":1}',
    };
    return clock.settle(send(config, operationOf(safety), built, { isKeyRecorded: true, ...input }));
  };
  const waits = (): number[] => sentAtMs.slice(1).map((atMs, index) => atMs - (sentAtMs[index] ?? 0));
  return { start, requests, waits };
}

export const thrown = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
