import { ApiError, type CallOptions, checkPathId, type Decimal, memberOf, RefusedError } from "@lumkit/core";
import type { LumetradeCall } from "./calls.js";
import { allOf, isDecimal, matchDecimal, matchText } from "./match-row.js";
import type { Match } from "./once-kind.js";
import { operations } from "./operations.gen.js";
import type { Beneficiary } from "./schemas.js";

/** What a withdrawal is about. */
export interface Payout {
  readonly beneficiaryId: string;
  readonly amount: Decimal;
}

/** @throws {RefusedError} the id can be none, or the amount is none. */
export function payoutOf(value: unknown): Payout {
  const operation = operations.createWithdrawal;
  const beneficiaryId = checkPathId(operation, "beneficiaryId", memberOf(value, "beneficiaryId"));
  const amount = memberOf(value, "amount");
  if (isDecimal(amount)) return { beneficiaryId, amount };
  throw new RefusedError("invalid-input", `Cannot send ${operation.id}: its amount is no decimal`, operation);
}

/**
 * Compares withdrawals with rows of the list: the amount, the currency of the beneficiary, and what the row shows of
 * the details saved on the beneficiary. Each beneficiary is read once; one that is gone leaves everything at `maybe`.
 */
export function createPayoutMatch(
  call: LumetradeCall,
): (options: () => CallOptions) => (payout: Payout, row: object) => Promise<Match> {
  return (options) => {
    const beneficiaries = new Map<string, Beneficiary | undefined>();

    async function beneficiaryOf(beneficiaryId: string): Promise<Beneficiary | undefined> {
      if (!beneficiaries.has(beneficiaryId)) beneficiaries.set(beneficiaryId, await readBeneficiary(beneficiaryId));
      return beneficiaries.get(beneficiaryId);
    }
    function readBeneficiary(beneficiaryId: string): Promise<Beneficiary | undefined> {
      return call("getBeneficiary", { params: { path: { beneficiaryId } } }, options()).catch((error: unknown) => {
        if (error instanceof ApiError && error.status === 404) return undefined;
        throw error;
      });
    }
    return async ({ beneficiaryId, amount }, row) => {
      const amounts = matchDecimal(amount, memberOf(row, "amount"));
      if (amounts === "no") return "no";
      const beneficiary = await beneficiaryOf(beneficiaryId);
      if (beneficiary === undefined) return "maybe";
      const currencies = matchText(beneficiary.currency, memberOf(row, "currency"));
      return allOf(
        amounts,
        currencies,
        matchDetails(beneficiary.withdrawFormDetails, memberOf(row, "withdrawDetails")),
      );
    };
  };
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
