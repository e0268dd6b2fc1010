/** What the vendor does not document, and how the caller works. */
export interface Variant {
  /** The response to a key that is in use or was used before: its first one, or this status. */
  readonly usedKey: "first" | 400 | 409 | 422 | 423;
  readonly storesRejections: boolean;
  /** The status for an expired quote. */
  readonly expired: 400 | 410;
  /** An order has the id of its quote, and can be read by it. */
  readonly hasQuoteId: boolean;
  /** Whether the callers record their intents. */
  readonly recorded: boolean;
  /** How many ticks the clocks of the two processes are wrong. */
  readonly skews: readonly [number, number];
}

/** A tick is 30 s: a quote lives for one, and is dead two later. */
export const tickMs = 30_000;
export const life = 1;
export const grace = 2;

export type Reply = "order" | number;

/** Its quote is named after the process that asked for it, and the tick. */
export interface Intent {
  readonly quote: string;
  readonly expires: number;
  readonly key: string;
}
/** A request on its way or at the service. `from`: the process that waits for the response; `null` if it has given up. */
export interface Message extends Intent {
  readonly from: 0 | 1 | null;
}
export interface Order {
  readonly quote: string;
  readonly key: string;
  readonly madeAt: number;
  readonly dead: number;
  readonly isShown: boolean;
}
export interface Row extends Intent {
  readonly state: "unresolved" | "paid" | "not-applied";
}
export interface Process {
  readonly at: "idle" | "ready" | "quoted" | "recorded" | "sent" | "dead" | "replayed" | "done";
  /** It stopped in this tick, and starts again in a later one. */
  readonly isResting?: true;
  /** Without a record, the intent that its error carries. */
  readonly intent?: Intent;
  readonly reply?: { readonly is: Reply; readonly isInUse: boolean };
  /** The accept was sent a second time by the same call. */
  readonly isRepeated?: true;
}

export interface State {
  readonly tick: number;
  readonly orders: readonly Order[];
  readonly stored: Readonly<Record<string, Reply>>;
  /** A request that is never delivered stays here. */
  readonly inFlight: readonly Message[];
  readonly working: readonly (Message & { readonly joined: readonly Message[] })[];
  readonly rows: readonly Row[];
  readonly processes: readonly [Process, Process];
}

export class Violation extends Error {}

export function withProcess(state: State, index: 0 | 1, process: Process): State {
  const [first, second] = state.processes;
  return { ...state, processes: index === 0 ? [process, second] : [first, process] };
}

/** The requests of this process go on, and it hears no response. */
export function abandoned(state: State, index: 0 | 1): State {
  const unheard = <M extends Message>(message: M): M => (message.from === index ? { ...message, from: null } : message);
  return {
    ...state,
    inFlight: state.inFlight.map(unheard),
    working: state.working.map((one) => ({ ...unheard(one), joined: one.joined.map(unheard) })),
  };
}

export function without<T>(items: readonly T[], item: T): T[] {
  return items.filter((other) => other !== item);
}
