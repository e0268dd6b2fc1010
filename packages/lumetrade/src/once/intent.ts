import { intentOf, memberOf, notAnIntent, ownOptions, RefusedError } from "@lumkit/core";
import { operations } from "../operations.gen.js";
import { areStrings, type Baseline, checkBaseline } from "./baseline.js";
import type { OnceOperation } from "./once-operation.js";

/** What `beforeSend` writes down of a call, next to what the call is about. Plain JSON without secrets. */
export interface OnceIntent {
  /** The operation of the API's document. */
  readonly operation: string;
  /** Made for each call; the service never sees it. */
  readonly id: string;
  /** What the list held before the call; `false` if it was not read. */
  readonly baseline: Baseline | false;
}

/**
 * Every other call of this kind on the account since the baseline, by any program or person, from your own ledger.
 * Older ones do no harm. A missing one can make `resolve` find the wrong row.
 */
export interface OtherCalls<Intent> {
  /** The ids of the rows of those that succeeded or were found. */
  readonly transactionIds: readonly string[];
  /** The intents of those that are in flight or unresolved. The one that is being resolved may be among them. */
  readonly intents: readonly Intent[];
}

/**
 * Checks an intent, or the one that an error carries.
 *
 * @throws {RefusedError} it is not an intent of this operation.
 */
export function checkIntent<Subject>(once: OnceOperation<Subject>, errorOrIntent: unknown, where = "") {
  const value = intentOf(errorOrIntent);
  const [name, id, baseline] = ["operation", "id", "baseline"].map((member) => memberOf(value, member));
  try {
    if (name !== once.id || typeof id !== "string") throw new TypeError("the operation or the id is another");
    return { id, subject: once.subjectOf(value), baseline: checkBaseline(operations[once.id], baseline) };
  } catch (cause) {
    throw notAnIntent(once.id + where, operations[once.listId], cause);
  }
}

/** @throws {RefusedError} the ids are not strings, or the intents are not of this operation. */
export function checkOthers<Subject>(once: OnceOperation<Subject>, value: OtherCalls<unknown>) {
  const what = `Cannot resolve ${once.id}: others`;
  const { transactionIds, intents } = ownOptions(what, value, ["transactionIds", "intents"]);
  if (!areStrings(transactionIds) || !Array.isArray(intents)) {
    const problem = `${what} must have transactionIds, an array of strings, and intents, an array of intents; both may be empty`;
    throw new RefusedError("invalid-input", problem, operations[once.listId]);
  }
  const check = (intent: unknown, index: number) => checkIntent(once, intent, ` with others.intents[${index}]`);
  return { transactionIds: new Set(transactionIds), intents: intents.map(check) };
}
