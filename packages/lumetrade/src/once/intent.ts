import { intentOf, memberOf, ownOptions, RefusedError, refuseIntent } from "@lumkit/core";
import { operations } from "../operations.gen.js";
import { areTexts, type Baseline, checkBaseline } from "./baseline.js";
import { listOf, type OnceId } from "./read-rows.js";

/** What is recorded of a call before it is sent, next to what it is about. Plain JSON without secrets. */
export interface IntentRecord {
  /** The operation of the API's document. */
  readonly operation: string;
  /** Made for each call; the service never sees it. */
  readonly id: string;
  /** What the list held before the call; `false` if it was not read. */
  readonly baseline: Baseline | false;
}

/**
 * Every other call of this kind that anybody made on the account since the baseline, as the caller's own ledger knows
 * them. Older ones do no harm; a missing one can make `resolve` find the wrong row.
 */
export interface OtherCalls<Intent> {
  /** The ids of the rows of those that succeeded or were found. */
  readonly transactionIds: readonly string[];
  /** The intents of those that are in flight or unresolved. The one that is being resolved may be among them. */
  readonly intents: readonly Intent[];
}

/**
 * Checks an intent that was kept somewhere, or that an error carries. `subjectOf` takes from it what the call is about,
 * and throws if that is not there.
 *
 * @throws {RefusedError} it is not an intent of this operation.
 */
export function checkIntent<Subject>(
  operation: OnceId,
  errorOrIntent: unknown,
  subjectOf: (intent: unknown) => Subject,
  where = "",
) {
  const value = intentOf(errorOrIntent);
  const [name, id, baseline] = ["operation", "id", "baseline"].map((member) => memberOf(value, member));
  try {
    if (name !== operation || typeof id !== "string") throw new TypeError("the operation or the id is another");
    return { id, subject: subjectOf(value), baseline: checkBaseline(operations[operation], baseline) };
  } catch (cause) {
    throw refuseIntent(operation + where, operations[listOf[operation]], cause);
  }
}

/** @throws {RefusedError} the ids are not strings, or the intents are not of this operation. */
export function checkOthers<Subject>(
  operation: OnceId,
  value: OtherCalls<unknown>,
  subjectOf: (intent: unknown) => Subject,
) {
  const what = `Cannot resolve ${operation}: others`;
  const { transactionIds, intents } = ownOptions(what, value, ["transactionIds", "intents"]);
  if (areTexts(transactionIds) && Array.isArray(intents)) {
    const check = (intent: unknown, index: number) =>
      checkIntent(operation, intent, subjectOf, ` with others.intents[${index}]`);
    return { transactionIds: new Set(transactionIds), intents: intents.map(check) };
  }
  const problem = `${what} must have transactionIds, an array of strings, and intents, an array of intents; both may be empty`;
  throw new RefusedError("invalid-input", problem, operations[listOf[operation]]);
}
