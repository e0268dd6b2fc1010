import { request } from "node:http";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { expect, test } from "vitest";
import { serveLumo } from "./controlled.js";

interface Given {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request with any Host, which `fetch` would not. */
function sendRaw(url: string, { path = "/_sandbox/state", method = "GET", headers = {} }: Given) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const sent = request(url + path, { method, headers, agent: false }, async (response) => {
        let text = "";
        for await (const part of response) text += part;
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
      sent.on("error", reject).end();
    },
  );
}

const corsHeaders = (headers: object): string[] =>
  Object.keys(headers).filter((name) => name.startsWith("access-control-"));

test.each(["localhost", "LOCALHOST:80", "127.0.0.1:4000", "[::1]:4000", "[::1]"])(
  "the Host %s is this machine",
  async (host) => {
    const { url } = await serveLumo();
    expect((await sendRaw(url, { headers: { host } })).status).toBe(200);
    expect((await sendRaw(url, { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  },
);

test.each([
  { host: "attacker.example" },
  { host: "attacker.example:4000" },
  { host: "localhost.attacker.example" },
  { host: "127.0.0.1.attacker.example" },
  { host: "127.0.0.1@attacker.example" },
  { host: "127.0.0.1:4000:4000" },
  { host: "0.0.0.0:4000" },
  { origin: "http://attacker.example" },
  { origin: "null" },
  { host: "localhost:4000", origin: "http://localhost:4001" },
  { host: "localhost:4000", origin: "https://localhost:4000" },
  { host: "localhost:4000", origin: "http://127.0.0.1:4000" },
  { host: "attacker.example", origin: "http://attacker.example" },
])("refuses a control with the headers %j", async (headers) => {
  const { sandbox, url, ids } = await serveLumo();
  for (const method of ["GET", "POST", "OPTIONS"]) {
    const sent = await sendRaw(url, { path: `/_sandbox/orders/${ids.orders}/succeed`, method, headers });
    expect(sent).toMatchObject({ status: 403, text: expect.stringContaining('{"message":"Cannot use the controls ') });
    expect(corsHeaders(sent.headers)).toEqual([]);
  }
  expect((await sendRaw(url, { path: "/_sandbox/events", headers })).status).toBe(403);
  expect(() => sandbox.orders.start(ids.orders)).not.toThrow();
});

test("a whole URL as the target changes nothing about the Host", async () => {
  const { url } = await serveLumo();
  const path = "http://localhost/_sandbox/state";
  const sent = new Promise<number | undefined>((resolve) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers: { host: "attacker.example" } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end();
  });
  expect(await sent).toBe(403);
});

test("OPTIONS permits nothing to pages of other sites", async () => {
  const { url } = await serveLumo();
  const { status, headers, text } = await sendRaw(url, { path: "/_sandbox/clock", method: "OPTIONS" });
  expect({ status, allow: headers["allow"], text }).toEqual({ status: 204, allow: "GET, POST, OPTIONS", text: "" });
  expect(corsHeaders(headers)).toEqual([]);
});

test("with a key the controls need it, by any Host, and the files of the console do not", async () => {
  const { url } = await serveLumo({ host: "0.0.0.0", controlKey: "a secret" });
  const host = "sandbox.internal:4000";
  const statusOf = async (given: Given): Promise<number | undefined> => (await sendRaw(url, given)).status;
  expect(await statusOf({})).toBe(403);
  for (const key of ["", "a secre", "a secret2", "A secret"])
    expect(await statusOf({ headers: { host, "x-control-key": key } })).toBe(403);
  expect(await statusOf({ headers: { host, "x-control-key": "a secret" } })).toBe(200);
  const origin = "http://attacker.example";
  expect(await statusOf({ headers: { host, origin, "x-control-key": "a secret" } })).toBe(403);
  expect(await statusOf({ path: "/_sandbox/", headers: { host } })).toBe(200);
});

test.each([{ host: "0.0.0.0" }, { controlKey: "a secret" }])("refuses to listen with only %j", async (options) => {
  await expect(createLumoSandbox().listen(options)).rejects.toThrow("give host and controlKey together");
});

test.each(["", " ", "key ", "two\nlines", "ключ"])(
  "refuses the key %j, which no header can have",
  async (controlKey) => {
    await expect(createLumoSandbox().listen({ host: "127.0.0.1", controlKey })).rejects.toThrow(
      "Cannot listen: controlKey goes into a header, and must be ASCII text without blanks at its ends",
    );
  },
);

test("the page is served with a policy that allows only its own files", async () => {
  const { url } = await serveLumo();
  const { status, headers, text } = await sendRaw(url, { path: "/_sandbox/" });
  expect(text).toMatch(/^<!doctype html>/i);
  expect({ status, ...headers }).toMatchObject({
    status: 200,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  expect((await sendRaw(url, { path: "/_sandbox" })).headers["location"]).toBe("/_sandbox/");
  for (const path of ["/_sandbox/package.json", "/_sandbox/..%2fpackage.json", "/_sandbox/index.html"])
    expect((await sendRaw(url, { path })).status, path).toBe(404);
});
