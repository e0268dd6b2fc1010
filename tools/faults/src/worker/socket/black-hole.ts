import { connect, type Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { type Address, inUrl, type Listener } from "./listener.js";

/** More than fit into a backlog of 1. */
const maxFillers = 8;

/** Long enough for a connection on loopback, also on a busy machine. */
const fullAfterMs = 150;

/**
 * A port where connecting hangs.
 *
 * It listens in a thread that then sleeps for ever, so that nothing is accepted. This thread fills its backlog.
 */
export async function openBlackHole({ host = "127.0.0.1", port = 0 }: Address): Promise<Listener> {
  const worker = new Worker(new URL("black-hole-listener.mjs", import.meta.url), {
    execArgv: [],
    workerData: { host, port },
  });
  const bound = await new Promise<number>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  const fillers: Socket[] = [];
  const close = async (): Promise<void> => {
    for (const filler of fillers) filler.destroy();
    await worker.terminate();
  };
  while (fillers.length < maxFillers) {
    const filler = connect(bound, host);
    fillers.push(filler);
    if (!(await isConnected(filler))) return { host: inUrl(host), port: bound, close };
  }
  await close();
  throw new Error(`the backlog of ${host} does not fill up on this system`);
}

function isConnected(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), fullAfterMs);
    socket.on("error", () => {});
    socket.once("connect", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
