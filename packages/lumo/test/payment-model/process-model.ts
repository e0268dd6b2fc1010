import { type Attempt, type Decision, decide } from "../../../core/src/call/decide.js";
import { matchOrder, untilDeadMs, verdictOf } from "../../src/payment/rules.js";

/** The rules that are checked: those of the product, or some of them replaced by weaker ones. */
export interface Rules {
  readonly decide: (attempt: Attempt) => Decision;
  readonly matchOrder: typeof matchOrder;
  readonly untilDeadMs: typeof untilDeadMs;
  readonly verdictOf: typeof verdictOf;
  /** `beforeSend` fails if the key is on record already. */
  readonly isKeyUnique: boolean;
}

export const productRules: Rules = {
  decide,
  matchOrder,
  untilDeadMs,
  verdictOf,
  isKeyUnique: true,
};

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
const tickMs = 30_000;
const life = 1;
const grace = 2;
/** Enough for a second attempt after the first one ended as not applied. */
const lastTick = 4;
const maxAttempts = 2;
const id = "inv-77";
const amountRub = "5000";

type Reply = "order" | number;

/** Its quote is named after the process that asked for it, and the tick. */
interface Intent {
  readonly quote: string;
  readonly expires: number;
  readonly key: string;
}
/** A request on its way or at the service. `from`: the process that waits for the response; `null` if it has given up. */
interface Message extends Intent {
  readonly from: 0 | 1 | null;
}
interface Order {
  readonly quote: string;
  readonly key: string;
  readonly madeAt: number;
  readonly dead: number;
  readonly isShown: boolean;
}
interface Row extends Intent {
  readonly state: "unresolved" | "paid" | "not-applied";
}
interface Process {
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

export interface Result {
  readonly states: number;
  readonly paid: number;
  readonly notApplied: number;
  /** The first violation, if there is one, and the states that led to it. */
  readonly violation?: string;
  readonly history?: readonly State[];
}

class Violation extends Error {}

/** Visits every state that two processes can reach with a service of this kind and a network that loses and delays. */
export function checkModel(variant: Variant, rules: Rules): Result {
  return createModel(variant, rules).check();
}

function createModel(variant: Variant, rules: Rules) {
  const counts = { paid: 0, notApplied: 0 };

  function check(): Result {
    const start: State = {
      tick: 0,
      orders: [],
      stored: {},
      inFlight: [],
      working: [],
      rows: [],
      processes: [{ at: "ready" }, { at: "ready" }],
    };
    const cameFrom = new Map<State, State>();
    const seen = new Set<string>();
    const todo = [start];
    let current: State | undefined;
    try {
      for (current = todo.pop(); current !== undefined; current = todo.pop()) {
        for (const next of successors(current)) {
          const text = JSON.stringify(next);
          if (seen.has(text)) continue;
          seen.add(text);
          cameFrom.set(next, current);
          if (next.orders.length > 1) throw new Violation("paid twice");
          todo.push(next);
        }
      }
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      const history: State[] = [];
      for (let state = current; state !== undefined; state = cameFrom.get(state)) history.unshift(state);
      return { states: seen.size, ...counts, violation: error.message, history };
    }
    return { states: seen.size, ...counts };
  }

  function* successors(state: State): Generator<State> {
    const { tick, inFlight, working, orders } = state;
    if (tick < lastTick && mayTick(state)) {
      const [first, second] = state.processes.map(({ isResting: _, ...process }) => process);
      if (first !== undefined && second !== undefined) yield { ...state, tick: tick + 1, processes: [first, second] };
    }
    for (const message of inFlight) yield arrived({ ...state, inFlight: without(inFlight, message) }, message);
    for (const one of working) yield* decided({ ...state, working: without(working, one) }, one);
    for (const order of orders)
      if (!order.isShown) yield { ...state, orders: [...without(orders, order), { ...order, isShown: true }] };
    for (const index of [0, 1] as const) yield* stepped(state, index);
  }

  /** The assumption: when a quote is dead, its accept has been decided and its order is shown. */
  function mayTick({ tick, working, orders }: State): boolean {
    const isLate = (dead: number): boolean => dead <= tick + 1;
    return (
      !working.some(({ expires }) => isLate(expires + grace)) &&
      !orders.some(({ isShown, dead }) => !isShown && isLate(dead))
    );
  }

  function arrived(state: State, message: Message): State {
    const { key, expires } = message;
    const stored = state.stored[key];
    const first = state.working.find((one) => one.key === key);
    if (variant.usedKey !== "first" && (stored !== undefined || first !== undefined))
      return replied(state, [message], variant.usedKey, true);
    if (stored !== undefined) return replied(state, [message], stored);
    if (first !== undefined) {
      const joined = { ...first, joined: [...first.joined, message] };
      return { ...state, working: [...without(state.working, first), joined] };
    }
    if (state.tick >= expires) return rejected(state, [message], variant.expired);
    return { ...state, working: [...state.working, { ...message, joined: [] }] };
  }

  /** The service makes the order, finds the balance too small, or breaks. */
  function* decided(state: State, one: State["working"][number]): Generator<State> {
    const { quote, key, expires, joined } = one;
    const order = { quote, key, madeAt: state.tick, dead: expires + grace, isShown: false };
    const stored = { ...state.stored, [key]: "order" as const };
    yield replied({ ...state, orders: [...state.orders, order], stored }, [one, ...joined], "order");
    for (const status of [402, 500]) yield rejected(state, [one, ...joined], status);
  }

  function rejected(state: State, messages: readonly Message[], status: number): State {
    const stored = { ...state.stored };
    if (variant.storesRejections) for (const { key } of messages) stored[key] = status;
    return replied({ ...state, stored }, messages, status);
  }

  function replied(state: State, messages: readonly Message[], is: Reply, isInUse = false): State {
    return messages.reduce((next, { from }) => {
      if (from === null) return next;
      return withProcess(next, from, { ...next.processes[from], reply: { is, isInUse } });
    }, state);
  }

  /** What a process does. It may be killed, or give up, at any moment; then it starts again in a later tick. */
  function* stepped(state: State, index: 0 | 1): Generator<State> {
    const process = state.processes[index];
    const { at, intent, reply } = process;
    if (at === "done") return;
    if (at === "idle") {
      if (process.isResting !== true) yield withProcess(state, index, { ...process, at: "ready" });
      return;
    }
    yield stopped(state, index);
    if (at === "ready") yield* begun(state, index, intent);
    if (intent === undefined) return;
    if (
      at === "quoted" &&
      (!rules.isKeyUnique || !variant.recorded || !state.rows.some(({ key }) => key === intent.key))
    ) {
      const rows = variant.recorded ? [...state.rows, { ...intent, state: "unresolved" as const }] : state.rows;
      yield withProcess({ ...state, rows }, index, { at: "recorded", intent });
    }
    if (at === "recorded" && state.tick < intent.expires) yield sent(state, index, intent, "sent");
    // Only one of the two processes repeats: that halves the number of states.
    if (index === 0 && at === "sent" && process.isRepeated !== true) {
      const again = sent(abandoned(state, index), index, intent, "sent");
      yield withProcess(again, index, { at, intent, isRepeated: true });
    }
    if (at === "dead") yield sent(state, index, intent, "replayed");
    if (reply !== undefined && (at === "sent" || at === "replayed")) yield heard(state, index, intent, reply);
  }

  function sent(state: State, index: 0 | 1, intent: Intent, at: "sent" | "replayed"): State {
    return withProcess({ ...state, inFlight: [...state.inFlight, { ...intent, from: index }] }, index, { at, intent });
  }

  /** Killed or without a response. With a record it forgets everything; without one it may keep its error. */
  function stopped(state: State, index: 0 | 1): State {
    const { at, intent } = state.processes[index];
    const hasError = !variant.recorded && intent !== undefined && at !== "quoted" && at !== "recorded";
    return withProcess(
      abandoned(state, index),
      index,
      hasError ? { at: "idle", isResting: true, intent } : { at: "idle", isResting: true },
    );
  }

  /** Resolves what is unresolved, otherwise pays, if that is still needed. */
  function* begun(state: State, index: 0 | 1, own: Intent | undefined): Generator<State> {
    const row = state.rows.at(-1);
    const unresolved = variant.recorded ? (row?.state === "unresolved" ? row : undefined) : own;
    if (unresolved !== undefined) {
      const { quote, expires, key } = unresolved;
      yield* resolved(state, index, { quote, expires, key });
    } else if (row?.state !== "paid" && state.rows.length < maxAttempts) {
      const key = `k${state.rows.length + 1}`;
      const intent = { quote: `${key} of ${index} at ${state.tick}`, expires: state.tick + life, key };
      yield withProcess(state, index, { at: "quoted", intent });
    }
  }

  function* resolved(state: State, index: 0 | 1, intent: Intent): Generator<State> {
    const order = look(state, intent, "since");
    if (order !== undefined) return yield reported(state, index, intent, order);
    const nowMs = state.tick * tickMs;
    const isDead = rules.untilDeadMs(intent.expires * tickMs, [nowMs + variant.skews[index] * tickMs, nowMs]) <= 0;
    if (isDead) yield withProcess(state, index, { at: "dead", intent });
  }

  /** Reads the order by its quote's id, and then the list, which also has another payment of the same amount without an id. */
  function look({ orders }: State, intent: Intent, scope: "since" | "all"): Order | "another's" | undefined {
    const expected = { externalOrderId: id, amountRub };
    const isMatch = (
      shown: { readonly externalOrderId?: string; readonly amountRub: string },
      isOfQuote: boolean,
    ): boolean => rules.matchOrder(expected, shown, isOfQuote) === "same";
    const found = orders.find(({ quote, madeAt, isShown }) => {
      const isOfQuote = variant.hasQuoteId && quote === intent.quote;
      const isListed = isShown && (scope === "all" || madeAt >= intent.expires - life);
      return (isOfQuote || isListed) && isMatch(expected, isOfQuote);
    });
    return found ?? (isMatch({ amountRub }, false) ? "another's" : undefined);
  }

  function heard(state: State, index: 0 | 1, intent: Intent, { is, isInUse }: NonNullable<Process["reply"]>): State {
    const { recorded } = variant;
    if (is === "order") {
      const order = state.orders.find(({ key }) => key === intent.key);
      return reported(state, index, intent, order ?? "another's");
    }
    const { at, isRepeated = false } = state.processes[index];
    if (at === "sent") {
      const facts = { safety: "keyed", stage: "response", envelope: true, earlierAttempts: isRepeated } as const;
      const { outcome } = rules.decide({ ...facts, status: is, isKeyRecorded: recorded });
      if (outcome !== "not-applied") return stopped(state, index);
      if (isInUse && !recorded) throw new Violation("a key in use was taken for a rejection");
      return reported(state, index, intent, "call");
    }
    const verdict = rules.verdictOf({ status: is, envelope: true }, { recorded });
    if (verdict === "unknown") throw new Violation(`unknown for ever after ${is}`);
    return reported(
      state,
      index,
      intent,
      (verdict === "look-further" ? look(state, intent, "all") : undefined) ?? "payment",
    );
  }

  /** The caller gets an order, or "not applied": of the call by `pay`, of the payment by `resolve`. */
  function reported(state: State, index: 0 | 1, intent: Intent, what: Order | "another's" | "call" | "payment"): State {
    if (what === "another's") throw new Violation("the order of another payment was returned");
    const isNotApplied = typeof what === "string";
    counts[isNotApplied ? "notApplied" : "paid"]++;
    // With a record one key is one call. Without one, "not applied" is about the call's own accept. `resolve` also
    // excludes every other call under the key whose quote is dead.
    const concerns = ({
      quote,
      key,
      ...one
    }: {
      readonly quote: string;
      readonly key: string;
      readonly dead?: number;
    }): boolean => {
      if (variant.recorded) return key === intent.key;
      return quote === intent.quote || (what === "payment" && key === intent.key && Number(one.dead) <= state.tick);
    };
    if (isNotApplied && [...state.orders, ...state.working].some(concerns))
      throw new Violation(`"not applied" although it is paid, or may still be (${what})`);
    const rows = state.rows.map((row) =>
      row.key === intent.key ? { ...row, state: isNotApplied ? ("not-applied" as const) : ("paid" as const) } : row,
    );
    return withProcess({ ...state, rows }, index, isNotApplied && variant.recorded ? { at: "ready" } : { at: "done" });
  }

  return { check };
}

function withProcess(state: State, index: 0 | 1, process: Process): State {
  const [first, second] = state.processes;
  return { ...state, processes: index === 0 ? [process, second] : [first, process] };
}

/** The requests of this process go on, and it hears no response. */
function abandoned(state: State, index: 0 | 1): State {
  const unheard = <M extends Message>(message: M): M => (message.from === index ? { ...message, from: null } : message);
  return {
    ...state,
    inFlight: state.inFlight.map(unheard),
    working: state.working.map((one) => ({ ...unheard(one), joined: one.joined.map(unheard) })),
  };
}

function without<T>(items: readonly T[], item: T): T[] {
  return items.filter((other) => other !== item);
}
