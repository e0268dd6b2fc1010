// Listens, says where, and sleeps until it is terminated: what connects stays in the backlog.
import { createServer } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

const server = createServer();
server.listen({ ...workerData, backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
