import { ConnectionError } from "./errors.js";
import type { Operation } from "./operation.js";
import { createDecimalReader } from "./read-decimals.js";

/**
 * Parses a successful answer and checks what the client relies on: that it is an object or an array, and the members
 * that the client itself reads. Nothing else is validated, so that what a vendor adds breaks nobody.
 */
export function parseAnswer(operation: Operation, status: number, text: string): unknown {
  const unusable = (problem: string): ConnectionError =>
    new ConnectionError(operation.id, "body", `the service answered ${status} with ${problem}`, { status });
  if (text === "") throw unusable("an empty body");
  const answer = parseJson(text, readerOf(operation));
  if (answer === undefined) throw unusable("a body that is not JSON");
  const { kind, uses } = operation.answer;
  if (jsonType(answer) !== kind) throw unusable(`a body that is not an ${kind}`);
  for (const [name, type] of Object.entries(uses ?? {})) {
    if (jsonType(memberOf(answer, name)) !== type) throw unusable(`a body whose "${name}" is no ${type}`);
  }
  return answer;
}

/** The value of a JSON text, or `undefined` if it is none. */
export function parseJson(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const readers = new WeakMap<Operation, (text: string) => unknown>();

/** Made once for each operation: its expression costs more to build than a small answer to read. */
function readerOf(operation: Operation): (text: string) => unknown {
  const { decimals = [], freeForm = [] } = operation.answer;
  const reader = readers.get(operation) ?? createDecimalReader(decimals, freeForm);
  readers.set(operation, reader);
  return reader;
}

/** A member of a parsed answer itself; never an inherited one. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}
