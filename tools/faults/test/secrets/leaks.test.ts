import { request } from "node:http";
import { inspect } from "node:util";
import { createLumo } from "@lumkit/lumo";
import { canaries } from "@lumkit/tool-fixtures/secrets/canaries";
import { findSecret } from "@lumkit/tool-fixtures/secrets/find-secret";
import { sinks, textsOf } from "@lumkit/tool-fixtures/secrets/sinks";
import { describe, expect, test } from "vitest";
import { thrownBy } from "../harness/call.js";
import { spellings } from "./echoes.js";
import { watchProcess } from "./watch-process.js";

const { apiKey } = canaries;
const headers = { "x-api-key": apiKey };

class WithGetter {
  readonly #key = apiKey;
  get key(): string {
    return this.#key;
  }
}

/** A leak in each place of section H of the failure catalogue. */
const leaks: Readonly<Record<string, () => unknown>> = {
  "H1, a message": () => new Error(`No ${apiKey}`),
  "H1, a stack": () => Object.assign(new Error("No"), { stack: `at ${apiKey}` }),
  "H1, a cause": () => new Error("No", { cause: new Error("No", { cause: { apiKey } }) }),
  "H1, an error of an aggregate": () => new AggregateError([new Error("No"), new Error(apiKey)]),
  "H2, a getter of a private member": () => new WithGetter(),
  "H2, a member that is not enumerable": () => Object.defineProperty(new Error("No"), "body", { value: [apiKey] }),
  "H2, an own form for inspect": () => ({ [inspect.custom]: () => apiKey }),
  "H2, toString": () => ({ toString: () => apiKey }),
  "H2, Symbol.toPrimitive": () => ({ [Symbol.toPrimitive]: () => apiKey }),
  "H3, toJSON": () => ({ toJSON: () => ({ apiKey }) }),
  "H3, a Map": () => new Map([["a", new Set([apiKey])]]),
  "H3, the name of a member": () => ({ [apiKey]: 1 }),
  "H3, a symbol": () => ({ [Symbol(apiKey)]: 1 }),
  "H4, a Request": () => new Request("http://127.0.0.1", { headers }),
  "H4, a Headers": () => ({ response: { headers: new Headers(headers) } }),
  "H4, a ClientRequest": () => request({ port: 9, headers }).on("error", () => {}),
  "H6, a request id": () => ({ operation: "getOrder", requestId: `req-${apiKey}` }),
  "H8, half of a key": () => new Error(`Cannot parse {"apiKey":"${apiKey.slice(0, 20)}`),
  "H8, bytes": () => Object.assign(new Error("No"), { rawPacket: Buffer.from(apiKey) }),
  "H8, bytes of UTF-16": () => new Uint16Array(Buffer.from(apiKey, "utf16le")).buffer,
};

describe("the search finds a secret in", () => {
  test.each(Object.entries(leaks))("%s", (_, leak) => {
    expect(findSecret(leak(), canaries)).toContain("apiKey");
  });

  test.each(Object.entries(spellings))("a text that has it %s", (_, spell) => {
    for (const [name, secret] of Object.entries(canaries)) expect(findSecret(spell(secret), canaries)).toContain(name);
  });

  test.each(Object.entries(sinks))("what %s gets of an error", (_, sink) => {
    const error = Object.assign(new Error(apiKey), { apiKey, toString: () => apiKey });
    // JSON leaves out the message of an error.
    expect(textsOf(sink, error).some((text) => findSecret(text, canaries) !== undefined)).toBe(true);
  });
});

test("the search finds nothing where nothing is", () => {
  const values = [
    undefined,
    null,
    1,
    "text",
    new Error("No", { cause: { code: "ECONNRESET" } }),
    new Headers({ a: "b" }),
  ];
  for (const value of values) expect(findSecret(value, canaries)).toBe(undefined);
});

describe("the watch of a process sees a secret", () => {
  const read = (leak: () => unknown) =>
    watchProcess(async () => {
      const hooks = { onAttempt: leak };
      const fetch = async (): Promise<Response> => Response.json({ id: "o1", status: "created" });
      await createLumo({ baseUrl: "http://127.0.0.1:9", apiKey, fetch, hooks }).orders.get("o1");
    });

  test.each<[string, () => unknown]>([
    ["on the console", () => console.warn("No", { apiKey })],
    ["on standard error", () => process.stderr.write(apiKey)],
    ["in a warning of the process", () => process.emitWarning(apiKey)],
  ])("%s", async (_, leak) => {
    expect(findSecret(await read(leak), canaries)).toContain("apiKey");
  });

  test("in a rejection that nothing handles", async () => {
    // Vitest's own listeners fail the run.
    const listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    try {
      const seen = await read(() => void Promise.reject(new Error(apiKey)));
      expect(findSecret(seen, canaries)).toContain("apiKey");
    } finally {
      for (const listener of listeners) process.on("unhandledRejection", listener);
    }
  });
});

test("an error shows what the caller's own fetch throws, and the search finds it there", async () => {
  const fetch = async (): Promise<Response> => {
    throw new Error(`cannot send ${apiKey}`);
  };
  const lumo = createLumo({ baseUrl: "http://127.0.0.1:9", apiKey, fetch, maxRetries: 0 });
  expect(findSecret(await thrownBy(lumo.orders.get("o1")), canaries)).toContain("apiKey");
});
