import { grace, type State, type Variant, Violation, without } from "./model-state.js";
import { createProcessModel, type Rules } from "./process-model.js";
import { createServiceModel } from "./service-model.js";

/** Enough for a second attempt after the first one ended as not applied. */
const lastTick = 4;

export interface Result {
  readonly states: number;
  readonly paid: number;
  readonly notApplied: number;
  /** The first violation, if there is one, and the states that led to it. */
  readonly violation?: string;
  readonly history?: readonly State[];
}

/** Visits every state that two processes can reach with a service of this kind and a network that loses and delays. */
export function checkModel(variant: Variant, rules: Rules): Result {
  const counts = { paid: 0, notApplied: 0 };
  const { arrived, decided } = createServiceModel(variant);
  const { stepped } = createProcessModel(variant, rules, (result) => counts[result]++);

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

/** The assumption: when a quote is dead, its accept has been decided and its order is shown. */
function mayTick({ tick, working, orders }: State): boolean {
  const isLate = (dead: number): boolean => dead <= tick + 1;
  return (
    !working.some(({ expires }) => isLate(expires + grace)) &&
    !orders.some(({ isShown, dead }) => !isShown && isLate(dead))
  );
}
