import { ownOptions } from "../own-options.js";
import { type BackendConfig, createBackend, type SeenRequest } from "./backend.js";
import type { SandboxClock } from "./clock.js";
import { createFaults, type Faults } from "./faults.js";
import { createSandboxFetch, type SandboxFetch } from "./sandbox-fetch.js";
import { type SandboxServer, serveSandbox } from "./sandbox-server.js";
import type { Uncertainty } from "./uncertainties.js";

/** What the sandboxes of all APIs take. */
export interface SandboxOptions {
  /** The same seed gives the same ids, keys and addresses. A whole number; default: 1. */
  readonly seed?: number;
  /** The date at the start. Default: 2026-01-01T00:00:00Z, or in real time the machine's own date. */
  readonly now?: string;
  /** The clock follows the time of the machine. Default: it stands still until it is moved. */
  readonly realTime?: boolean;
}

/** What the sandboxes of all APIs have. */
export interface Sandbox<Id extends string> {
  readonly fetch: SandboxFetch;
  readonly clock: SandboxClock;
  readonly faults: Faults<Id>;
  /** What the vendor leaves open, and what this sandbox takes for the answer. */
  readonly uncertainties: readonly Uncertainty[];
  /** The requests so far, in the order of their responses. */
  seen(): readonly SeenRequest[];
  /**
   * Serves the same sandbox over HTTP on 127.0.0.1, for any language. Port 0, the default, is any free one. A client in
   * this process takes `{ ...sandbox.clientOptions, baseUrl: server.url, fetch: undefined, clock: undefined }`.
   * `onRequest` is told of each request that comes to this server, before it is answered.
   */
  listen(options?: {
    readonly port?: number;
    readonly onRequest?: (request: SeenRequest) => void;
  }): Promise<SandboxServer>;
  /** Sets everything back to the start: money, ids, keys, date, faults, `seen`. */
  reset(): void;
}

export interface SandboxConfig<Operations, NotSimulated extends keyof Operations>
  extends Omit<BackendConfig<Operations, NotSimulated>, "faults"> {
  readonly uncertainties: readonly Uncertainty[];
  /** The operations that keep the first result under an idempotency key. */
  readonly keyed: readonly Extract<keyof Operations, string>[];
  /** Makes the state of the start anew. */
  readonly restart: () => void;
}

export function createSandbox<Operations, NotSimulated extends keyof Operations>(
  config: SandboxConfig<Operations, NotSimulated>,
): Sandbox<Extract<keyof Operations, string>> {
  const { contract, clock, uncertainties, keyed, restart } = config;
  const faults = createFaults(contract, keyed);
  let seen: SeenRequest[] = [];
  const backend = (onRequest: (request: SeenRequest) => void = () => {}) =>
    createBackend({ ...config, faults }, (request) => {
      seen.push(request);
      onRequest(request);
    });
  return {
    fetch: createSandboxFetch(backend(), clock),
    clock,
    faults,
    uncertainties,
    seen: () => [...seen],
    async listen(options = {}) {
      const { port = 0, onRequest } = ownOptions("listen", options, ["port", "onRequest"]);
      return serveSandbox(backend(onRequest), port);
    },
    reset() {
      clock.reset();
      faults.clear();
      seen = [];
      restart();
    },
  };
}
