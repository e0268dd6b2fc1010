import {
  type Around,
  type CallResponse,
  type Clock,
  ConnectionError,
  type CredentialHeaders,
  type Operation,
  type RequestInput,
  refuse,
  startDeadline,
} from "@lumkit/core";
import { operations } from "../operations.gen.js";
import { checkApiKey, replaceKey } from "./replace-key.js";

/** The company's API key as the caller gives it. */
export type ApiKey = string | null | undefined | (() => string | Promise<string>);

/** Stores the new key. */
export type OnApiKey = (apiKey: string) => unknown;

export interface KeyRing {
  readonly credentials: CredentialHeaders;
  /** Has logins and regenerations made one at a time, and uses the new key that they give. */
  readonly around: Around;
}

const rotating: readonly string[] = [operations.loginCompany.id, operations.regenerateCompanyApiKey.id];
/** For a wait for another rotation, or for `onApiKey`, which may hang while every new call waits for it. */
const waitMs = 60_000;

/**
 * Keeps the key of a client. A login and `regenerateKey` end the key in use at once. While one of them is in flight,
 * new calls wait for the new key. Calls that have begun go on with their key.
 */
export function createKeyRing(apiKey: ApiKey, onApiKey: OnApiKey | undefined, clock: Clock): KeyRing {
  if (apiKey !== null && typeof apiKey !== "function") checkApiKey(apiKey);
  let current: ApiKey = apiKey;
  let rotation: { readonly name: string; readonly result: Promise<CallResponse> } | undefined;

  async function settled(): Promise<undefined> {
    while (rotation !== undefined) await rotation.result.catch(() => {});
  }
  async function inTime<T>(operation: Operation, input: RequestInput, work: () => T | Promise<T>): Promise<T> {
    const { signal, deadlineMs = waitMs } = input;
    const deadline = startDeadline(operation, { deadlineMs, signal }, clock);
    try {
      return await deadline.step(work);
    } finally {
      deadline.release();
    }
  }
  function credentials(operation: Operation): ReturnType<CredentialHeaders> {
    if (operation.anonymous) return {};
    if (rotation !== undefined && !rotating.includes(operation.id)) return settled().then(() => credentials(operation));
    if (current === null) refuse(operation, "this client has no apiKey, it can only log in");
    if (typeof current === "function") return givenBy(current, operation);
    return { "x-api-key": checkApiKey(current, operation) };
  }
  async function rotate(operation: Operation, input: RequestInput, send: () => Promise<CallResponse>) {
    if (onApiKey === undefined)
      refuse(operation, "it ends the key that is in use; create the client with an onApiKey that keeps the new one");
    const name = JSON.stringify([operation.id, input.body]);
    while (rotation !== undefined) {
      const { name: other, result } = rotation;
      const joined = other === name ? await inTime(operation, input, () => unlessUnsent(result)) : await settled();
      if (joined !== undefined) return joined;
    }
    const result = replaceKey(operation, send, async (newKey) => {
      await inTime(operation, input, () => onApiKey(newKey));
      if (typeof current !== "function") current = newKey;
    });
    rotation = { name, result };
    try {
      return await result;
    } finally {
      rotation = undefined;
    }
  }
  const around: Around = (operation, input, send) =>
    rotating.includes(operation.id) ? rotate(operation, input, send) : send();
  return { credentials, around };
}

async function givenBy(give: () => string | Promise<string>, operation: Operation) {
  return { "x-api-key": checkApiKey(await give(), operation) } as const;
}

/** The response to an equal call, or nothing if that call changed nothing: its own caller may have ended it. */
function unlessUnsent(result: Promise<CallResponse>): Promise<CallResponse | undefined> {
  return result.catch((error: unknown) => {
    if (error instanceof ConnectionError && error.outcome === "unknown") throw error;
    return undefined;
  });
}
