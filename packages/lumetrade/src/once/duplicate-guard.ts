import { compareDecimals, quoteValue, RefusedError } from "@lumkit/core";
import { operations } from "../operations.gen.js";
import type { WithdrawalSubject } from "./resolve/match-withdrawal.js";

/** The calls of one client that are in flight or unresolved: all that it remembers of what it sent. */
export interface DuplicateGuard<Subject> {
  /** @throws {RefusedError} `twin-unresolved`: one of them is equal, and that is not allowed. */
  enter(intentId: string, subject: Subject, allowTwin: boolean): void;
  /** Forgets a call whose outcome is known. */
  leave(intentId: string): void;
}

/** Withdrawals are equal if their beneficiary and amount are. */
export function createDuplicateGuard(): DuplicateGuard<WithdrawalSubject> {
  const unresolved = new Map<string, WithdrawalSubject>();
  return {
    enter(intentId, subject, allowTwin) {
      const { beneficiaryId, amount } = subject;
      const isEqual = (other: WithdrawalSubject): boolean =>
        other.beneficiaryId === beneficiaryId && compareDecimals(other.amount, amount) === 0;
      if (!allowTwin && [...unresolved.values()].some(isEqual)) {
        const about = `beneficiaryId ${quoteValue(beneficiaryId)}, amount ${quoteValue(amount)}`;
        const problem = `Cannot send createWithdrawal: an equal one (${about}) is in flight or unresolved; resolve that one first, or give \`allowTwin: true\` if both are meant`;
        throw new RefusedError("twin-unresolved", problem, operations.createWithdrawal);
      }
      unresolved.set(intentId, subject);
    },
    leave: (intentId) => void unresolved.delete(intentId),
  };
}
