import { execFile, execFileSync } from "node:child_process";
import { get } from "node:http";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { delayed, redirect, reset, respond, stall } from "../../src/reactions/index.js";
import { startFaultServer } from "../../src/server/fault-server.js";
import { soon, useFaultServer } from "../harness/use-fault-server.js";
import { request, useRawClients } from "./raw-client.js";

const server = useFaultServer();
const connectTo = useRawClients();

test("Node's http client sees the response, and the reset", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "before" }, { effect: "never", reaction: reset() }]);
  const outcome = (): Promise<unknown> =>
    new Promise((resolve) => {
      get(`${lane.url}/a`, { agent: false }, (response) => resolve(response.resume().statusCode)).once(
        "error",
        ({ message }) => resolve(message),
      );
    });
  expect([await outcome(), await outcome()]).toEqual([200, "read ECONNRESET"]);
});

test("the trap counts the connection of a fetch that follows a redirect", async () => {
  const own = await startFaultServer();
  const lane = await own.lane();
  await lane.script([
    { effect: "never", reaction: redirect(307, `${own.trap.url}/x`) },
    { effect: "never", reaction: redirect(307, `${own.trap.url}/x`) },
  ]);
  expect((await fetch(lane.url, { redirect: "manual" })).status).toBe(307);
  expect(await own.trap.connections()).toBe(0);
  expect(await (await fetch(lane.url, { redirect: "follow" })).json()).toEqual({});
  expect(await own.trap.connections()).toBe(1);
  await own.close();
});

test("responds while the thread of the test is blocked", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "before", reaction: delayed(20, respond({ body: {} })) }]);
  const script = `fetch(process.argv[1]).then((r) => r.text()).then(console.log)`;
  const printed = execFileSync(process.execPath, ["-e", script, lane.url], { encoding: "utf8", timeout: 10_000 });
  expect(printed.trim()).toBe("{}");
});

test("close ends every connection and leaves no handle behind", async () => {
  const own = await startFaultServer();
  const lane = await own.lane();
  await own.lane({ accept: "never" });
  await lane.script([{ effect: "before", reaction: stall() }]);
  const client = connectTo(lane);
  client.send(request("/a"));
  await expect.poll(async () => (await lane.report()).pending, soon).toBe(1);
  await own.close();
  await client.over;
  await expect(lane.report()).rejects.toThrow("Cannot report: it was closed");
  await own.close();
});

test("runs in plain node with tsx, and node exits by itself after close", async () => {
  const code = `
    import { startFaultServer } from ${JSON.stringify(new URL("../../src/server/fault-server.ts", import.meta.url).href)};
    const server = await startFaultServer();
    const lane = await server.lane();
    await server.lane({ accept: "never" });
    await lane.script([{ effect: "before" }]);
    console.log(await (await fetch(lane.url)).text(), (await lane.report()).effects);
    await server.close();
    console.log(process.getActiveResourcesInfo().filter((name) => /Message|Worker|Server|Timeout/.test(name)).length);
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname, timeout: 20_000 });
  expect(stdout).toBe("{} 1\n0\n");
});
