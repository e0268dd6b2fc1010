import { createServer, type Server } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "../client/client.js";
import type { Operation } from "../client/operation.js";
import type { Decimal } from "./decimal.js";

const operations = {
  payAll: {
    id: "payAll",
    method: "POST",
    path: "/payments",
    safety: "once",
    response: { kind: "object", decimals: ["paid"] },
    requestDecimals: { payments: { amount: true } },
  },
} as const satisfies Record<string, Operation>;

interface Operations {
  payAll: {
    requestBody: { content: { "application/json": { payments: { amount: Decimal }[] } } };
    responses: { 200: { content: { "application/json": { results: { paid: Decimal }[] } } } };
  };
}

/** The digits of every amount, as they stood in the bytes of the last request. */
let received: string[] = [];
let server: Server;
let baseUrl: string;

beforeAll(async () => {
  server = createServer((socket) => {
    let bytes = "";
    socket.on("data", (chunk) => {
      bytes += chunk.toString("latin1");
      const [head = "", body = ""] = bytes.split(/\r\n\r\n(.*)/s);
      if (body.length < Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.POSITIVE_INFINITY)) return;
      bytes = "";
      received = [...body.matchAll(/"amount":([^,}]*)/g)].map(([, digits = ""]) => digits);
      const response = `{"results":[${received.map((digits) => `{"paid":${digits}}`).join(",")}]}`;
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${response.length}\r\n\r\n${response}`,
      );
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const decimal = fc
  .tuple(fc.stringMatching(/^(0|[1-9]\d{0,17})$/), fc.stringMatching(/^\d{0,18}$/))
  .map(([whole, places]) => (places === "" ? whole : `${whole}.${places}`));

test("every decimal of up to 36 digits goes out and comes back digit for digit", async () => {
  const { call } = createClient<Operations, object>({
    product: "lumkit-things/1.0.0",
    options: { baseUrl },
    environments: {},
    operations,
    credentials: async () => ({}),
    readError: () => ({}),
  });
  // Twenty at a time: a request for each would spend its time on HTTP.
  const amounts = fc.array(decimal, { minLength: 20, maxLength: 20 });
  const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 5000) / 20;
  await fc.assert(
    fc.asyncProperty(amounts, async (sent) => {
      const { results } = await call("payAll", { body: { payments: sent.map((amount) => ({ amount })) } });
      expect(received).toEqual(sent);
      expect(results.map(({ paid }) => paid)).toEqual(sent);
    }),
    { numRuns },
  );
});
