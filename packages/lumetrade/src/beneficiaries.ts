import { type CallOptions, createWholeList, type List, ownOptions } from "@lumkit/core";
import type { LumetradeClient } from "./lumetrade-client.js";
import { operations } from "./operations.gen.js";
import type { Beneficiary } from "./schemas.gen.js";

export interface BeneficiaryFilter {
  /** Only beneficiaries in this currency, e.g. `"ZAR"`. */
  readonly currency?: string | undefined;
}

export interface Beneficiaries {
  /** Every confirmed beneficiary of the owner. They are made and confirmed outside the API. */
  list(filter?: BeneficiaryFilter, options?: CallOptions): List<Beneficiary>;
  /** Reads a confirmed beneficiary. */
  get(beneficiaryId: string, options?: CallOptions): Promise<Beneficiary>;
}

export function createBeneficiaries({ call }: LumetradeClient): Beneficiaries {
  return {
    list: (filter, options) =>
      createWholeList(async () => {
        const query = ownOptions(operations.getBeneficiaries, filter, ["currency"]);
        return call("getBeneficiaries", { params: { query } }, options);
      }),
    get: (beneficiaryId, options) => call("getBeneficiary", { params: { path: { beneficiaryId } } }, options),
  };
}
