type Listeners = Set<() => void> & { handleEvent(): void };

const listenersOf = new WeakMap<AbortSignal, Listeners>();

/**
 * Calls a listener when a signal aborts, unless it is removed before, by the function that this returns. However many
 * calls share a signal, it has one event listener: Node warns of a leak at more than ten.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const all = listenersOf.get(signal) ?? listenTo(signal);
  all.add(listener);
  return () => {
    if (!all.delete(listener) || all.size > 0) return;
    signal.removeEventListener("abort", all);
    listenersOf.delete(signal);
  };
}

function listenTo(signal: AbortSignal): Listeners {
  const handleEvent = (): void => {
    for (const listener of all) listener();
  };
  const all = Object.assign(new Set<() => void>(), { handleEvent });
  listenersOf.set(signal, all);
  signal.addEventListener("abort", all);
  return all;
}
