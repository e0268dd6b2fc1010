import { type CallResponse, ConnectionError, checkCredential, memberOf, type Operation } from "@lumkit/core";

/**
 * Sends a login or a regeneration, and has the new key kept before its response is returned.
 *
 * @throws {ConnectionError} with an unknown outcome: the old key may have been replaced, and the new one is unknown or was
 * not kept.
 */
export async function replaceKey(
  operation: Operation,
  send: () => Promise<CallResponse>,
  keep: (newKey: string) => Promise<void>,
): Promise<CallResponse> {
  const response = await send().catch((error: unknown) => throwWithAdvice(operation, error));
  if (!response.ok) return response;
  let newKey: string;
  try {
    newKey = checkApiKey(memberOf(response.data, "apiKey"), operation);
  } catch (cause) {
    const problem = "the response has no usable key";
    throw new ConnectionError({ operation, outcome: "unknown" }, "content", problem, { cause });
  }
  try {
    await keep(newKey);
  } catch (cause) {
    throw handOver(operation, newKey, cause);
  }
  return response;
}

/** @throws {RefusedError} it is not a key that can be sent; the message does not show it. */
export function checkApiKey(key: unknown, operation?: Operation): string {
  return checkCredential("apiKey", key, "LUMO_API_KEY", operation);
}

/** Adds what to do after the response was lost. */
function throwWithAdvice(operation: Operation, error: unknown): never {
  if (!(error instanceof ConnectionError) || error.outcome !== "unknown") throw error;
  const { stage, status } = error;
  const problem = "which key is the right one is unknown: try the old key, else log in";
  throw new ConnectionError({ operation, outcome: "unknown" }, stage, problem, { status, cause: error });
}

/** The error of a new key that was not kept. It gives the key once, and nothing else on it shows the key. */
function handOver(operation: Operation, newKey: string, cause: unknown): ConnectionError {
  const problem = "onApiKey failed: take the new key by takeApiKey(), and keep it";
  const error = new ConnectionError({ operation, outcome: "unknown" }, "content", problem, { cause });
  const keys = [newKey];
  Object.defineProperty(error, "takeApiKey", { value: () => keys.pop() });
  return error;
}
