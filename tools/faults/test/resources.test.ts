import { describe, expect, test } from "vitest";
import { bomb, respond, stall } from "../src/reactions/index.js";
import { runChild } from "./children/run-child.js";
import { transports } from "./harness/call.js";
import { subjects } from "./harness/subject.js";
import { useFaultServer } from "./harness/use-fault-server.js";

const server = useFaultServer();
const mebibyte = 1024 * 1024;

test("10,000 aborted calls leave no socket, no timer and no listener", async () => {
  const lane = await server().lane();
  await lane.script([], { fallback: { effect: "never", reaction: stall() } });
  const [before = "", after, listeners] = await runChild("aborted-calls", { args: [lane.url] });
  expect(after).toBe(before.replace("before", "after"));
  expect(listeners).toBe("listeners: 0");
  await lane.close();
});

describe.each(transports)("on %s", (transport) => {
  test.each(["gzip", "deflate", "br"] as const)(
    "a response in %s that unpacks to 1000 times its size costs a bounded part of that",
    async (encoding) => {
      const lane = await server().lane();
      await lane.script([
        { effect: "never", reaction: respond({ body: subjects.read.success }) },
        { effect: "never", reaction: bomb(encoding, 210 * mebibyte) },
      ]);
      const [stage, grownMib] = await runChild("bomb", { args: [lane.url, transport, subjects.read.id] });
      process.stdout.write(`on ${transport}, 210 MiB in ${encoding}: memory grew by ${grownMib} MiB\n`);
      expect(stage).toBe("content");
      // The platform's `fetch` decides how far it decodes ahead: 16 to 36 MiB were seen.
      expect(Number(grownMib)).toBeLessThanOrEqual(transport === "fetch" ? 96 : 32);
    },
  );
});
