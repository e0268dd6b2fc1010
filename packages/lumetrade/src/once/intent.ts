import { memberOf, refuseIntent } from "@lumkit/core";
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
    throw refuseIntent(operation.id, list, cause);
  }
  throw refuseIntent(operation.id, list);
}
