import { ApiError, type CallOptions, checkDecimal, checkPathId, type Decimal, memberOf } from "@lumkit/core";
import type { LumetradeClient } from "../../lumetrade-client.js";
import { operations } from "../../operations.gen.js";
import type { Beneficiary } from "../../schemas.gen.js";
import { allOf, type Match, matchValue } from "./match.js";

/** What a withdrawal is about. */
export interface WithdrawalSubject {
  readonly beneficiaryId: string;
  readonly amount: Decimal;
}

/** @throws {RefusedError} the id or the amount cannot be one. */
export function withdrawalSubjectOf(value: unknown): WithdrawalSubject {
  const operation = operations.createWithdrawal;
  const beneficiaryId = checkPathId(operation, "beneficiaryId", memberOf(value, "beneficiaryId"));
  return { beneficiaryId, amount: checkDecimal(operation, "amount", memberOf(value, "amount")) };
}

/**
 * Compares withdrawals with rows of the list by the amount, the beneficiary's currency, and the details saved on the
 * beneficiary, if the row shows them. Each beneficiary is read once; without it, every row is a `maybe`.
 */
export function createWithdrawalMatch({ call }: LumetradeClient) {
  const beneficiaries = new Map<string, Beneficiary | "gone">();

  return async ({ beneficiaryId, amount }: WithdrawalSubject, row: object, options: CallOptions): Promise<Match> => {
    const amounts = matchAmount(amount, row);
    if (amounts === "no") return "no";
    const read = () => call("getBeneficiary", { params: { path: { beneficiaryId } } }, options).catch(goneOn404);
    const beneficiary = beneficiaries.get(beneficiaryId) ?? (await read());
    beneficiaries.set(beneficiaryId, beneficiary);
    if (beneficiary === "gone") return "maybe";
    const currencies = matchValue(beneficiary.currency, memberOf(row, "currency"));
    return allOf(amounts, currencies, matchDetails(beneficiary.withdrawFormDetails, memberOf(row, "withdrawDetails")));
  };
}

/** Whether the amount of a row includes the fee is not documented, so one that differs by the fee is a `maybe`. */
function matchAmount(amount: Decimal, row: object): Match {
  const [shown, fee] = [memberOf(row, "amount"), memberOf(row, "fee")];
  const match = matchValue(amount, shown);
  // Doubles are near enough for a "maybe".
  const isWithinFee = Math.abs(Number(amount) - Number(shown)) <= Number(fee) * 1.000001;
  return match === "no" && isWithinFee ? "maybe" : match;
}

function goneOn404(error: unknown): "gone" {
  if (error instanceof ApiError && error.status === 404) return "gone";
  throw error;
}

/** The members are not published, so a row differs only by a member that both sides show. A masked number shows nothing. */
function matchDetails(saved: unknown, shown: unknown): Match {
  const isPlain = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);
  const differs = Object.entries(Object(saved)).some(([name, value]) => {
    const other = memberOf(shown, name);
    return isPlain(value) && isPlain(other) && !/[*•]/.test(String(other)) && String(value) !== String(other);
  });
  return differs ? "no" : "yes";
}
