import { type ObjectContext, object, serve } from "@restatedev/restate-sdk";
import { followOne, sendOne } from "./clients.ts";

/** Restate repeats a step until it ends well: after an error, a crash, or a connection that it has lost. */
const retries = { initialRetryInterval: 1000, retryIntervalFactor: 1.5, maxRetryInterval: 5000 };

/** One object for each account: Restate runs one call of an object at a time, so it is the lane. */
const lane = object({
  name: "payouts",
  handlers: {
    async settle(context: ObjectContext, id: string): Promise<void> {
      await context.run("send", () => sendOne(id), retries);
      await context.run("follow", () => followOne(id), retries);
    },
  },
});

await serve({ services: [lane], port: Number(process.env["PORT"] ?? 9080) });
