import { memberOf, RefusedError } from "@lumkit/core";
import { areTexts, checkFence, type Fence } from "./fence.js";
import type { OnceKind } from "./once-kind.js";

/** An intent that came back from wherever it was kept. */
export interface CheckedIntent<Subject> {
  readonly id: string;
  readonly subject: Subject;
  readonly baseline: Fence | false;
  readonly twins: readonly string[] | false;
}

/** @throws {RefusedError} it is no intent of this kind of call. */
export function checkIntent<Subject, Row, Result>(
  { operation, list, subjectOf }: OnceKind<Subject, Row, Result>,
  value: unknown,
): CheckedIntent<Subject> {
  const [name, id, baseline, twins] = ["operation", "id", "baseline", "twins"].map((name) => memberOf(value, name));
  try {
    const isTwins = twins === false || (Array.isArray(twins) && areTexts(twins));
    if (name === operation.id && typeof id === "string" && isTwins) {
      return { id, subject: subjectOf(value), baseline: checkFence(operation, baseline), twins };
    }
  } catch (cause) {
    throw refusal(cause);
  }
  throw refusal();

  function refusal(cause?: unknown): RefusedError {
    const problem = `Cannot resolve ${operation.id}: give the intent that beforeSend was given, or an error of an unknown outcome, which carries it; one whose outcome is not-applied carries none and needs none`;
    return new RefusedError("invalid-input", problem, list, cause === undefined ? {} : { cause });
  }
}
