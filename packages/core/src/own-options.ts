import { RefusedError } from "./errors.js";
import type { Operation } from "./operation.js";

/** The options that are there, without those given as `undefined`. */
type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/**
 * Refuses an option that nobody reads: a misspelt `signal` would otherwise go unnoticed.
 * Only the object's own members count, so that a polluted `Object.prototype` has no effect.
 */
export function ownOptions<Options extends object>(
  subject: Operation | string,
  options: Options | undefined,
  known: readonly string[],
): Given<Options> {
  if (options === undefined) return Object.create(null);
  const [what, operation] = typeof subject === "string" ? [subject] : [`Cannot send ${subject.id}`, subject];
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new RefusedError("invalid-input", `${what}: options must be an object`, operation);
  }
  const unknown = Object.keys(options).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new RefusedError(
      "invalid-input",
      `${what}: unknown option "${unknown.join('", "')}", known are ${known.join(", ")}`,
      operation,
    );
  }
  const given: Given<Options> = Object.create(null);
  for (const [name, value] of Object.entries(options)) if (value !== undefined) Reflect.set(given, name, value);
  return given;
}
