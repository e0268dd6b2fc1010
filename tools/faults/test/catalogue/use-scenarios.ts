import { beforeAll } from "vitest";
import { useFaultServer } from "../harness/use-fault-server.js";
import type { Ending } from "./expected.js";
import { blackHoleAddress } from "./rows/before-the-first-byte.js";
import { runScenario, type Scenario } from "./scenario.js";

/** Runs scenarios on the fault server of a test file, which has a port where connecting hangs. */
export function useScenarios(): (scenario: Scenario) => Promise<Ending> {
  const server = useFaultServer();
  let port = 0;
  let addresses = 0;
  const nextAddress = (): string => {
    addresses++;
    return `127.1.${addresses >> 7}.${1 + (addresses & 127)}`;
  };

  beforeAll(async () => {
    ({ port } = await server().lane({ accept: "never", host: blackHoleAddress }));
  });

  return (scenario) => runScenario(server(), { port, nextAddress }, scenario);
}
