import type { Contract } from "../contract/module.js";
import { ownOptions } from "../own-options.js";
import { readText } from "./state/text.js";

/** What each fault does, and what must be said about it. */
export interface FaultDetails {
  /** The connection breaks; nothing has happened. */
  "drop-before-commit": Occurrence;
  /** The connection breaks; what was asked for has happened. */
  "drop-after-commit": Occurrence;
  /** It happens, and the response comes, so much later. */
  delay: Occurrence & { readonly seconds: number };
  /** The response is an error; nothing has happened. */
  status: Occurrence & { readonly status: number; readonly retryAfterSeconds?: number };
  /** The same, and a repetition with the same idempotency key gets this error again. */
  "stored-status": Occurrence & { readonly status: number };
  /** It happens, and a whole response comes that is not JSON. */
  "malformed-json": Occurrence;
  /** It happens, and the response breaks off in its middle. */
  truncate: Occurrence;
  /** It happens, and the first enum of the response has a value that the document does not know. */
  "unknown-enum-value": Occurrence;
  /** It happens, and the response has a member that the document does not know. */
  "unknown-member": Occurrence;
  /** A read gives what it gave before the last change. */
  "stale-read": Occurrence;
}

export interface Occurrence {
  /** Which call it meets, counted from now: 1 is the next one. Default: the first without a planned fault. */
  readonly occurrence?: number;
}

export type FaultName = keyof FaultDetails;

/** A fault that is to meet a call. */
export type PlannedFault<Id extends string = string> = {
  readonly [Name in FaultName]: { readonly operation: Id; readonly fault: Name } & FaultDetails[Name] & {
      readonly occurrence: number;
    };
}[FaultName];

export interface Faults<Id extends string> {
  /**
   * Plans a fault for a call of an operation, by its `operationId`: `next("acceptOrder", "drop-after-commit")`.
   *
   * @throws {Error} there is no such operation or fault, or the fault cannot happen to that operation.
   */
  next<Name extends FaultName>(
    operation: Id,
    fault: Name,
    ...details: Occurrence extends FaultDetails[Name] ? [FaultDetails[Name]?] : [FaultDetails[Name]]
  ): void;
  /** The faults that have met no call yet. */
  planned(): readonly PlannedFault<Id>[];
  /** Forgets them. */
  clear(): void;
}

export interface FaultPlan<Id extends string> extends Faults<Id> {
  /** The fault that meets a call which has just come. */
  take(operation: string): PlannedFault | undefined;
  /** The operations that each fault can meet. */
  possible(): Readonly<Record<string, readonly string[]>>;
}

/** A day, in seconds. The timers of the platforms end at 24 days. */
export const longestDelay = 86_400;

/** What must or may be said about each fault, in addition to its occurrence. */
const detailsOf: Readonly<Record<FaultName, readonly string[]>> = {
  "drop-before-commit": [],
  "drop-after-commit": [],
  delay: ["seconds"],
  status: ["status", "retryAfterSeconds"],
  "stored-status": ["status"],
  "malformed-json": [],
  truncate: [],
  "unknown-enum-value": [],
  "unknown-member": [],
  "stale-read": [],
};

export function createFaults<Id extends string>(
  { operations, shapes }: Contract,
  keyed: readonly Id[],
  changed: () => void = () => {},
): FaultPlan<Id> {
  let plan: PlannedFault<Id>[] = [];
  const has = (operation: string, occurrence: number): boolean =>
    plan.some((planned) => planned.operation === operation && planned.occurrence === occurrence);

  function firstFree(operation: Id): number {
    let occurrence = 1;
    while (has(operation, occurrence)) occurrence++;
    return occurrence;
  }
  function suited(fault: string): readonly string[] {
    const fits = operations.filter(({ id: operation, method, responses }) => {
      if (fault === "stale-read") return method === "GET";
      if (fault === "stored-status") return keyed.some((id) => id === operation);
      if (fault !== "unknown-enum-value") return true;
      const members = Object.entries(responses).flatMap(([status, shape]) =>
        status.startsWith("2") ? Object.values(shapes[shape ?? ""]?.members ?? {}) : [],
      );
      return members.some(({ values }) => values !== undefined);
    });
    return fits.map(({ id }) => id);
  }

  return {
    next(operation, fault, ...[details]) {
      readText("the operation of a fault", operation);
      readText("the name of a fault", fault);
      const refuse = (problem: string): never => {
        throw new Error(`Cannot plan the fault "${fault}" for "${operation}": ${problem}`);
      };
      if (!Object.hasOwn(detailsOf, fault)) refuse(`there are the faults ${Object.keys(detailsOf).join(", ")}`);
      const fitting = suited(fault);
      if (!fitting.includes(operation)) refuse(`it can meet ${fitting.join(", ") || "no operation of this API"}`);
      const given: { occurrence?: number; seconds?: number; status?: number; retryAfterSeconds?: number } = ownOptions(
        "the details of a fault",
        details ?? {},
        ["occurrence", ...detailsOf[fault]],
      );
      const { occurrence = firstFree(operation), seconds, status, retryAfterSeconds = 0 } = given;
      if (!Number.isSafeInteger(occurrence) || occurrence < 1) refuse("occurrence is a whole number from 1 up");
      if (has(operation, occurrence)) refuse(`another fault is planned for call ${occurrence} already`);
      if (fault === "delay" && !(typeof seconds === "number" && seconds >= 0 && seconds <= longestDelay))
        refuse(`a delay needs seconds, a number from 0 to ${longestDelay}`);
      if (fault.endsWith("status") && !(Number.isInteger(status) && Number(status) >= 400 && Number(status) <= 599))
        refuse("it needs status, a whole number from 400 to 599");
      if (!(Number.isSafeInteger(retryAfterSeconds) && retryAfterSeconds >= 0))
        refuse("retryAfterSeconds is a whole number from 0 up");
      // Each name goes with its own details, as the type of this function asks for.
      plan.push({ ...given, operation, fault, occurrence } as PlannedFault<Id>);
      changed();
    },
    planned: () => [...plan],
    clear() {
      plan = [];
      changed();
    },
    possible: () => Object.fromEntries(Object.keys(detailsOf).map((fault) => [fault, suited(fault)])),
    take(operation) {
      const taken = plan.find((planned) => planned.operation === operation && planned.occurrence === 1);
      plan = plan
        .filter((planned) => planned !== taken)
        .map((planned) =>
          planned.operation === operation ? { ...planned, occurrence: planned.occurrence - 1 } : planned,
        );
      if (taken !== undefined) changed();
      return taken;
    },
  };
}
