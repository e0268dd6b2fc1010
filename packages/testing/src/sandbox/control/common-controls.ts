import type { Contract } from "../../contract/module.js";
import type { SeenRequest } from "../backend.js";
import type { FaultName, FaultPlan } from "../faults.js";
import type { TimeSpan } from "../state/clock.js";
import type { World } from "../world.js";
import { type Control, object, oneOf, type Schema, text } from "./control.js";

/** What the controls that all sandboxes have work on. */
export interface ControlledSandbox {
  readonly api: string;
  readonly contract: Contract;
  readonly world: Pick<
    World<Readonly<Record<string, string | number>>, unknown>,
    "clock" | "dateText" | "policies" | "uncertainties"
  >;
  readonly faults: FaultPlan<string>;
  /** Its members are those of the state. */
  readonly tables: () => object;
  readonly tableSchemas: Readonly<Record<string, Schema>>;
  /** What a request to the API must carry now. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly seen: () => readonly SeenRequest[];
  readonly setPolicies: (changes: never) => void;
  readonly reset: (options: { seed?: number }) => void;
}

const mostRequests = 100;
const count: Schema = { type: "integer", minimum: 0 };

export function commonControls(sandbox: ControlledSandbox): Control[] {
  const { api, contract, faults, world } = sandbox;
  const { clock, policies, uncertainties } = world;
  const dateOf = (ms: number): string => new Date(ms).toISOString();

  function readClock() {
    clock.catchUp();
    const due = clock.nextDue();
    return { date: dateOf(clock.now()), isRealTime: clock.isRealTime, nextDue: due === undefined ? null : dateOf(due) };
  }
  function moveClock({ advance, untilNext }: { advance?: TimeSpan; untilNext?: boolean }) {
    if ((advance === undefined) === (untilNext === undefined) || (untilNext !== undefined && untilNext !== true))
      throw new Error('Cannot move the clock: give either "advance", with a span of time, or "untilNext": true');
    if (advance === undefined) clock.advanceToNext();
    else clock.advance(advance);
    return readClock();
  }
  const readFaults = () => ({ planned: faults.planned(), possible: faults.possible() });
  const readRequests = () => {
    const all = sandbox.seen();
    return { total: all.length, rows: all.slice(-mostRequests).toReversed() };
  };
  const clockSchema: Schema = {
    type: "object",
    required: ["date", "isRealTime", "nextDue"],
    properties: {
      date: { type: "string", format: "date-time" },
      isRealTime: { type: "boolean", description: "Whether it follows the time of the machine." },
      nextDue: {
        type: ["string", "null"],
        format: "date-time",
        description: "When something happens next; null: nothing is due.",
      },
    },
  };
  const options: Record<string, Schema> = {};
  for (const { name, question, options: values } of uncertainties) options[name] = oneOf(question, values);
  const policiesSchema: Schema = { type: "object", properties: options };
  const possible = faults.possible();
  const faultProperties = {
    operation: oneOf(
      "The operationId of the API.",
      contract.operations.map(({ id }) => id),
    ),
    fault: oneOf("What happens to its call.", Object.keys(possible)),
    occurrence: { type: "integer", minimum: 1, description: "Which call it meets; 1 is the next one." },
    seconds: { type: "number", minimum: 0, description: "Only for delay, which needs it." },
    status: {
      type: "integer",
      minimum: 400,
      maximum: 599,
      description: "Only for status and stored-status, which need it.",
    },
    retryAfterSeconds: { type: "integer", minimum: 0, description: "Only for status." },
  };
  const faultsSchema: Schema = {
    type: "object",
    required: ["planned", "possible"],
    properties: {
      planned: { type: "array", items: { type: "object", properties: faultProperties } },
      possible: object("The operations that each fault can meet, by the name of the fault."),
    },
  };
  const headersSchema: Schema = {
    type: "object",
    required: ["headers"],
    properties: { headers: object("What a request to the API must carry, by the name of the header.") },
  };
  const requestSchema: Schema = {
    type: "object",
    required: ["operation", "method", "path"],
    properties: {
      operation: text('The operationId; "(none)" for a path that the document does not have.'),
      method: text("GET, POST and so on."),
      path: text("Without its query."),
      status: { type: "integer", description: "Absent: the connection broke before there was a response." },
      fault: text("The fault that met it."),
    },
  };

  return [
    {
      id: "getState",
      method: "GET",
      path: "/state",
      summary: "Reads everything: date, tables, ledger, requests, faults and policies.",
      response: {
        type: "object",
        required: ["api", "clock", "requests", "faults", "policies", ...Object.keys(sandbox.tableSchemas)],
        properties: {
          api: { const: api },
          clock: clockSchema,
          requests: {
            type: "object",
            description: `The newest ${mostRequests} requests to the API, newest first, without keys, bodies and queries.`,
            required: ["total", "rows"],
            properties: { total: count, rows: { type: "array", items: requestSchema } },
          },
          faults: { type: "array", items: { type: "object", properties: faultProperties } },
          policies: policiesSchema,
          ...sandbox.tableSchemas,
        },
      },
      run: () => ({
        api,
        clock: readClock(),
        requests: readRequests(),
        faults: faults.planned(),
        policies,
        ...sandbox.tables(),
      }),
    },
    {
      id: "getClock",
      method: "GET",
      path: "/clock",
      summary: "Reads the clock.",
      response: clockSchema,
      run: readClock,
    },
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
            properties: Object.fromEntries(
              ["milliseconds", "seconds", "minutes", "hours", "days"].map((unit) => [
                unit,
                { type: "number", minimum: 0 },
              ]),
            ),
          },
          untilNext: { const: true, description: "Instead of advance." },
        },
        example: { advance: { seconds: 31 } },
      },
      response: clockSchema,
      run: moveClock,
    },
    {
      id: "getFaults",
      method: "GET",
      path: "/faults",
      summary: "Lists the faults that have met no call yet, and what can be planned.",
      response: faultsSchema,
      run: readFaults,
    },
    {
      id: "planFault",
      method: "POST",
      path: "/faults",
      summary: "Plans a fault for a call of an operation.",
      body: {
        properties: faultProperties,
        required: ["operation", "fault"],
        example: { operation: contract.operations.find(({ method }) => method === "GET")?.id, fault: "truncate" },
      },
      response: faultsSchema,
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
      response: faultsSchema,
      run() {
        faults.clear();
        return readFaults();
      },
    },
    {
      id: "getPolicies",
      method: "GET",
      path: "/policies",
      summary: "Reads what the sandbox assumes where the vendor is silent.",
      response: policiesSchema,
      run: () => policies,
    },
    {
      id: "setPolicies",
      method: "PATCH",
      path: "/policies",
      summary: "Changes some policies from here on; the others stay.",
      body: {
        properties: options,
        example: Object.fromEntries(uncertainties.slice(0, 1).map(({ name, options }) => [name, options[1]])),
      },
      response: policiesSchema,
      run(changes: never) {
        sandbox.setPolicies(changes);
        return policies;
      },
    },
    {
      id: "getUncertainties",
      method: "GET",
      path: "/uncertainties",
      summary:
        "Lists what the vendor leaves open: each question, its options, the reason for the default, and what is chosen.",
      response: {
        type: "array",
        items: {
          type: "object",
          required: ["name", "question", "reason", "options", "chosen"],
          properties: {
            name: text("Of the policy."),
            question: text("What is open."),
            reason: text("What is known, and where from."),
            options: { type: "array", description: "The first one is the default." },
            chosen: { description: "One of the options." },
            needs: object("Other policies without which the question does not arise."),
          },
        },
      },
      run: () => uncertainties,
    },
    {
      id: "getCredentials",
      method: "GET",
      path: "/credentials",
      summary: "Gives the headers that a request to the API must carry now: no more than this sandbox depends on them.",
      response: headersSchema,
      run: () => ({ headers: sandbox.headers() }),
    },
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
        return { headers: sandbox.headers() };
      },
    },
  ];
}
