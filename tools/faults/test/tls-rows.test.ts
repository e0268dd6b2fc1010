import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { respond, stall } from "../src/reactions/index.js";
import { runChild } from "./children/run-child.js";
import { transports } from "./harness/call.js";
import { subjects } from "./harness/subject.js";
import { useFaultServer } from "./harness/use-fault-server.js";

const server = useFaultServer();
const authority = fileURLToPath(new URL("../certificates/authority.pem", import.meta.url));
const names = ["valid", "expired", "wrong-host", "self-signed"] as const;

describe.each([
  ["node:http", "0"],
  ["node:http", "1"],
  ["fetch", "1"],
] as const)("A5: on %s, with NODE_TLS_REJECT_UNAUTHORIZED=%s", (transport, reject) => {
  test("a server with a bad certificate gets no request", async () => {
    const lanes = await Promise.all(names.map((tls) => server().lane({ tls })));
    const [valid] = lanes;
    await valid?.script([{ effect: "before", reaction: respond({ body: subjects.keyed.success }) }]);
    const ended = await runChild("tls", {
      args: [transport, ...lanes.map(({ url }) => url)],
      env: { NODE_EXTRA_CA_CERTS: authority, NODE_TLS_REJECT_UNAUTHORIZED: reject, NODE_NO_WARNINGS: "1" },
    });
    const refused = "ConnectionError tls not-applied";
    expect(ended).toEqual(["success", refused, refused, refused]);
    const reports = await Promise.all(lanes.map((lane) => lane.report()));
    expect(reports.map(({ requests }) => requests.length)).toEqual([1, 0, 0, 0]);
    // There was one attempt: another one would fail the same way.
    expect(reports.map(({ connections }) => connections)).toEqual([1, 1, 1, 1]);
  });
});

describe.each(transports)("on %s", (transport) => {
  test.each([
    ["a record that cannot be decrypted", Buffer.concat([Buffer.of(0x17, 3, 3, 0, 32), Buffer.alloc(32, 7)])],
    ["an alert", Buffer.of(0x15, 3, 3, 0, 2, 2, 80)],
    ["plain HTTP", Buffer.from("HTTP/1.1 502 Bad Gateway\r\n\r\n")],
  ])("a call that gets %s in the middle of TLS, after the effect, has an unknown outcome", async (_, bytes) => {
    const lane = await server().lane({ tls: "valid", replay: "stored" });
    await lane.script([], { fallback: { effect: "before", reaction: stall() } });
    const clients: Socket[] = [];
    // Between the client and the server, where a third party can write any bytes.
    const between = createServer((client) => {
      const upstream = connect(lane.port, "127.0.0.1");
      for (const socket of [client, upstream]) socket.on("error", () => {});
      client.pipe(upstream).pipe(client);
      clients.push(client);
    });
    await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
    const { port } = between.address() as AddressInfo;
    const ended = runChild("tls", {
      args: [transport, `https://localhost:${port}`],
      env: { NODE_EXTRA_CA_CERTS: authority, NODE_NO_WARNINGS: "1" },
    });
    // The bytes are written once the attempt has arrived.
    let hasEnded = false;
    const end = ended.finally(() => {
      hasEnded = true;
    });
    for (let attempt = 1; attempt <= 3 && !hasEnded; attempt++) {
      const arrived = async () => hasEnded || (await lane.report()).requests.length >= attempt;
      await expect.poll(arrived, { timeout: 20_000 }).toBe(true);
      clients.at(-1)?.write(bytes);
    }
    expect(await end).toEqual([expect.stringMatching(/^ConnectionError \w+ unknown$/)]);
    expect((await lane.report()).effects).toBe(1);
    between.close();
    for (const client of clients) client.destroy();
  });
});
