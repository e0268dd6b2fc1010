import { get as getTls } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { delayed, fin, raw, reset, stall } from "../../src/reactions/index.js";
import { soon, useFaultServer } from "../harness/use-fault-server.js";
import { okBytes, request, useRawClients } from "./raw-client.js";

const server = useFaultServer();
const connectTo = useRawClients();

test("TLS connections are served and reported as others are", async () => {
  const lane = await server().lane({ tls: "valid" });
  expect(lane.url).toBe(`https://127.0.0.1:${lane.port}`);
  await lane.script([{ effect: "before" }, { effect: "never", reaction: reset() }]);
  const client = connectTo(lane, { authority: server().certificateAuthority });
  client.send(request("/a"));
  expect(await client.untilBytes(okBytes.length)).toBe(okBytes);
  client.send(request("/b"));
  expect(await client.over).toBe("reset");
  expect(await lane.settled()).toMatchObject({
    connections: 1,
    openConnections: 0,
    bytes: 2 * request("/a").length,
    requests: [{ path: "/a" }, { path: "/b" }],
    effects: 1,
  });
});

test.each([
  ["expired", "CERT_HAS_EXPIRED"],
  ["wrong-host", "ERR_TLS_CERT_ALTNAME_INVALID"],
  ["self-signed", "DEPTH_ZERO_SELF_SIGNED_CERT"],
] as const)("TLS with a certificate that is %s fails with %s, before a byte of a request", async (tls, code) => {
  const lane = await server().lane({ tls });
  const client = connectTo(lane, { authority: server().certificateAuthority });
  client.send(request("/a"));
  await expect(client.over).rejects.toThrow(code);
  await expect.poll(async () => (await lane.report()).openConnections, soon).toBe(0);
  expect(await lane.report()).toMatchObject({ connections: 1, bytes: 0, requests: [] });
});

test.each([
  // The TLS of the client decides which of the two it reports first.
  ["a reset", reset({ at: "connect" }), "reset|fin"],
  ["an end", delayed(20, fin({ at: "connect" })), "fin"],
  ["another protocol", raw(okBytes, { at: "connect" }), "EPROTO|ERR_SSL_WRONG_VERSION_NUMBER"],
])("TLS is broken by %s in its handshake", async (_, reaction, problem) => {
  const lane = await server().lane({ tls: "valid" });
  await lane.script([{ effect: "never", reaction }]);
  const client = connectTo(lane, { authority: server().certificateAuthority });
  client.send(request("/a"));
  expect(await client.over.catch(({ message }) => message)).toMatch(new RegExp(`^(${problem})$`));
  expect(await lane.report()).toMatchObject({ connections: 1, bytes: 0, requests: [], unusedSteps: 0 });
});

test("TLS without a handshake leaves the client waiting", async () => {
  const lane = await server().lane({ tls: "valid" });
  await lane.script([{ effect: "never", reaction: stall({ at: "connect" }) }]);
  const client = connectTo(lane, { authority: server().certificateAuthority });
  client.send(request("/a"));
  await sleep(100);
  expect([client.isOver(), client.received()]).toEqual([false, ""]);
  client.socket.destroy();
  expect(await lane.settled()).toMatchObject({ openConnections: 0, bytes: 0 });
});

test("TLS with the certificate authority is trusted by Node's own client", async () => {
  const lane = await server().lane({ tls: "valid" });
  await lane.script([{ effect: "before" }]);
  const status = await new Promise((resolve, reject) => {
    const options = { ca: server().certificateAuthority, agent: false } as const;
    getTls(`${lane.url}/a`, options, ({ statusCode }) => resolve(statusCode)).once("error", reject);
  });
  expect(status).toBe(200);
});
