import { sandboxes } from "../apis.gen.js";
import type { OpenSandbox } from "../sandbox/open-sandbox.js";
import type { SandboxCommand } from "./read.js";

/** Makes the sandbox of an API, and loads no other. */
export async function openSandbox({ api, seed, realTime }: SandboxCommand): Promise<OpenSandbox> {
  const open = await sandboxes[api]();
  return open({ seed, realTime });
}
