import { grace, type Message, type Reply, type State, type Variant, without, withProcess } from "./model-state.js";

/** A service of one kind: what happens when an accept arrives, and when it is decided. */
export function createServiceModel(variant: Variant) {
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

  return { arrived, decided };
}
