import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { expect, test } from "vitest";
import { readAmount } from "../../src/sandbox/state/decimal.js";

interface Question {
  readonly name: string;
  readonly options: readonly (string | number)[];
}

/** Every policy, from its default to each other option and back. */
function changesOf({ uncertainties }: { readonly uncertainties: readonly Question[] }) {
  return uncertainties
    .filter(({ name }) => name !== "progress")
    .flatMap(({ name, options: [first, ...others] }) =>
      others.flatMap((other) => [
        [{ [name]: first }, { [name]: other }] as const,
        [{ [name]: other }, { [name]: first }] as const,
      ]),
    );
}

/** Digit for digit. */
function sumOf(accounts: Readonly<Record<string, string>>): bigint {
  return Object.values(accounts).reduce(
    (sum, amount) => sum + (amount.startsWith("-") ? -readAmount("it", amount.slice(1)) : readAmount("it", amount)),
    0n,
  );
}

/** The accounts with money that is on its way: held, or of a deposit. */
function onItsWay(accounts: Readonly<Record<string, string>>): string[] {
  return Object.keys(accounts).filter((name) => /^(locked|taken|frozen|deposit:)/.test(name) && accounts[name] !== "0");
}

test.each(changesOf(createLumetradeSandbox()))(
  "money of Lumetrade that is on its way arrives if the policies change from %j to %j",
  async (before, after) => {
    const sandbox = createLumetradeSandbox({ policies: before, withdrawalFee: "1" });
    const lumetrade = createLumetrade(sandbox.clientOptions);
    const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
    await lumetrade.withdrawals.create({ beneficiaryId, amount: "100" });
    const pair = { fromCurrency: "USDT", toCurrency: "ZAR", fromAmount: "10" };
    const { quoteStr = "" } = await lumetrade.trades.quote({ ...pair, quoteIntent: "client_linked" });
    await lumetrade.trades.confirm({ ...pair, quoteStr });
    sandbox.deposits.receive({ currency: "ZAR", amount: "5", fee: "1" });
    sandbox.setPolicies(after);
    while (sandbox.clock.advanceToNext());
    for (const accounts of Object.values(sandbox.ledger()))
      expect([sumOf(accounts), onItsWay(accounts)]).toEqual([0n, []]);
    expect(await lumetrade.withdrawals.list().toArray()).toMatchObject([{ status: "COMPLETED" }]);
  },
);

test.each(changesOf(createLumoSandbox()))(
  "money of Lumo that is on its way arrives if the policies change from %j to %j",
  async (before, after) => {
    const sandbox = createLumoSandbox({ policies: before });
    const { orders } = createLumo(sandbox.clientOptions);
    const { id: quoteId } = await orders.prepare({ qrCode: "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB" });
    const { id } = await orders.accept(quoteId);
    sandbox.deposits.receive({ amount: "5", fee: "1" });
    sandbox.setPolicies(after);
    while (sandbox.clock.advanceToNext());
    expect([sumOf(sandbox.ledger()), onItsWay(sandbox.ledger())]).toEqual([0n, []]);
    expect(await orders.get(id)).toMatchObject({ status: "success" });
  },
);
