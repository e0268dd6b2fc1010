import type { LocalServer } from "../local-server.js";
import { ownOptions } from "../own-options.js";
import { type BackendConfig, createBackend, type SeenRequest } from "./backend.js";
import { type ControlledSandbox, commonControls } from "./control/common-controls.js";
import type { Control } from "./control/control.js";
import { createControlBackend } from "./control/control-backend.js";
import { createFeed } from "./control/feed.js";
import { createFaults, type Faults } from "./faults.js";
import { createSandboxFetch, type SandboxFetch } from "./http/sandbox-fetch.js";
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
export interface Sandbox<Id extends string, Policies> {
  readonly fetch: SandboxFetch;
  readonly clock: SandboxClock;
  readonly faults: Faults<Id>;
  /** What the vendor leaves open, and what this sandbox assumes. */
  readonly uncertainties: readonly Uncertainty[];
  /** Changes some policies from here on; the others stay. @throws {Error} there is no such policy, or no such option. */
  setPolicies(changes: Partial<Policies>): void;
  /** The newest 10,000 requests, in the order of their responses. */
  seen(): readonly SeenRequest[];
  /**
   * Serves the same sandbox over HTTP, for any language, with its controls and a page for people under `/_sandbox`. A
   * client in this process takes `{ ...sandbox.clientOptions, baseUrl: server.url, fetch: undefined, clock: undefined }`.
   *
   * @throws {Error} the port is not free, or only one of `host` and `controlKey` is given.
   */
  listen(options?: ListenOptions): Promise<LocalServer>;
  /**
   * Sets everything back to the start: money, ids, keys, date, faults, policies, `seen`. Another seed gives other ids and
   * keys. @throws {Error} the seed is not a whole number.
   */
  reset(options?: { readonly seed?: number }): void;
}

export interface ListenOptions {
  /** Default: any free port. */
  readonly port?: number;
  /** Is called with each request to the API that comes to this server, before it gets its response. */
  readonly onRequest?: (request: SeenRequest) => void;
  /** The address to listen on, such as "0.0.0.0". Default: 127.0.0.1. Only with `controlKey`. */
  readonly host?: string;
  /** What a request to the controls must have in its header `X-Control-Key`. Only with `host`. */
  readonly controlKey?: string;
}

interface SandboxConfig<Id, Policies>
  extends Omit<BackendConfig, "world">,
    Pick<ControlledSandbox, "api" | "tables" | "tableSchemas" | "headers"> {
  readonly world: BackendConfig["world"] &
    ControlledSandbox["world"] &
    Pick<World<Policies, unknown>, "setPolicies" | "reset" | "onChange">;
  /** The operations that keep the first result under an idempotency key. */
  readonly keyed: readonly Id[];
  /** What only this sandbox has. */
  readonly controls: readonly Control[];
  /** Adds what is there at the start, after a reset. */
  readonly furnish?: () => void;
}

/** What serves for days must not grow with each request. */
const seenAtMost = 10_000;

export function createSandbox<Id extends string, Policies>(config: SandboxConfig<Id, Policies>): Sandbox<Id, Policies> {
  const { api, contract, world, keyed, controls } = config;
  const { setPolicies } = world;
  const feed = createFeed(world.dateText);
  const faults = createFaults(contract, keyed, feed.changed);
  world.onChange(feed.changed);
  let seen: SeenRequest[] = [];
  let forgotten = 0;
  const backend = (onRequest: (request: SeenRequest) => void = () => {}) =>
    createBackend({ ...config, faults }, (request) => {
      if (seen.push(request) > seenAtMost) {
        seen.shift();
        forgotten++;
      }
      feed.request(request);
      onRequest(request);
    });
  function reset(options: { readonly seed?: number } = {}): void {
    const { seed } = ownOptions("reset", options, ["seed"]);
    world.reset(seed);
    config.furnish?.();
    faults.clear();
    seen = [];
    forgotten = 0;
  }
  return {
    fetch: createSandboxFetch(backend(), world.clock),
    clock: world.clock,
    faults,
    uncertainties: world.uncertainties,
    setPolicies,
    seen: () => [...seen],
    async listen(options = {}) {
      const own = ownOptions("listen", options, ["port", "onRequest", "host", "controlKey"]);
      const { port = 0, onRequest, host, controlKey } = own;
      if ((host === undefined) !== (controlKey === undefined))
        throw new Error("Cannot listen: give host and controlKey together, or neither to listen only on this machine");
      if (controlKey !== undefined && !/^[!-~](?:[ -~]*[!-~])?$/.test(controlKey))
        throw new Error(
          "Cannot listen: controlKey goes into a header, and must be ASCII text without blanks at its ends",
        );
      const controlled = {
        ...config,
        faults,
        requests: () => ({ total: forgotten + seen.length, newest: seen }),
        setPolicies,
        reset,
      };
      const control = createControlBackend(api, [...commonControls(controlled), ...controls]);
      // A platform without node:http loads the rest.
      const { serveSandbox } = await import("./http/sandbox-server.js");
      return serveSandbox(backend(onRequest), { backend: control, feed, clock: world.clock, controlKey }, port, host);
    },
    reset,
  };
}
