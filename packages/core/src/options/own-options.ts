import type { Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { kindOf } from "./quote-value.js";

/** The longest time that a timer can wait. */
const maxDeadlineMs = 2 ** 31 - 1;
const functions = ["approve", "beforeSend", "fetch", "onApiKey", "onAttempt", "onUpdate"];
/** Of an object of any class: its methods are called. */
const clockMethods = ["now", "monotonic", "sleep"];

/** What an option of this name must be, whatever it is given to, if it is not that. */
function brokenRule(name: string, value: unknown): string | undefined {
  const isFrom = (least: number, most: number) => typeof value === "number" && value >= least && value <= most;
  const isWhole = Number.isInteger(value);
  const unless = (isKept: boolean, rule: string) => (isKept ? undefined : rule);
  if (functions.includes(name)) return unless(typeof value === "function", "a function");
  if (name === "signal") return unless(value instanceof AbortSignal, "an AbortSignal");
  if (name === "deadlineMs")
    return unless(isFrom(1, maxDeadlineMs), `a number of milliseconds from 1 to ${maxDeadlineMs}`);
  if (name === "maxRetries") return unless(isWhole && isFrom(0, 10), "a whole number from 0 to 10");
  if (name === "maxResponseBytes")
    return unless(isWhole && isFrom(1, Number.POSITIVE_INFINITY), "a whole number from 1");
  if (name === "allowHttp") return unless(typeof value === "boolean", "true or false");
  const isClock = name !== "clock" || clockMethods.every((method) => typeof Object(value)[method] === "function");
  return unless(isClock, "an object with now(), monotonic() and sleep()");
}

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
 * @throws {RefusedError} it is not a plain object, has a member that is not known, or one that is not what it must be.
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
    if (!known.includes(name)) refuse(subject, `unknown option ${shown(name)}, known are ${known.join(", ")}`);
    if (own[name] === undefined) delete own[name];
    else checkOption(subject, name, own[name]);
  }
  // The same members; the caller's word for the types of the others is checked by whatever uses them.
  return own as Given<Options>;
}

/** No message shows a text: it may be a key in the wrong place. */
function checkOption(subject: Operation | string, name: string, value: unknown): void {
  const rule = brokenRule(name, value);
  if (rule === undefined) return;
  refuse(subject, `${name} must be ${rule}, not ${typeof value === "number" ? value : kindOf(value)}`);
}

/** @throws {RefusedError} it is not a plain object. */
export function requirePlain(subject: Operation | string, value: unknown, what: string): Record<string, unknown> {
  const own = ownMembers(value);
  if (own !== undefined) return own;
  const kind = typeof value === "object" && value !== null && !Array.isArray(value) ? "an instance of a class" : "";
  refuse(subject, `${what} must be a plain object such as {}, not ${kind || kindOf(value)}`);
}

/** A key in the place of a name has digits, or is longer than any name. */
function shown(name: string): string {
  return /^[a-z][a-z_-]{0,23}$/i.test(name) ? `"${name}"` : "(its name is not shown: it may be a secret)";
}
