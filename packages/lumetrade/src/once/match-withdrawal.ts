import { ApiError, type CallOptions, checkPathId, type Decimal, memberOf, RefusedError } from "@lumkit/core";
import type { LumetradeCall } from "../calls.js";
import { operations } from "../operations.gen.js";
import type { Beneficiary } from "../schemas.gen.js";
import { allOf, isDecimal, type Match, matchValue } from "./match.js";

/** What a withdrawal is about. */
export interface WithdrawalSubject {
  readonly beneficiaryId: string;
  readonly amount: Decimal;
}

/** @throws {RefusedError} the id or the amount cannot be one. */
export function withdrawalSubjectOf(value: unknown): WithdrawalSubject {
  const operation = operations.createWithdrawal;
  const beneficiaryId = checkPathId(operation, "beneficiaryId", memberOf(value, "beneficiaryId"));
  const amount = memberOf(value, "amount");
  if (isDecimal(amount)) return { beneficiaryId, amount };
  throw new RefusedError("invalid-input", `Cannot send ${operation.id}: its amount is not a decimal`, operation);
}

/**
 * Compares withdrawals with rows of the list: the amount, the currency of the beneficiary, and what the row shows of
 * the details saved on the beneficiary. Each beneficiary is read once; one that is gone leaves everything at `maybe`.
 */
export function createWithdrawalMatch(call: LumetradeCall) {
  const beneficiaries = new Map<string, Beneficiary | undefined>();

  return async ({ beneficiaryId, amount }: WithdrawalSubject, row: object, options: CallOptions): Promise<Match> => {
    const amounts = matchAmount(amount, row);
    if (amounts === "no") return "no";
    if (!beneficiaries.has(beneficiaryId)) {
      const read = call("getBeneficiary", { params: { path: { beneficiaryId } } }, options);
      beneficiaries.set(beneficiaryId, await read.catch(undefinedIfGone));
    }
    const beneficiary = beneficiaries.get(beneficiaryId);
    if (beneficiary === undefined) return "maybe";
    const currencies = matchValue(beneficiary.currency, memberOf(row, "currency"));
    return allOf(amounts, currencies, matchDetails(beneficiary.withdrawFormDetails, memberOf(row, "withdrawDetails")));
  };
}

/** Whether a row shows its amount with or without the fee is not documented: one that differs by the fee may be it. */
function matchAmount(amount: Decimal, row: object): Match {
  const [shown, fee] = [memberOf(row, "amount"), memberOf(row, "fee")];
  const match = matchValue(amount, shown);
  // Doubles are near enough for a "maybe".
  const isWithinFee = Math.abs(Number(amount) - Number(shown)) <= Number(fee) * 1.000001;
  return match === "no" && isWithinFee ? "maybe" : match;
}

function undefinedIfGone(error: unknown): undefined {
  if (!(error instanceof ApiError && error.status === 404)) throw error;
}

/** Neither side's members are published, so only what both show can speak against a row; a masked number shows nothing. */
function matchDetails(saved: unknown, shown: unknown): Match {
  const differs = Object.entries(Object(saved)).some(([name, value]) => {
    const other = memberOf(shown, name);
    return isPlain(value) && isPlain(other) && !/[*•]/.test(String(other)) && String(value) !== String(other);
  });
  return differs ? "no" : "yes";
}

function isPlain(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
