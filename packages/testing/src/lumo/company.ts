import { Rejection } from "../sandbox/handlers.js";
import { formatAmount } from "../sandbox/state/decimal.js";
import type { LumoHandlers } from "./not-simulated.js";
import { type Company, type LumoWorld, newApiKey } from "./state.js";

/** The company itself: its key, its profile, its rate, its wallet. */
export function companyHandlers(world: LumoWorld) {
  const company = (): Company => world.state.company.get();
  const change = (changes: Partial<Company>): Company => world.state.company.set({ ...company(), ...changes });

  return {
    // The old key stops working as soon as a login succeeds (apis.md). Policy: wrongPassword.
    loginCompany({ body }) {
      const { profile, password } = company();
      const { id, name, email } = profile;
      if (body.email !== email || body.password !== password)
        throw new Rejection(world.policies.wrongPassword, "The address or the password is wrong");
      return { company: { id, name, email }, apiKey: change({ apiKey: newApiKey(world.state.ids) }).apiKey };
    },
    getCompanyProfile: () => company().profile,
    // The members that are given are changed: inferred, as the overlay says.
    updateCompanyProfile: ({ body }) => change({ profile: { ...company().profile, ...body } }).profile,
    // Replaces the key and gives the new one (apis.md).
    regenerateCompanyApiKey: () => ({ apiKey: change({ apiKey: newApiKey(world.state.ids) }).apiKey }),
    // Both include the commission and are what the next prepare uses (apis), so they are one here.
    getCurrentRate() {
      const rate = formatAmount(company().rate);
      return { rate, effectiveRate: rate, qrRateOffsetBps: 0 };
    },
    // Made when it is asked for the first time (apis.md), which looks the same as a wallet from the start.
    getCompanyWallet: () => ({ address: company().address }),
    // Policy: heldAmount.
    getCompanyWalletBalance() {
      const { ledger } = world.state;
      const held = world.policies.heldAmount === "included" ? ledger.balance("frozen") : 0n;
      const { address, trxBalance } = company();
      return { address, usdtBalance: formatAmount(ledger.balance("available") + held), trxBalance };
    },
  } satisfies Partial<LumoHandlers>;
}
