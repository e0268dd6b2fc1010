const methods = ["debug", "error", "info", "log", "trace", "warn"] as const;
const events = ["warning", "unhandledRejection", "uncaughtExceptionMonitor"] as const;

/** Does some work, and gives what this process prints, warns of, or leaves unhandled meanwhile. */
export async function watchProcess(work: () => Promise<unknown>): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  const note = (...what: unknown[]): true => {
    seen.push(...what);
    return true;
  };
  const restore = [
    ...methods.map((method) => replace(console, method, note)),
    ...[process.stdout, process.stderr].map((stream) => replace(stream, "write", note)),
  ];
  for (const event of events) process.on(event, note);
  try {
    await work();
    // Warnings and unhandled rejections are told in a later turn of the event loop.
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  } finally {
    for (const event of events) process.off(event, note);
    for (const back of restore) back();
  }
  return seen;
}

function replace(object: object, name: string, replacement: (...args: unknown[]) => unknown): () => void {
  const original: unknown = Reflect.get(object, name);
  Reflect.set(object, name, replacement);
  return () => void Reflect.set(object, name, original);
}
