import { setTimeout as sleep } from "node:timers/promises";
import { isNotApplied } from "@lumkit/lumo";
import { respond } from "../../src/reactions/index.js";
import type { FaultServer } from "../../src/server/fault-server.js";
import type { Lane } from "../../src/server/lane.js";
import { fetchOf, type TransportName } from "../harness/call.js";
import { createHeldClock } from "../harness/held-clock.js";
import { type LookupResult, type ScriptedName, scriptName } from "../harness/scripted-name.js";
import type { Subject } from "../harness/subject.js";
import { describeEnd, type Ending } from "./expected.js";
import type { Fault } from "./rows/fault.js";
import { type FaultWithEffect, needsNewConnections, stepsLeftAfter, stepsOf } from "./steps.js";

/** A call and the faults it meets, one for each attempt; after them the server succeeds. */
export interface Scenario {
  readonly subject: Subject;
  readonly transport: TransportName;
  readonly connection: "fresh" | "reused";
  readonly faults: readonly FaultWithEffect[];
}

/** The port where connecting hangs, and further addresses for servers on that port. */
export interface BlackHole {
  readonly port: number;
  nextAddress(): string;
}

const pollMs = 2;
const patienceMs = 10_000;

export async function runScenario(server: FaultServer, blackHole: BlackHole, scenario: Scenario): Promise<Ending> {
  const { subject, transport, connection, faults } = scenario;
  const isHanging = faults.some(({ fault: { lookup, hangs } }) => hangs === true && lookup !== undefined);
  const lane = await server.lane({
    replay: subject.safety === "keyed" ? "stored" : "none",
    success: respond({ body: subject.success }),
    ...(isHanging && { host: blackHole.nextAddress(), port: blackHole.port }),
  });
  const name = scriptName(new URL(lane.url).hostname);
  const clock = createHeldClock(async () => {
    if (needsNewConnections(faults, subject)) await until(async () => (await lane.report()).openConnections === 0);
  });
  const client = subject.client({
    baseUrl: `http://${name.host}:${lane.port}`,
    fetch: fetchOf(transport),
    clock,
  });
  if (connection === "reused") {
    await lane.script([{ effect: "never", reaction: respond({ body: subject.warm }) }]);
    await client.warmUp();
    // The platform's fetch returns a connection to its pool only after the body has been read.
    await sleep(pollMs);
  }
  name.script(faults.map(({ fault }) => lookupOf(fault, lane)));
  await lane.script(stepsOf(faults, subject, server.trap.url));

  const longBody = faults.some(({ fault }) => fault.body === "long");
  let hasEnded = false;
  const call = client
    .call({ longBody })
    .then(
      (id) => (id === subject.id ? "success" : "the response to another call"),
      (error: unknown) => endOf(error, subject),
    )
    .finally(() => {
      hasEnded = true;
    });
  await until(async () => hasEnded || (await isHeld(faults, lane, name)));
  if (!hasEnded) clock.expire();
  const end = await call;
  const { unusedSteps, effects } = await lane.settled();
  await lane.close();
  const attempts = 1 + clock.waits.length;
  const stepsLeft = stepsLeftAfter(faults, attempts);
  return {
    end:
      unusedSteps === stepsLeft ? describeEnd(end, attempts) : `${end}, with ${unusedSteps} of ${stepsLeft} steps left`,
    effects,
  };
}

function lookupOf({ lookup }: Fault, lane: Lane): LookupResult {
  const { hostname } = new URL(lane.url);
  return Array.isArray(lookup) ? lookup.map((one) => (one === "127.0.0.1" ? hostname : one)) : (lookup ?? [hostname]);
}

/** Whether the call has reached the fault that only its deadline ends. */
async function isHeld(faults: Scenario["faults"], lane: Lane, name: ScriptedName): Promise<boolean> {
  const at = faults.findIndex(({ fault }) => fault.hangs);
  if (at === -1) return false;
  if (faults[at]?.fault.lookup !== undefined) return name.lookups() > at;
  const { unusedSteps, pending } = await lane.report();
  return unusedSteps <= stepsLeftAfter(faults, at + 1) && pending > 0;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
    if (await isTrue()) return;
    await sleep(pollMs);
  }
  throw new Error(`Cannot wait any longer than ${patienceMs} ms for the call or its server`);
}

function endOf(error: unknown, { safety }: Subject): string {
  const outcome: unknown = Object(error).outcome;
  if (isNotApplied(error) !== (outcome === "not-applied")) return "a contradiction";
  if (safety === "read") return outcome === undefined ? "error" : "a read with an outcome";
  return String(outcome);
}
