import type { Reaction } from "../../src/reactions/reaction.js";
import type { Effect, Step } from "../../src/server/step.js";
import type { Subject } from "../harness/subject.js";
import type { Fault } from "./rows/fault.js";

/** A fault, and when the effect of the attempt that meets it is done. */
export interface FaultWithEffect {
  readonly fault: Fault;
  readonly effect: Effect;
}

/** One step for each fault of the server, and one that succeeds. */
export function stepsOf(faults: readonly FaultWithEffect[], subject: Subject, trapUrl: string): Step[] {
  const steps = faults.flatMap(({ fault, effect }): Step[] => {
    const reaction = fault.reaction?.(subject, trapUrl);
    if (reaction === undefined) return [];
    return [{ effect, reaction: needsNewConnections(faults, subject) && !fault.hangs ? thenFin(reaction) : reaction }];
  });
  return [...steps, { effect: "before" }];
}

/** Only an attempt that has to connect meets a fault of the name or of the connection. */
export function isOfConnecting({ lookup, reaction }: Fault, subject: Subject): boolean {
  return lookup !== undefined || reaction?.(subject, "http://127.0.0.1").at === "connect";
}

/** Whether each attempt must have a connection of its own, because one after the first meets a fault of connecting. */
export function needsNewConnections(faults: readonly FaultWithEffect[], subject: Subject): boolean {
  return faults.some(({ fault }, index) => index > 0 && isOfConnecting(fault, subject));
}

/** How many steps are left after so many attempts. */
export function stepsLeftAfter(faults: readonly FaultWithEffect[], attempts: number): number {
  const isStep = [...faults.map(({ fault }) => fault.reaction !== undefined), true];
  return isStep.slice(attempts).filter(Boolean).length;
}

/** Ends the connection after the reaction; the next attempt waits for that, and opens another one. */
function thenFin(reaction: Reaction): Reaction {
  return { at: reaction.at, acts: [...reaction.acts, { do: "fin" }] };
}
