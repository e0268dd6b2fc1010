import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect, test } from "vitest";
import { getThing } from "../../test/operations.js";
import { RefusedError } from "../errors/errors.js";
import { createClient } from "./client.js";
import type { AttemptReport, Hooks } from "./hooks.js";
import type { Operation } from "./operation.js";

const operations = {
  getThing: { ...getThing, response: { kind: "object" } },
} as const satisfies Record<string, Operation>;

interface Operations {
  getThing: {
    parameters: { path: { id: string } };
    responses: { 200: { content: { "application/json": object } } };
  };
}

const key = "key-5f7f1f7b";
const refusal = (): Response => Response.json({ status: 503, requestId: "req_1", secret: key }, { status: 503 });

/** Reads a thing whose responses take 40 ms each, with these hooks. */
function read(hooks: Hooks | undefined, ...responses: (() => Response)[]): Promise<object> {
  const clock = createVirtualClock();
  const { call } = createClient<Operations, object>({
    product: "lumkit-things/1.0.0",
    options: {
      baseUrl: "https://api.example.com",
      clock,
      hooks,
      deadlineMs: 60_000,
      async fetch() {
        clock.advance(40);
        const response = responses.shift();
        if (response === undefined) throw new TypeError("fetch failed");
        return response();
      },
    },
    environments: {},
    operations,
    credentials: () => ({ "x-api-key": key }),
    readError: (body) => ({ status: Object(body).status, requestId: Object(body).requestId }),
  });
  return clock.settle(call("getThing", { params: { path: { id: "thing-77" } } }));
}

test("reports each attempt, and nothing secret", async () => {
  const told: AttemptReport[] = [];
  const onAttempt = (attempt: AttemptReport) => told.push(attempt);
  await read({ onAttempt }, refusal, () => Response.json({}));
  // The delay between them is a fraction, so sums of times are not exact.
  const about40ms = expect.closeTo(40);
  expect(told).toEqual([
    { operation: "getThing", attempt: 1, durationMs: about40ms, status: 503, stage: "response", requestId: "req_1" },
    { operation: "getThing", attempt: 2, durationMs: about40ms, status: 200 },
  ]);
  expect(told.every(Object.isFrozen)).toBe(true);
  expect(JSON.stringify(told)).not.toMatch(/key-|thing-77/);
});

test("reports how far an attempt without a response came", async () => {
  const told: AttemptReport[] = [];
  await expect(read({ onAttempt: (attempt) => told.push(attempt) })).rejects.toThrow();
  expect(told.map(({ attempt, stage, status }) => [attempt, stage, status])).toEqual([
    [1, "sent", undefined],
    [2, "sent", undefined],
    [3, "sent", undefined],
  ]);
});

test.each<[string, Hooks["onAttempt"]]>([
  [
    "throws",
    () => {
      throw new Error("mine");
    },
  ],
  ["is rejected", () => Promise.reject(new Error("mine"))],
  ["never ends", () => new Promise(() => {})],
])("a hook that %s changes nothing", async (_, onAttempt) => {
  expect(await read({ onAttempt }, refusal, () => Response.json({ id: "a" }))).toEqual({ id: "a" });
});

test.each([[{ onAttempt: "log" }], [{ onRetry: "log" }], [7]])("refuses the hooks %j", (hooks) => {
  expect(() => read(JSON.parse(JSON.stringify(hooks)))).toThrow(RefusedError);
});
