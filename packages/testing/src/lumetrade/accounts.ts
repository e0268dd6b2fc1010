import type { Account, Beneficiary, Wallet } from "@lumkit/lumetrade";
import { ownOptions } from "../own-options.js";
import { Rejection } from "../sandbox/handlers.js";
import { formatAmount } from "../sandbox/state/decimal.js";
import { matches, rowOf } from "../sandbox/state/table.js";
import { readText } from "../sandbox/state/text.js";
import type { LumetradeHandlers } from "./not-simulated.js";
import { type AccountRow, accountOf, type LumetradeWorld, ledgerOf, openAccount } from "./state.js";

/** What a test adds in the place of the vendor's own pages, where people confirm beneficiaries and get wallets. */
export interface LumetradePlaceControls {
  /** @throws {Error} the currency is not enabled. */
  addBeneficiary(beneficiary: { currency: string; nickname?: string; details?: Record<string, unknown> }): Beneficiary;
  /** A crypto wallet if it has a network, else a fiat one. @throws {Error} the currency is not enabled. */
  addWallet(wallet: { currency: string; networkName?: string; details?: Record<string, unknown> }): Wallet;
}

export function accountHandlers(world: LumetradeWorld) {
  const shown = (account: AccountRow): Account => accountShown(world, account);
  return {
    // The enabled currencies (source.md). Policy: currencyItem.
    getCurrencies() {
      const codes = Object.keys(world.state.ledgers);
      return world.policies.currencyItem === "code" ? codes : codes.map((currency) => ({ currency }));
    },
    getAccounts: () => world.state.accounts.all().map(shown),
    // 404 for a currency that is not enabled, 409 for an account that exists (operation/operation-createaccount).
    createAccount({ body: { currency } }) {
      if (!Object.hasOwn(world.state.ledgers, currency))
        throw new Rejection(404, `The currency ${currency} is not supported for this user`);
      if (accountOf(world, currency) !== undefined) throw new Rejection(409, `The account in ${currency} exists`);
      return shown(openAccount(world, currency));
    },
    getAccount: ({ path: { accountId } }) => shown(rowOf(world.state.accounts, accountId)),
    getAccountByCurrency({ path: { currency } }) {
      const account = accountOf(world, currency);
      if (account === undefined) throw new Rejection(404, `There is no account in ${currency}`);
      return shown(account);
    },
    // Only confirmed ones are shown (operation/operation-getbeneficiaries); here are no others.
    getBeneficiaries: ({ query: { currency } }) =>
      world.state.beneficiaries.all().filter((beneficiary) => matches(beneficiary, { currency })),
    getBeneficiary: ({ path: { beneficiaryId } }) => rowOf(world.state.beneficiaries, beneficiaryId),
    // operation/operation-getwallets. That both filters hold when both are given is inferred.
    getWallets: ({ query: { paymentMethodType, networkName } }) =>
      world.state.wallets.all().filter((wallet) => matches(wallet, { paymentMethodType, networkName })),
    getWallet: ({ path: { walletId } }) => rowOf(world.state.wallets, walletId),
  } satisfies Partial<LumetradeHandlers>;
}

export function accountShown(world: LumetradeWorld, { id, currency }: AccountRow): Account {
  const ledger = ledgerOf(world, currency);
  // `balance` is the available one (operation/operation-getaccounts).
  const balance = formatAmount(ledger.balance("available"));
  return { id, currency, balance, lockedBalance: formatAmount(ledger.balance("locked")) };
}

export function placeControls(world: LumetradeWorld): LumetradePlaceControls {
  return {
    addBeneficiary(beneficiary) {
      const own = ownOptions("the beneficiary to add", beneficiary, ["currency", "nickname", "details"]);
      const { currency, nickname = "Savings", details = {} } = own;
      const withdrawFormDetails = ownOptions("the details of a beneficiary", details);
      readText("nickname", nickname);
      ledgerOf(world, currency);
      world.begin();
      const { ids, beneficiaries } = world.state;
      const createdAt = world.dateText();
      return beneficiaries.put({ id: `ben_${ids.code(6)}`, currency, nickname, withdrawFormDetails, createdAt });
    },
    addWallet(wallet) {
      const own = ownOptions("the wallet to add", wallet, ["currency", "networkName", "details"]);
      const { currency, details = {} } = own;
      const networkName = own.networkName === undefined ? null : readText("networkName", own.networkName);
      const depositDetails = ownOptions("the details of a wallet", details);
      ledgerOf(world, currency);
      world.begin();
      const { ids, wallets } = world.state;
      const paymentMethodType = networkName === null ? "EFT" : null;
      return wallets.put({ id: `wal_${ids.code(6)}`, currency, depositDetails, networkName, paymentMethodType });
    },
  };
}
