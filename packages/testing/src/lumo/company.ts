import { formatAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import type { LumoHandlers } from "./not-simulated.js";
import { type CompanyRow, companyOf, type LumoWorld, newApiKey } from "./state.js";

type CompanyOperation =
  | "loginCompany"
  | "getCompanyProfile"
  | "updateCompanyProfile"
  | "regenerateCompanyApiKey"
  | "getCurrentRate"
  | "getCompanyWallet"
  | "getCompanyWalletBalance";

/** The company itself: its key, its profile, its rate, its wallet. */
export function companyHandlers(world: LumoWorld): Pick<LumoHandlers, CompanyOperation> {
  const change = (changes: Partial<CompanyRow>): CompanyRow =>
    world.state.companies.put({ ...companyOf(world.state), ...changes });

  return {
    // The old key stops working as soon as a login succeeds (apis.md). Policy: wrongPassword.
    loginCompany({ body }) {
      const { id, name, email, password } = companyOf(world.state);
      if (body.email !== email || body.password !== password)
        throw new Rejection(world.policies.wrongPassword, "The address or the password is wrong");
      return { company: { id, name, email }, apiKey: change({ apiKey: newApiKey(world.state.ids) }).apiKey };
    },
    getCompanyProfile: () => toProfile(companyOf(world.state)),
    // The members that are given are changed: inferred, as the overlay says.
    updateCompanyProfile: ({ body }) => toProfile(change(body)),
    // Replaces the key and gives the new one (apis.md).
    regenerateCompanyApiKey: () => ({ apiKey: change({ apiKey: newApiKey(world.state.ids) }).apiKey }),
    // Both include the commission and are what the next prepare uses (apis), so they are one here.
    getCurrentRate() {
      const rate = formatAmount(companyOf(world.state).rate);
      return { rate, effectiveRate: rate, qrRateOffsetBps: 0 };
    },
    // Made when it is asked for the first time (apis.md), which nobody can tell from one that was there before.
    getCompanyWallet: () => ({ address: companyOf(world.state).address }),
    // Policy: heldAmount.
    getCompanyWalletBalance() {
      const { ledger } = world.state;
      const held = world.policies.heldAmount === "included" ? ledger.balance("frozen") : 0n;
      const { address, trxBalance } = companyOf(world.state);
      return { address, usdtBalance: formatAmount(ledger.balance("available") + held), trxBalance };
    },
  };
}

function toProfile({ apiKey, password, rate, trxBalance, address, ...profile }: CompanyRow) {
  return profile;
}
