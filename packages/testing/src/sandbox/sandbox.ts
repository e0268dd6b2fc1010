import { type LocalServer, listen } from "../listen.js";
import { ownOptions } from "../own-options.js";
import { type BackendConfig, createBackend, type SeenRequest } from "./backend.js";
import { createFaults, type Faults } from "./faults.js";
import { createSandboxFetch, type SandboxFetch } from "./http/sandbox-fetch.js";
import { serveWith } from "./http/sandbox-server.js";
import type { SandboxClock } from "./state/clock.js";
import type { Uncertainty } from "./uncertainties.js";
import type { World } from "./world.js";

/** For the client of an API: no call that is made with it leaves the process. */
export interface SandboxClientOptions {
  readonly baseUrl: string;
  readonly fetch: SandboxFetch;
  readonly clock: SandboxClock;
}

/** What the sandboxes of all APIs have. */
export interface Sandbox<Id extends string> {
  readonly fetch: SandboxFetch;
  readonly clock: SandboxClock;
  readonly faults: Faults<Id>;
  /** What the vendor leaves open, and what this sandbox assumes. */
  readonly uncertainties: readonly Uncertainty[];
  /** The newest 10,000 requests, in the order of their responses. */
  seen(): readonly SeenRequest[];
  /**
   * Serves the same sandbox over HTTP on 127.0.0.1, for any language. Port 0, the default, is any free one. A client in
   * this process takes `{ ...sandbox.clientOptions, baseUrl: server.url, fetch: undefined, clock: undefined }`.
   * `onRequest` is called with each request that comes to this server, before it gets its response.
   */
  listen(options?: {
    readonly port?: number;
    readonly onRequest?: (request: SeenRequest) => void;
  }): Promise<LocalServer>;
  /** Sets everything back to the start: money, ids, keys, date, faults, `seen`. */
  reset(): void;
}

interface SandboxConfig<Id> extends Omit<BackendConfig, "world"> {
  readonly world: BackendConfig["world"] & Pick<World<unknown, unknown>, "uncertainties" | "reset">;
  /** The operations that keep the first result under an idempotency key. */
  readonly keyed: readonly Id[];
}

/** What serves for days must not grow with each request. */
const seenAtMost = 10_000;

export function createSandbox<Id extends string>(config: SandboxConfig<Id>): Sandbox<Id> {
  const { contract, world, keyed } = config;
  const faults = createFaults(contract, keyed);
  let seen: SeenRequest[] = [];
  const backend = (onRequest: (request: SeenRequest) => void = () => {}) =>
    createBackend({ ...config, faults }, (request) => {
      if (seen.push(request) > seenAtMost) seen.shift();
      onRequest(request);
    });
  return {
    fetch: createSandboxFetch(backend(), world.clock),
    clock: world.clock,
    faults,
    uncertainties: world.uncertainties,
    seen: () => [...seen],
    async listen(options = {}) {
      const { port = 0, onRequest } = ownOptions("listen", options, ["port", "onRequest"]);
      return listen(port, serveWith(backend(onRequest)));
    },
    reset() {
      faults.clear();
      seen = [];
      world.reset();
    },
  };
}
