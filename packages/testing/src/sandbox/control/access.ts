import type { SentRequest } from "../../contract/request.js";
import { sha256 } from "../state/sha256.js";

/** The names that a browser on this machine has for it, with any port. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Why a request may not use the controls, if it may not. Without a key they are only for this machine. A page of another
 * site must not drive them, whatever name its author has given to 127.0.0.1.
 */
export function accessProblem({ headers }: SentRequest, controlKey: string | undefined): string | undefined {
  const [host, origin, key] = ["host", "origin", "x-control-key"].map((name) => headers.get(name));
  if (controlKey === undefined && !loopback.test(host ?? ""))
    return `Cannot use the controls by the Host ${JSON.stringify(host)}: use localhost, 127.0.0.1 or [::1]`;
  if (origin !== null && origin !== `http://${host}`)
    return `Cannot use the controls from a page of ${origin}: only the sandbox's own page may`;
  if (controlKey !== undefined && !isSame(key ?? "", controlKey))
    return "Cannot use the controls without their key: send it in the header X-Control-Key";
  return undefined;
}

/** Takes as long for any key: the digests are compared to their end, and their likeness says nothing about the keys. */
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [given, wanted].map((text) => sha256(new TextEncoder().encode(text)));
  return left?.reduce((different, byte, index) => different | (byte ^ (right?.[index] ?? 0)), 0) === 0;
}
