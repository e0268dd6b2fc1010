import {
  type Around,
  type CallResponse,
  type Clock,
  ConnectionError,
  type CredentialHeaders,
  checkCredential,
  memberOf,
  type Operation,
  type RequestInput,
  refuse,
  startDeadline,
} from "@lumkit/core";
import { operations } from "../operations.gen.js";

/** The company's API key as the caller gives it. */
export type ApiKey = string | null | undefined | (() => string | Promise<string>);

export interface KeyRing {
  readonly credentials: CredentialHeaders;
  /** Has a login and a new key made one at a time, and takes the key that they give into use. */
  readonly around: Around;
}

const keepingMs = 60_000;
const rotating: readonly string[] = [operations.loginCompany.id, operations.regenerateCompanyApiKey.id];

/**
 * Keeps the key of a client. A login and `regenerateKey` end the one in use at once, so while one of them is under way
 * new calls wait for the new key; those that have begun go on with the key they began with.
 */
export function createKeyRing(
  apiKey: ApiKey,
  onApiKey: ((apiKey: string) => unknown) | undefined,
  clock: Clock,
): KeyRing {
  const check = (key: unknown, operation?: Operation): string =>
    checkCredential("apiKey", key, "LUMO_API_KEY", operation);
  if (apiKey !== null && typeof apiKey !== "function") check(apiKey);
  let current: ApiKey = apiKey;
  let rotation: { readonly name: string; readonly result: Promise<CallResponse> } | undefined;

  async function credentials(operation: Operation) {
    if (operation.anonymous) return {};
    if (!rotating.includes(operation.id)) await settled();
    if (current === null) refuse(operation, "this client has no apiKey, it can only log in");
    return { "X-API-Key": check(typeof current === "function" ? await current() : current, operation) };
  }
  async function settled(): Promise<undefined> {
    while (rotation !== undefined) await rotation.result.catch(() => {});
  }

  const rotate: Around = async (operation, input, send) => {
    const response = await send().catch((error: unknown) => {
      throw keyIsUnknown(operation, error);
    });
    if (!response.ok) return response;
    const key = memberOf(response.data, "apiKey");
    try {
      check(key, operation);
    } catch (cause) {
      throw lost(operation, "the answer holds no key that can be used", undefined, cause);
    }
    const newKey = String(key);
    await keep(operation, newKey, input);
    if (typeof current !== "function") current = newKey;
    return response;
  };
  /** As long again as the call itself may take: what keeps the key may hang, and every new call waits for it. */
  async function keep(operation: Operation, newKey: string, { signal, deadlineMs = keepingMs }: RequestInput) {
    const keeping = startDeadline(operation, { deadlineMs, signal }, clock);
    try {
      await keeping.step(() => onApiKey?.(newKey));
    } catch (cause) {
      throw lost(operation, "onApiKey failed: take the new key by takeApiKey(), and keep it", newKey, cause);
    } finally {
      keeping.release();
    }
  }
  /** The response to a rotation that another call has begun, unless it says nothing about this one. */
  async function join(
    operation: Operation,
    { signal, deadlineMs = keepingMs }: RequestInput,
    result: Promise<CallResponse>,
  ) {
    const waiting = startDeadline(operation, { deadlineMs, signal }, clock);
    try {
      return await waiting.step(() => result);
    } catch (error) {
      // The other call was ended by its own caller before it was sent: this one is on its own.
      if (waiting.ended !== undefined || (error instanceof ConnectionError && error.outcome === "unknown")) throw error;
      return undefined;
    } finally {
      waiting.release();
    }
  }
  return {
    credentials,
    async around(operation, input, send) {
      if (!rotating.includes(operation.id)) return send();
      if (onApiKey === undefined)
        refuse(operation, "it ends the key that is in use; create the client with an onApiKey that keeps the new one");
      // The same one joins; any other waits for its turn.
      const name = JSON.stringify([operation.id, input.body]);
      while (rotation !== undefined) {
        const joined = rotation.name === name ? await join(operation, input, rotation.result) : await settled();
        if (joined !== undefined) return joined;
      }
      const own = { name, result: rotate(operation, input, send) };
      rotation = own;
      try {
        return await own.result;
      } finally {
        rotation = undefined;
      }
    },
  };
}

/** The answer was lost: the key may have been replaced, and nobody has the new one. */
function keyIsUnknown(operation: Operation, error: unknown): unknown {
  if (!(error instanceof ConnectionError) || error.outcome !== "unknown") return error;
  const { stage, status } = error;
  const problem = "which key is the right one is unknown: try the old key, else log in";
  return new ConnectionError({ operation, outcome: "unknown" }, stage, problem, { status, cause: error });
}

/** The old key has been replaced, and the new one was not kept. */
function lost(operation: Operation, problem: string, key: string | undefined, cause: unknown): ConnectionError {
  const error = new ConnectionError({ operation, outcome: "unknown" }, "content", problem, { cause });
  let left = key;
  const takeApiKey = (): string | undefined => {
    const taken = left;
    left = undefined;
    return taken;
  };
  if (key !== undefined) Object.defineProperty(error, "takeApiKey", { value: takeApiKey });
  return error;
}
