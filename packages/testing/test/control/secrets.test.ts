import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { createLumo } from "@lumkit/lumo";
import { createLumoSandbox, type SeenRequest } from "@lumkit/testing/lumo";
import { canaries } from "@lumkit/tool-fixtures/secrets/canaries";
import { findSecret } from "@lumkit/tool-fixtures/secrets/find-secret";
import { expect, onTestFinished, test } from "vitest";

/** Everything by which a request can be refused before it is an operation, and what it looks like if it is one. */
const targets = [
  "/orders?api_key=KEY",
  "/no/such/path?api_key=KEY",
  "/orders/../orders?api_key=KEY",
  "/orders?api_key=KEY#part",
];
const { apiSecret: controlKey, password } = canaries;

async function send(port: number, request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(request);
  return text(socket);
}

/** A sandbox with a log, a reader of its events, and all that it shows to people and programs. */
async function watchedSandbox() {
  const sandbox = createLumoSandbox({ login: { email: "api@shop.example", password } });
  const log: SeenRequest[] = [];
  const { url, close } = await sandbox.listen({ host: "127.0.0.1", controlKey, onRequest: (seen) => log.push(seen) });
  onTestFinished(close);
  const headers = { "x-control-key": controlKey };
  const events = await fetch(`${url}/_sandbox/events`, { headers });
  const shown = async (): Promise<Readonly<Record<string, unknown>>> => {
    const page = (path: string) => fetch(`${url}/_sandbox/${path}`, { headers }).then((response) => response.text());
    const [console, main, state] = await Promise.all(["", "main.js", "state"].map(page));
    await close();
    return { log, seen: sandbox.seen(), console, main, state, events: await events.text().catch(() => "") };
  };
  return { sandbox, url, log, shown };
}

test("no key is in the console, the state, the events, the log, or what was seen, however a request carries it", async () => {
  const { sandbox, url, log, shown } = await watchedSandbox();
  const { apiKey } = sandbox.clientOptions;
  const port = Number(new URL(url).port);

  const common = `Host: 127.0.0.1\r\nX-Control-Key: ${controlKey}\r\nConnection: close`;
  for (const target of targets.map((each) => each.replace("KEY", apiKey))) {
    await send(port, `GET ${target} HTTP/1.1\r\n${common}\r\n\r\n`);
    await send(port, `GET http://elsewhere.example${target} HTTP/1.1\r\n${common}\r\n\r\n`);
    await send(port, `POST ${target} HTTP/1.1\r\n${common}\r\nContent-Length: 9999999\r\n\r\n`);
  }
  for (const name of ["X-API-Key: ", "Authorization: Bearer ", "Idempotency-Key: "])
    await send(port, `POST /orders/accept/none HTTP/1.1\r\n${common}\r\n${name}${apiKey}\r\nContent-Length: 0\r\n\r\n`);

  expect(log).toHaveLength(15);
  for (const [place, what] of Object.entries(await shown()))
    expect(findSecret(what, { apiKey, controlKey, password }), place).toBe(undefined);
});

test("no password and no new key is in them after a login, whatever fault it meets", async () => {
  const { sandbox, url, log, shown } = await watchedSandbox();
  const secrets: Record<string, string> = { controlKey, password, apiKey: sandbox.clientOptions.apiKey };
  const onApiKey = (key: string): void => void Object.assign(secrets, { [`key ${Object.keys(secrets).length}`]: key });
  const lumo = createLumo({ baseUrl: url, apiKey: secrets["apiKey"], onApiKey, maxRetries: 0 });
  const login = () => lumo.auth.login({ email: "api@shop.example", password }).catch((error: unknown) => error);
  const errors: unknown[] = [];
  for (const fault of ["drop-before-commit", "drop-after-commit", "malformed-json", "truncate"] as const) {
    sandbox.faults.next("loginCompany", fault);
    errors.push(await login());
  }
  await login();
  await lumo.auth.regenerateKey();
  expect(log).toHaveLength(6);
  for (const [place, what] of Object.entries({ ...(await shown()), errors }))
    expect(findSecret(what, { ...secrets }), place).toBe(undefined);
});

test("the search finds a key where a caller has put it into an order", async () => {
  const { sandbox, url, shown } = await watchedSandbox();
  const { apiKey } = sandbox.clientOptions;
  const lumo = createLumo({ baseUrl: url, apiKey, clock: sandbox.clock });
  const qrCode = "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB";
  await lumo.orders.pay({ qrCode, externalOrderId: apiKey, limits: {} });
  expect(findSecret((await shown())["state"], { apiKey })).toContain("apiKey");
});
