import {
  type Around,
  type Clock,
  ConnectionError,
  type CredentialHeaders,
  checkCredential,
  memberOf,
  type Operation,
  RefusedError,
  type RequestInput,
  type RequestResult,
  startPreparation,
} from "@lumkit/core";
import { operations } from "./operations.gen.js";

/** The company's API key as the caller gives it. */
export type ApiKey = string | null | undefined | (() => string | Promise<string>);

export interface KeyRing {
  readonly credentials: CredentialHeaders;
  /** Has a login and a new key made one at a time, and takes the key that they give into use. */
  readonly around: Around;
}

type AroundCall = Parameters<Around>[0];

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
  let rotation: { readonly name: string; readonly result: Promise<RequestResult> } | undefined;
  const begun = new WeakMap<object, string>();

  /** The key that a call began with; only a read of a client with a function asks that anew for each attempt. */
  function keyOf(operation: Operation, call: object): string | Promise<string> {
    const known = operation.safety === "read" && typeof current === "function" ? undefined : begun.get(call);
    if (known !== undefined) return known;
    if (typeof current === "function") return Promise.resolve(current()).then((key) => begin(key, operation, call));
    if (current === null) {
      const problem = `Cannot send ${operation.id}: this client has no apiKey, it can only log in`;
      throw new RefusedError("invalid-input", problem, operation);
    }
    return begin(current, operation, call);
  }
  function begin(given: unknown, operation: Operation, call: object): string {
    const key = check(given, operation);
    begun.set(call, key);
    return key;
  }
  function credentials(operation: Operation, call: object) {
    const isWaiting = rotation !== undefined && !rotating.includes(operation.id) && !begun.has(call);
    const key = isWaiting ? settled().then(() => keyOf(operation, call)) : keyOf(operation, call);
    return typeof key === "string" ? headersOf(key) : key.then(headersOf);
  }
  async function settled(): Promise<undefined> {
    while (rotation !== undefined) await rotation.result.catch(() => {});
  }

  async function rotate({ operation, input, send }: AroundCall): Promise<RequestResult> {
    const result = await send().catch((error: unknown) => {
      throw keyIsUnknown(operation, error);
    });
    if (!result.response.answer.ok) return result;
    const key = memberOf(result.data, "apiKey");
    try {
      check(key, operation);
    } catch (cause) {
      throw lost(operation, "the answer holds no key that can be used", undefined, cause);
    }
    const newKey = String(key);
    await keep(operation, newKey, input);
    if (typeof current !== "function") current = newKey;
    return result;
  }
  /** As long again as the call itself may take: whoever keeps the key may hang, and everybody waits for it. */
  async function keep(operation: Operation, newKey: string, { signal, deadlineMs = keepingMs }: RequestInput) {
    const keeping = startPreparation(operation, { deadlineMs, signal }, clock);
    try {
      await keeping.step(() => onApiKey?.(newKey));
    } catch (cause) {
      throw lost(operation, "onApiKey failed: take the new key by takeApiKey(), and keep it", newKey, cause);
    } finally {
      keeping.release();
    }
  }
  /** What came of a rotation that another call has begun, unless it says nothing about this one. */
  async function join({ operation, input }: AroundCall, result: Promise<RequestResult>) {
    const waiting = startPreparation(
      operation,
      { deadlineMs: input.deadlineMs ?? keepingMs, signal: input.signal },
      clock,
    );
    try {
      return await waiting.step(() => result);
    } catch (error) {
      // The other call was ended by its own caller before it was sent: this one is on its own.
      const isOwn = input.signal?.aborted === true || waiting.remainingMs < 1;
      if (isOwn || (error instanceof ConnectionError && error.outcome === "unknown")) throw error;
      return undefined;
    } finally {
      waiting.release();
    }
  }
  return {
    credentials: (operation, call) => (operation.anonymous ? {} : credentials(operation, call)),
    async around(call) {
      const { operation, input, send } = call;
      if (!rotating.includes(operation.id)) return send();
      if (onApiKey === undefined) {
        const problem = `Cannot send ${operation.id}: it ends the key that is in use; create the client with an onApiKey that keeps the new one`;
        throw new RefusedError("invalid-input", problem, operation);
      }
      // The same one joins; any other waits for its turn.
      const name = JSON.stringify([operation.id, input.body]);
      while (rotation !== undefined) {
        const joined = rotation.name === name ? await join(call, rotation.result) : await settled();
        if (joined !== undefined) return joined;
      }
      const own = { name, result: rotate(call) };
      rotation = own;
      try {
        return await own.result;
      } finally {
        rotation = undefined;
      }
    },
  };
}

function headersOf(key: string): { "X-API-Key": string } {
  return { "X-API-Key": key };
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
