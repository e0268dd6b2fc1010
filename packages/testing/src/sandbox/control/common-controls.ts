import type { Contract } from "../../contract/module.js";
import type { SeenRequest } from "../backend.js";
import type { FaultName, FaultPlan } from "../faults.js";
import type { TimeSpan } from "../state/time-span.js";
import type { World } from "../world.js";
import {
  clockSchema,
  faultProperties,
  faultsSchema,
  headersSchema,
  policyProperties,
  requestsSchema,
  timeUnits,
  uncertaintiesSchema,
} from "./common-schemas.js";
import type { Control, Schema } from "./control.js";
import { most } from "./rows.js";

/** What the controls that all sandboxes have work on. */
export interface ControlledSandbox {
  readonly api: string;
  readonly contract: Contract;
  readonly world: Pick<World<object, unknown>, "clock" | "dateText" | "policies" | "uncertainties">;
  readonly faults: FaultPlan<string>;
  /** Its members are those of the state. */
  readonly tables: () => object;
  readonly tableSchemas: Readonly<Record<string, Schema>>;
  /** What a request to the API must carry now. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** How many there were, and the newest of them, the last one at the end. */
  readonly requests: () => { readonly total: number; readonly newest: readonly SeenRequest[] };
  readonly setPolicies: (changes: never) => void;
  readonly reset: (options: { seed?: number }) => void;
}

export function commonControls(sandbox: ControlledSandbox): Control[] {
  const { api, contract, faults, world } = sandbox;
  const { clock, policies, uncertainties } = world;
  const readFaults = () => ({ planned: faults.planned(), possible: faults.possible() });
  const readHeaders = () => ({ headers: sandbox.headers() });
  const fault = faultProperties(contract, faults);
  const policy = policyProperties(uncertainties);
  const schemas = { clock: clockSchema, faults: faultsSchema(fault), policies: { type: "object", properties: policy } };
  const get = (id: string, path: string, summary: string, response: Schema, run: () => unknown): Control => {
    return { id, method: "GET", path, summary, response, run };
  };

  function readClock() {
    clock.catchUp();
    const due = clock.nextDue();
    const dateOf = (ms: number): string => new Date(ms).toISOString();
    return { date: dateOf(clock.now()), isRealTime: clock.isRealTime, nextDue: due === undefined ? null : dateOf(due) };
  }
  function readState() {
    const { total, newest } = sandbox.requests();
    return {
      api,
      clock: readClock(),
      requests: { total, rows: newest.slice(-most).toReversed() },
      faults: faults.planned(),
      policies,
      ...sandbox.tables(),
    };
  }
  const stateProperties = {
    api: { const: api },
    clock: schemas.clock,
    requests: requestsSchema,
    faults: { type: "array", items: { type: "object", properties: fault } },
    policies: schemas.policies,
    ...sandbox.tableSchemas,
  };
  const stateSchema = { type: "object", required: Object.keys(stateProperties), properties: stateProperties };

  return [
    get("getState", "/state", "Reads everything: date, tables, ledger, requests, faults.", stateSchema, readState),
    get("getClock", "/clock", "Reads the clock.", schemas.clock, readClock),
    {
      id: "moveClock",
      method: "POST",
      path: "/clock",
      summary: "Moves the time on by a span, or to the next thing that is due. What is due on the way happens.",
      body: {
        properties: {
          advance: {
            type: "object",
            description: "The sum of its members.",
            minProperties: 1,
            additionalProperties: false,
            properties: Object.fromEntries(timeUnits.map((unit) => [unit, { type: "number", minimum: 0 }])),
          },
          untilNext: { const: true, description: "Instead of advance." },
        },
        example: { advance: { seconds: 31 } },
      },
      response: schemas.clock,
      run({ advance, untilNext }: { advance?: TimeSpan; untilNext?: true }) {
        if (advance !== undefined && untilNext === undefined) clock.advance(advance);
        else if (advance === undefined && untilNext === true) clock.advanceToNext();
        else throw new Error('Cannot move the clock: give either "advance", with a span of time, or "untilNext": true');
        return readClock();
      },
    },
    get("getFaults", "/faults", "Lists the planned faults, and what can be planned.", schemas.faults, readFaults),
    {
      id: "planFault",
      method: "POST",
      path: "/faults",
      summary: "Plans a fault for a call of an operation.",
      body: {
        properties: fault,
        required: ["operation", "fault"],
        example: { operation: contract.operations.find(({ method }) => method === "GET")?.id, fault: "truncate" },
      },
      response: schemas.faults,
      run({ operation, fault, ...details }: { operation: string; fault: FaultName; seconds: number; status: number }) {
        faults.next(operation, fault, details);
        return readFaults();
      },
    },
    {
      id: "clearFaults",
      method: "DELETE",
      path: "/faults",
      summary: "Forgets the faults that have met no call yet.",
      response: schemas.faults,
      run() {
        faults.clear();
        return readFaults();
      },
    },
    get("getPolicies", "/policies", "Reads what the sandbox assumes.", schemas.policies, () => policies),
    {
      id: "setPolicies",
      method: "PATCH",
      path: "/policies",
      summary: "Changes some policies from here on; the others stay.",
      body: {
        properties: policy,
        example: Object.fromEntries(uncertainties.slice(0, 1).map(({ name, options }) => [name, options[1]])),
      },
      response: schemas.policies,
      run(changes: never) {
        sandbox.setPolicies(changes);
        return policies;
      },
    },
    get(
      "getUncertainties",
      "/uncertainties",
      "Lists what the vendor leaves open: each question, its options, and the reason for the default.",
      uncertaintiesSchema,
      () => uncertainties,
    ),
    get(
      "getCredentials",
      "/credentials",
      "Gives what a request to the API must carry now.",
      headersSchema,
      readHeaders,
    ),
    {
      id: "reset",
      method: "POST",
      path: "/reset",
      summary: "Sets everything back to the start: money, ids, keys, date, faults, policies, requests.",
      body: {
        properties: { seed: { type: "integer", description: "Other ids and keys. Absent: the same as before." } },
        example: { seed: 7 },
      },
      response: headersSchema,
      run(options: { seed?: number }) {
        sandbox.reset(options);
        return readHeaders();
      },
    },
  ];
}
