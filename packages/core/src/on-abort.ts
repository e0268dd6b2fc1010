interface Listeners {
  readonly all: Set<() => void>;
  /** The one event listener that the signal has. */
  readonly callAll: () => void;
}

const listenersOf = new WeakMap<AbortSignal, Listeners>();

/**
 * Calls a listener when a signal aborts, unless it is removed before, by the function that this returns. However many
 * calls share a signal, it has one event listener: Node warns of a leak at more than ten.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const { all, callAll } = listenersOf.get(signal) ?? listenTo(signal);
  all.add(listener);
  return () => {
    if (!all.delete(listener) || all.size > 0) return;
    signal.removeEventListener("abort", callAll);
    listenersOf.delete(signal);
  };
}

function listenTo(signal: AbortSignal): Listeners {
  const all = new Set<() => void>();
  const callAll = (): void => {
    for (const listener of all) listener();
  };
  const listeners = { all, callAll };
  listenersOf.set(signal, listeners);
  signal.addEventListener("abort", callAll);
  return listeners;
}
