import { isInUse } from "./prism-command.js";

/** More than a machine with a free port needs. */
const maxTries = 1000;

/**
 * The first of some free ports in a row. They are below the ports that a system gives out by itself, so that no other
 * test gets them meanwhile.
 */
export async function freePorts(count: number): Promise<number> {
  for (let tries = 0; tries < maxTries; tries++) {
    const first = 10_000 + Math.floor(Math.random() * 20_000);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const used = await Promise.all(ports.map((port) => isInUse({ host: "127.0.0.1", port })));
    if (!used.includes(true)) return first;
  }
  throw new Error(`Cannot find ${count} free ports in a row`);
}
