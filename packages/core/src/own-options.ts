import { refuse } from "./errors.js";
import type { Operation } from "./operation.js";
import { kindOf } from "./quote-value.js";

type Rule = readonly [isValid: (value: unknown) => boolean, rule: string];

/** The longest time that a timer can wait. */
const maxDeadlineMs = 2 ** 31 - 1;
const clockMethods = ["now", "monotonic", "sleep"];
const aFunction: Rule = [(value) => typeof value === "function", "a function"];

/** What an option of one of these names must be, whatever it is given to. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ["allowHttp", [(value) => typeof value === "boolean", "true or false"]],
  ["approve", aFunction],
  ["beforeSend", aFunction],
  // Of any class: its methods are called.
  [
    "clock",
    [
      (value) => clockMethods.every((name) => typeof Object(value)[name] === "function"),
      "an object with now(), monotonic() and sleep()",
    ],
  ],
  [
    "deadlineMs",
    [
      (value) => Number(value) === value && value >= 1 && value <= maxDeadlineMs,
      `a number of milliseconds from 1 to ${maxDeadlineMs}`,
    ],
  ],
  ["fetch", aFunction],
  ["maxResponseBytes", [(value) => Number.isInteger(value) && Number(value) >= 1, "a whole number from 1"]],
  [
    "maxRetries",
    [(value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10, "a whole number from 0 to 10"],
  ],
  ["onApiKey", aFunction],
  ["onAttempt", aFunction],
  ["onUpdate", aFunction],
  ["signal", [(value) => value instanceof AbortSignal, "an AbortSignal"]],
]);

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
  const [isValid, rule] = rules.get(name) ?? [() => true];
  if (!isValid(value))
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
