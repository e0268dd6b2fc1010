import { get as getTls } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { raw, reset, stall, thenClose } from "../../src/reactions/index.js";
import { request } from "../harness/raw-client.js";
import { okBytes, soon, useFaultServer } from "../harness/use-fault-server.js";

const { server, connectTo } = useFaultServer();

test("TLS is a wire like the other", async () => {
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
  // Which of the two a client hears of first is up to its TLS.
  ["a reset", reset({ at: "connect" }), "reset|fin"],
  ["an end", thenClose(raw("", { at: "connect" })), "fin"],
  ["another protocol", raw(okBytes, { at: "connect" }), "EPROTO|ERR_SSL_WRONG_VERSION_NUMBER"],
])("TLS is broken by %s in its handshake", async (_, reaction, problem) => {
  const lane = await server().lane({ tls: "valid" });
  await lane.script([{ effect: "never", reaction }]);
  const client = connectTo(lane, { authority: server().certificateAuthority });
  client.send(request("/a"));
  expect(await client.over.catch(({ message }) => message)).toMatch(new RegExp(`^(${problem})$`));
  expect(await lane.report()).toMatchObject({ connections: 1, bytes: 0, requests: [], unusedSteps: 0 });
});

test("TLS that never shakes hands leaves the client waiting", async () => {
  const lane = await server().lane({ tls: "valid" });
  await lane.script([{ effect: "never", reaction: stall({ at: "connect" }) }]);
  const client = connectTo(lane, { authority: server().certificateAuthority });
  client.send(request("/a"));
  await sleep(100);
  expect([client.isOver(), client.received()]).toEqual([false, ""]);
  client.socket.destroy();
  expect(await lane.settled()).toMatchObject({ openConnections: 0, bytes: 0 });
});

test("TLS is trusted by Node's own client", async () => {
  const lane = await server().lane({ tls: "valid" });
  await lane.script([{ effect: "before" }]);
  const status = await new Promise((resolve, reject) => {
    const options = { ca: server().certificateAuthority, agent: false } as const;
    getTls(`${lane.url}/a`, options, ({ statusCode }) => resolve(statusCode)).once("error", reject);
  });
  expect(status).toBe(200);
});
