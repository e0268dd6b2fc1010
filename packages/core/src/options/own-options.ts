import type { Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { ownMembers } from "./plain-object.js";
import { kindOf } from "./quote-value.js";

/** The longest time that a timer can wait. */
const maxDeadlineMs = 2 ** 31 - 1;
const functions = ["approve", "beforeSend", "fetch", "onApiKey", "onAttempt", "onUpdate"];
/** Of an object of any class: its methods are called. */
const clockMethods = ["now", "monotonic", "sleep"];

/** Whether an option is what its name says, whatever it is given to, and what that is. */
function ruleOf(name: string, value: unknown): readonly [isKept: boolean, rule: string] {
  const isFrom = (least: number, most: number) => typeof value === "number" && value >= least && value <= most;
  const isWhole = Number.isInteger(value);
  if (functions.includes(name)) return [typeof value === "function", "a function"];
  if (name === "signal") return [value instanceof AbortSignal, "an AbortSignal"];
  if (name === "deadlineMs") return [isFrom(1, maxDeadlineMs), `a number of milliseconds from 1 to ${maxDeadlineMs}`];
  if (name === "maxRetries") return [isWhole && isFrom(0, 10), "a whole number from 0 to 10"];
  if (name === "maxResponseBytes") return [isWhole && isFrom(1, Number.POSITIVE_INFINITY), "a whole number from 1"];
  if (name === "allowHttp") return [typeof value === "boolean", "true or false"];
  const isClock = name !== "clock" || clockMethods.every((method) => typeof Object(value)[method] === "function");
  return [isClock, "an object with now(), monotonic() and sleep()"];
}

/** The options that are there, without those given as `undefined`. */
type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

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
  for (const [name, value] of Object.entries(own)) {
    if (!known.includes(name)) refuse(subject, `unknown option ${shown(name)}, known are ${known.join(", ")}`);
    if (value === undefined) {
      delete own[name];
      continue;
    }
    const [isKept, rule] = ruleOf(name, value);
    // No message shows a text: it may be a key in the wrong place.
    if (!isKept) refuse(subject, `${name} must be ${rule}, not ${typeof value === "number" ? value : kindOf(value)}`);
  }
  // The same members; whatever uses the others checks that they are of the types that the caller claims.
  return own as Given<Options>;
}

/** @throws {RefusedError} it is not a plain object. */
export function requirePlain(subject: Operation | string, value: unknown, what: string): Record<string, unknown> {
  const own = ownMembers(value);
  return own ?? refuse(subject, `${what} must be a plain object such as {}, not ${kindOf(value)}`);
}

/** A key in the place of a name has digits, or is longer than any name. */
function shown(name: string): string {
  return /^[a-z][a-z_-]{0,23}$/i.test(name) ? `"${name}"` : "(its name is not shown: it may be a secret)";
}
