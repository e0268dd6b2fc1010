import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { isNotApplied } from "@lumkit/lumo";
import { type Reaction, respond } from "../../src/reactions/index.js";
import type { FaultServer } from "../../src/server/fault-server.js";
import type { Lane } from "../../src/server/lane.js";
import type { Effect, Step } from "../../src/server/step.js";
import { createHeldClock } from "../harness/held-clock.js";
import { type Found, type Name, scriptedName } from "../harness/scripted-name.js";
import { canary, type Subject } from "../harness/subject.js";
import { describeEnd, type TransportName } from "./expected.js";
import type { Fault } from "./rows/fault.js";

/** A call, and what it meets: one fault an attempt, and after them a server that does all well. */
export interface Meeting {
  readonly subject: Subject;
  readonly transport: TransportName;
  readonly connection: "fresh" | "reused";
  readonly faults: readonly { readonly fault: Fault; readonly effect: Effect }[];
}

/** What came of it. */
export interface Ending {
  /** As in `expectedEnds`. */
  readonly end: string;
  readonly effects: number;
  readonly error: unknown;
}

/** Where a client is told that connecting hangs, and the addresses beside it. */
export interface BlackHole {
  readonly port: number;
  nextAddress(): string;
}

const pollMs = 2;
const patience = 10_000;

export async function meet(server: FaultServer, blackHole: BlackHole, meeting: Meeting): Promise<Ending> {
  const { subject, transport, connection, faults } = meeting;
  const isHanging = faults.some(({ fault: { lookup, hangs } }) => hangs === true && lookup !== undefined);
  const lane = await server.lane({
    replay: subject.safety === "keyed" ? "stored" : "none",
    success: respond({ body: subject.success }),
    ...(isHanging && { host: blackHole.nextAddress(), port: blackHole.port }),
  });
  const name = scriptedName(new URL(lane.url).hostname);
  const clock = createHeldClock(async () => {
    if (needsNewConnections(meeting)) await until(async () => (await lane.report()).openConnections === 0);
  });
  const client = subject.client({
    baseUrl: `http://${name.host}:${lane.port}`,
    fetch: transport === "fetch" ? (url, init) => globalThis.fetch(url, init) : undefined,
    clock,
  });
  if (connection === "reused") {
    await lane.script([{ effect: "never", reaction: respond({ body: subject.warm }) }]);
    await client.warmUp();
  }
  const before = await lane.report();
  name.script(faults.map(({ fault }) => lookupOf(fault, lane)));
  const steps = stepsOf(meeting, server.trap.url);
  await lane.script(steps);

  const longBody = faults.some(({ fault }) => fault.body === "long");
  const call = client.call({ longBody }).then(
    (id) => ({ end: id === subject.id ? "success" : "another answer than one's own", error: undefined }),
    (error: unknown) => ({ end: endOf(error, subject), error }),
  );
  let isOver = false;
  call.then(() => {
    isOver = true;
  });
  await until(async () => isOver || (await isHeld(meeting, lane, name)));
  if (!isOver) clock.expire();
  const { end, error } = await call;
  const report = await lane.settled();
  await lane.close();
  if (inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }).includes(canary))
    throw new Error(`The error shows the key: ${end}`);
  const attempts = 1 + clock.waits.length;
  const { unusedSteps } = report;
  const unmet = stepsAfter(faults, attempts);
  return {
    end: unusedSteps === unmet ? describeEnd(end, attempts) : `${end}, with ${unusedSteps} steps left of ${unmet}`,
    effects: report.effects - before.effects,
    error,
  };
}

function lookupOf({ lookup }: Fault, lane: Lane): Found {
  const { hostname } = new URL(lane.url);
  return Array.isArray(lookup) ? lookup.map((one) => (one === "127.0.0.1" ? hostname : one)) : (lookup ?? [hostname]);
}

/** One step for each fault that a server does, and one that does all well. */
function stepsOf(meeting: Meeting, trapUrl: string): Step[] {
  const { subject, faults } = meeting;
  const steps = faults.flatMap(({ fault, effect }): Step[] => {
    const reaction = fault.reaction?.(subject, trapUrl);
    return reaction === undefined
      ? []
      : [{ effect, reaction: needsNewConnections(meeting) && !fault.hangs ? thenFin(reaction) : reaction }];
  });
  return [...steps, { effect: "before" }];
}

/** Ends the connection in order; the next attempt waits for that, and makes one of its own. */
function thenFin(reaction: Reaction): Reaction {
  return { at: reaction.at, acts: [...reaction.acts, { do: "fin" }] };
}

/** A fault of the name or of the connection is met only by an attempt that has to connect. */
export function isOfConnecting({ lookup, reaction }: Fault, subject: Subject): boolean {
  return lookup !== undefined || reaction?.(subject, "http://127.0.0.1").at === "connect";
}

function needsNewConnections({ faults, subject }: Meeting): boolean {
  return faults.some(({ fault }, index) => index > 0 && isOfConnecting(fault, subject));
}

/** How many steps are left for a server after so many attempts: each meets one fault, the one after them none. */
function stepsAfter(faults: Meeting["faults"], attempts: number): number {
  const isStep = [...faults.map(({ fault }) => fault.reaction !== undefined), true];
  return isStep.slice(attempts).filter(Boolean).length;
}

/** Whether the call has come to the fault that only its deadline ends. */
async function isHeld({ faults }: Meeting, lane: Lane, name: Name): Promise<boolean> {
  const at = faults.findIndex(({ fault }) => fault.hangs);
  if (at === -1) return false;
  if (faults[at]?.fault.lookup !== undefined) return name.lookups() > at;
  const stepsUntil = faults.slice(0, at + 1).filter(({ fault }) => fault.reaction !== undefined).length;
  const steps = faults.filter(({ fault }) => fault.reaction !== undefined).length + 1;
  const { unusedSteps, pending } = await lane.report();
  return unusedSteps <= steps - stepsUntil && pending > 0;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < patience; waitedMs += pollMs) {
    if (await isTrue()) return;
    await sleep(pollMs);
  }
  throw new Error(`Cannot wait any longer than ${patience} ms for the call or its server`);
}

function endOf(error: unknown, { safety }: Subject): string {
  const outcome: unknown = Object(error).outcome;
  if (isNotApplied(error) !== (outcome === "not-applied")) return "a contradiction";
  if (safety === "read") return outcome === undefined ? "error" : "a read with an outcome";
  return String(outcome);
}
