import type { Sandbox } from "./sandbox.js";
import type { SandboxOptions } from "./world.js";

/** A sandbox, and the headers that a request to it must have. */
export interface OpenSandbox {
  readonly listen: Sandbox<never, unknown>["listen"];
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the sandbox of an API for `lumkit-sandbox`. */
export type OpensSandbox = (options: Pick<SandboxOptions, "seed" | "realTime">) => OpenSandbox;
