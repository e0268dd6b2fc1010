import { proxyActivities } from "@temporalio/workflow";
import type * as activities from "./temporal-activities.ts";

/** Temporal repeats an activity after an error and after a time-out, also while the first run still works. */
const { send, follow } = proxyActivities<typeof activities>({
  startToCloseTimeout: "1 minute",
  retry: { initialInterval: "1 second", maximumInterval: "10 seconds" },
});

/** The business id is the workflow's id. For Lumetrade, one workflow of an account runs at a time. */
export async function settle(id: string): Promise<void> {
  await send(id);
  await follow(id);
}
