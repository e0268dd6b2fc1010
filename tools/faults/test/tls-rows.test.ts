import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { answer } from "../src/reactions.js";
import { subjects } from "./catalogue/subject.js";
import { runChild } from "./children/run-child.js";
import { useFaultServer } from "./fault-server-of-test.js";

const { server } = useFaultServer();
const authority = fileURLToPath(new URL("../certificates/authority.pem", import.meta.url));
const names = ["valid", "expired", "wrong-host", "self-signed"] as const;

describe.each([
  ["node:http", "0"],
  ["node:http", "1"],
  ["fetch", "1"],
] as const)("A5: on %s, with NODE_TLS_REJECT_UNAUTHORIZED=%s", (transport, reject) => {
  test("a server that cannot prove who it is gets no request", async () => {
    const lanes = await Promise.all(names.map((tls) => server().lane({ tls })));
    const [valid] = lanes;
    await valid?.script([{ effect: "before", reaction: answer({ body: subjects.keyed.success }) }]);
    const ended = await runChild("tls", {
      args: [transport, ...lanes.map(({ url }) => url)],
      env: { NODE_EXTRA_CA_CERTS: authority, NODE_TLS_REJECT_UNAUTHORIZED: reject, NODE_NO_WARNINGS: "1" },
    });
    const refused = "ConnectionError tls not-applied";
    expect(ended).toEqual(["success", refused, refused, refused]);
    const reports = await Promise.all(lanes.map((lane) => lane.report()));
    expect(reports.map(({ requests }) => requests.length)).toEqual([1, 0, 0, 0]);
    // Tried once: it would not help to try again.
    expect(reports.map(({ connections }) => connections)).toEqual([1, 1, 1, 1]);
  });
});
