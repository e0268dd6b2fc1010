import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { createLumoSandbox, type SeenRequest } from "@lumkit/testing/lumo";
import { expect, onTestFinished, test } from "vitest";

/** Everything by which a request can be refused before it is an operation, and what it looks like if it is one. */
const targets = [
  "/orders?api_key=KEY",
  "/no/such/path?api_key=KEY",
  "/orders/../orders?api_key=KEY",
  "/orders?api_key=KEY#part",
];

async function send(port: number, request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(request);
  return text(socket);
}

test("no key is in the state, the events, the log, or what was seen, however a request carries it", async () => {
  const controlKey = "control-4711";
  const sandbox = createLumoSandbox();
  const { apiKey } = sandbox.clientOptions;
  const log: SeenRequest[] = [];
  const { url, close } = await sandbox.listen({ host: "127.0.0.1", controlKey, onRequest: (seen) => log.push(seen) });
  onTestFinished(close);
  const port = Number(new URL(url).port);
  const headers = { "x-control-key": controlKey };
  const events = await fetch(`${url}/_sandbox/events`, { headers });

  const common = `Host: 127.0.0.1\r\nX-Control-Key: ${controlKey}\r\nConnection: close`;
  for (const target of targets.map((each) => each.replace("KEY", apiKey))) {
    await send(port, `GET ${target} HTTP/1.1\r\n${common}\r\n\r\n`);
    await send(port, `GET http://elsewhere.example${target} HTTP/1.1\r\n${common}\r\n\r\n`);
    await send(port, `POST ${target} HTTP/1.1\r\n${common}\r\nContent-Length: 9999999\r\n\r\n`);
  }
  for (const name of ["X-API-Key: ", "Authorization: Bearer ", "Idempotency-Key: "])
    await send(port, `POST /orders/accept/none HTTP/1.1\r\n${common}\r\n${name}${apiKey}\r\nContent-Length: 0\r\n\r\n`);

  const state = await (await fetch(`${url}/_sandbox/state`, { headers })).text();
  await close();
  const told = await events.text().catch(() => "");
  expect(log).toHaveLength(15);
  for (const place of [JSON.stringify(log), JSON.stringify(sandbox.seen()), state, told]) {
    expect(place).not.toContain(apiKey);
    expect(place).not.toContain(controlKey);
  }
});
