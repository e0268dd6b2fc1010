import type { Operation } from "./operation.js";
import { createDecimalReader } from "./read-decimals.js";
import { TransportError, type TransportResponse } from "./transport.js";

/**
 * Parses a successful answer and checks what the client relies on: that it is an object or an array, and the members
 * that the client itself reads. Nothing else is validated, so that what a vendor adds breaks nobody.
 *
 * @throws {TransportError} the answer cannot be used.
 */
export function parseAnswer(operation: Operation, { status, headers, text }: TransportResponse): unknown {
  const type = headers.get("content-type") ?? "json";
  if (text === "") throw new TransportError("content", `the service answered ${status} with an empty body`, { status });
  const answer = parseJson(text, readerOf(operation));
  if (answer === undefined) {
    const stage = type.includes("json") ? "body" : "content";
    throw new TransportError(
      stage,
      `the service answered ${status} with a body that is not JSON (${type.slice(0, 60)})`,
      { status },
    );
  }
  const problem = unusable(operation, answer);
  if (problem !== undefined)
    throw new TransportError("body", `the service answered ${status} with ${problem}`, { status });
  return answer;
}

function unusable({ answer: { kind, anyKind, uses = {} } }: Operation, answer: unknown): string | undefined {
  if (jsonType(answer) !== kind && !anyKind) return `a body that is not an ${kind}`;
  const wrong = Object.entries(uses).find(([name, type]) => jsonType(memberOf(answer, name)) !== type);
  return wrong && `a body whose "${wrong[0]}" is no ${wrong[1]}`;
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

/** A member that a value has itself; never an inherited one. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}
