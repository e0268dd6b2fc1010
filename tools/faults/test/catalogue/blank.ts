import type { Subject } from "../harness/subject.js";
import type { TransportName } from "./expected.js";
import type { Fault } from "./rows/fault.js";
import { isOfConnecting } from "./scenario.js";

/** Why a call of this class cannot meet the fault there, if it cannot. */
export function blankReason(
  fault: Fault,
  subject: Subject,
  connection: "fresh" | "reused",
  transport: TransportName,
): string | undefined {
  if (fault.body !== undefined && !subject.hasBody) return "its request has no body";
  const isIsolated = subject.safety === "keyed" || subject.safety === "once";
  if (fault.only === "reused" && isIsolated && transport === "node:http") return "it has a connection of its own";
  if (connection === "fresh" && fault.only === "reused") return "met on a reused connection alone";
  if (connection === "reused" && isOfConnecting(fault, subject)) return "met on a fresh connection alone";
  return undefined;
}
