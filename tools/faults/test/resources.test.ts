import { expect, test } from "vitest";
import { bomb, respond, stall } from "../src/reactions/index.js";
import { runChild } from "./children/run-child.js";
import { subjects } from "./harness/subject.js";
import { useFaultServer } from "./harness/use-fault-server.js";

const { server } = useFaultServer();
const mebibyte = 1024 * 1024;

test("10,000 aborted calls leave no socket, no timer and no listener", async () => {
  const lane = await server().lane();
  await lane.script([], { otherwise: { effect: "never", reaction: stall() } });
  const [before = "", after, listeners] = await runChild("aborted-calls", { args: [lane.url] });
  expect(after).toBe(before.replace("before", "after"));
  expect(listeners).toBe("listeners: 0");
  await lane.close();
});

test.each(
  ["node:http", "fetch"].flatMap((transport) =>
    (["gzip", "deflate", "br"] as const).map((encoding) => ({ transport, encoding })),
  ),
)(
  "on $transport, an answer in $encoding that unpacks to 1000 times its size costs a bounded part of that",
  async (row) => {
    const lane = await server().lane();
    await lane.script([
      { effect: "never", reaction: respond({ body: subjects.read.success }) },
      { effect: "never", reaction: bomb(row.encoding, { decodedBytes: 210 * mebibyte }) },
    ]);
    const [stage, grownMib] = await runChild("bomb", { args: [lane.url, row.transport, subjects.read.id] });
    process.stdout.write(`on ${row.transport}, 210 MiB in ${row.encoding}: memory grew by ${grownMib} MiB\n`);
    expect(stage).toBe("content");
    // How far the platform's own `fetch` decodes ahead is not in our hands: 16 to 36 MiB were seen.
    expect(Number(grownMib)).toBeLessThanOrEqual(row.transport === "fetch" ? 96 : 32);
  },
);
