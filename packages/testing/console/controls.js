/** The key of a sandbox that other machines can reach; it is kept nowhere else. */
let controlKey = "";

/** How long to wait before the sandbox is looked for again. */
const pauseMs = 1000;

/** @param {string} key */
export function useKey(key) {
  controlKey = key;
}

/** A control has refused what it was asked for. */
export class ControlError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Calls a control.
 *
 * @param {string} method
 * @param {string} path below `/_sandbox/`
 * @param {unknown} [body]
 * @throws {ControlError} with the control's own message
 */
export async function call(method, path, body) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(path, { method, headers: headers(), ...sent });
  const data = await response.json();
  if (!response.ok) throw new ControlError(response.status, data.message);
  return data;
}

/**
 * Follows what happens, for as long as the page is open.
 *
 * @param {{ isConnected: (connected: boolean) => void, event: (name: string, data: unknown) => void }} reader
 */
export async function watch(reader) {
  for (;;) {
    await follow(reader).catch(() => undefined);
    reader.isConnected(false);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** @param {Parameters<typeof watch>[0]} reader */
async function follow({ isConnected, event }) {
  const response = await fetch("events", { headers: headers() });
  if (!response.ok || response.body === null) return;
  isConnected(true);
  const texts = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await texts.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop() ?? "";
    for (const each of events) {
      const [, name = "", data = ""] = /^event: (.*)\ndata: (.*)$/m.exec(each) ?? [];
      if (name !== "") event(name, JSON.parse(data));
    }
  }
}

/** @returns {Record<string, string>} */
function headers() {
  return { "content-type": "application/json", ...(controlKey === "" ? {} : { "x-control-key": controlKey }) };
}
