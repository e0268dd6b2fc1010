import { Context } from "@temporalio/activity";
import { followOne, sendOne } from "./clients.ts";

export function send(id: string): Promise<void> {
  return sendOne(id, Context.current().cancellationSignal);
}

export function follow(id: string): Promise<void> {
  return followOne(id, Context.current().cancellationSignal);
}
