import fc from "fast-check";
import type { Uncertainty } from "../src/sandbox/uncertainties.js";

/** Any combination of the policies of a sandbox. */
export function somePolicies({
  uncertainties,
}: {
  readonly uncertainties: readonly Uncertainty[];
}): fc.Arbitrary<Record<string, string | number>> {
  return fc.record(Object.fromEntries(uncertainties.map(({ name, options }) => [name, fc.constantFrom(...options)])));
}
