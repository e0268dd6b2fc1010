import { RefusedError } from "./errors.js";
import type { Operation } from "./operation.js";
import { kindOf } from "./quote-value.js";

/** The options that are there, without those given as `undefined`. */
type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/**
 * The door through which every object comes in that a caller hands over: its own enumerable members, each read once,
 * in an object that inherits nothing. `undefined` for anything but a plain object: what a class instance, a `Map` or an
 * array holds would otherwise be read as nothing.
 */
export function ownMembers(value: unknown): Record<string, unknown> | undefined {
  return isPlainObject(value) ? Object.assign(Object.create(null), value) : undefined;
}

/** Whether a value is an object made by `{}`, `JSON.parse` or `Object.create(null)`, in this realm or another. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || isForeignObjectPrototype(Object(prototype));
}

/** Jest and `node:vm` run tests in a realm of their own, whose `{}` has another `Object.prototype`. */
function isForeignObjectPrototype(prototype: object): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}

/**
 * Takes options out of the caller's hands, and refuses one that has no effect: a misspelt `signal` would otherwise go
 * unnoticed. `what` names the object in messages.
 *
 * @throws {RefusedError} it is not a plain object, or has a member that is not known.
 */
export function ownOptions<Options extends object>(
  subject: Operation | string,
  options: Options | undefined,
  known: readonly string[],
  what = "options",
): Given<Options> {
  if (options === undefined) return Object.create(null);
  const own = requirePlain(subject, options, what);
  for (const name of Object.keys(own)) {
    if (!known.includes(name)) throw refusal(subject, `unknown option ${shown(name)}, known are ${known.join(", ")}`);
    if (own[name] === undefined) delete own[name];
  }
  // The same members; the caller's word for their types is checked by whatever uses them.
  return own as Given<Options>;
}

/** @throws {RefusedError} it is not a plain object. */
export function requirePlain(subject: Operation | string, value: unknown, what: string): Record<string, unknown> {
  const own = ownMembers(value);
  if (own !== undefined) return own;
  const kind = typeof value === "object" && value !== null && !Array.isArray(value) ? "an instance of a class" : "";
  throw refusal(subject, `${what} must be a plain object such as {}, not ${kind || kindOf(value)}`);
}

/** A key in the place of a name has digits, or is longer than any name. */
function shown(name: string): string {
  return /^[a-z][a-z_-]{0,23}$/i.test(name) ? `"${name}"` : "(its name is not shown: it may be a secret)";
}

function refusal(subject: Operation | string, problem: string): RefusedError {
  const [what, operation] = typeof subject === "string" ? [subject] : [`Cannot send ${subject.id}`, subject];
  return new RefusedError("invalid-input", `${what}: ${problem}`, operation);
}
