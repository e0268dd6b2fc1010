import { type Control, decimal, object, type Schema, shown, text } from "../sandbox/control/control.js";
import { newest, tableOf } from "../sandbox/control/rows.js";
import { formatAmount } from "../sandbox/state/decimal.js";
import { accountShown, type LumetradePlaceControls } from "./accounts.js";
import { type DepositState, depositStates, followingDeposit, type LumetradeDepositControls } from "./deposits.js";
import type { LumetradeWorld, SandboxCredentials } from "./state.js";
import { followingTrade, type LumetradeTradeControls, type TradeState, tradeStates } from "./trades.js";
import {
  followingWithdrawal,
  type LumetradeWithdrawalControls,
  type WithdrawalState,
  withdrawalStates,
} from "./withdrawals.js";

interface LumetradeActions extends LumetradePlaceControls {
  readonly withdrawals: LumetradeWithdrawalControls;
  readonly deposits: LumetradeDepositControls;
  readonly trades: LumetradeTradeControls;
  readonly setRate: (pair: string, rate: string) => void;
  readonly rotateCredentials: () => SandboxCredentials;
}

const currency = text("One that the sandbox has.");

/** What stands in the place of Lumetrade, of payers, and of people on Lumetrade's own pages. */
export function lumetradeControls(actions: LumetradeActions): Control[] {
  const { withdrawals, deposits, trades, addBeneficiary, addWallet, setRate, rotateCredentials } = actions;
  return [
    moving("withdrawal", withdrawalStates, "PROCESSING", (id, { status }: { status: WithdrawalState }) =>
      withdrawals.move(id, status),
    ),
    moving("trade", tradeStates, "REVERSED", (id, { status }: { status: TradeState }) => trades.move(id, status)),
    moving("deposit", depositStates, "PENDING", (id, { status }: { status: DepositState }) =>
      deposits.move(id, status),
    ),
    {
      id: "receiveDeposit",
      method: "POST",
      path: "/deposits",
      summary: "Lets money come in.",
      body: {
        properties: { currency, amount: decimal("In the currency."), fee: decimal("Nothing without it.") },
        required: ["currency", "amount"],
        example: { currency: "ZAR", amount: "250", fee: "1" },
      },
      response: shown("deposit"),
      run: deposits.receive,
    },
    {
      id: "addBeneficiary",
      method: "POST",
      path: "/beneficiaries",
      summary: "Adds a beneficiary that a person has confirmed.",
      body: {
        properties: { currency, nickname: text("Savings without it."), details: object("How it is paid.") },
        required: ["currency"],
        example: { currency: "ZAR", nickname: "Rent", details: { bankName: "FNB" } },
      },
      response: shown("beneficiary"),
      run: addBeneficiary,
    },
    {
      id: "addWallet",
      method: "POST",
      path: "/wallets",
      summary: "Adds a wallet: for crypto if it has a network.",
      body: {
        properties: { currency, networkName: text("Of a crypto wallet."), details: object("How to pay into it.") },
        required: ["currency"],
        example: { currency: "USDT", networkName: "Tron", details: { address: "TXYZ" } },
      },
      response: shown("wallet"),
      run: addWallet,
    },
    {
      id: "setRate",
      method: "POST",
      path: "/rates",
      summary: "Sets the rate of the next quotes for a pair of currencies, both ways.",
      body: {
        properties: {
          pair: text('Two currencies, such as "USDT/ZAR".'),
          rate: decimal("What one unit of the first is worth."),
        },
        required: ["pair", "rate"],
        example: { pair: "USDT/ZAR", rate: "18.9" },
      },
      response: { type: "object", properties: { pair: { type: "string" }, rate: { type: "string" } } },
      run({ pair, rate }: { pair: string; rate: string }) {
        setRate(pair, rate);
        return { pair, rate };
      },
    },
    {
      id: "rotateCredentials",
      method: "POST",
      path: "/credentials",
      summary: "Makes a new key pair, as a person does on the vendor's pages. The old one stops working at once.",
      response: {
        type: "object",
        required: ["apiKey", "apiSecret"],
        properties: { apiKey: { type: "string" }, apiSecret: { type: "string" } },
      },
      run: rotateCredentials,
    },
  ];
}

function moving<Body>(
  noun: string,
  states: readonly string[],
  example: string,
  run: (id: string, body: Body) => unknown,
): Control {
  return {
    id: `move${noun[0]?.toUpperCase()}${noun.slice(1)}`,
    method: "POST",
    path: `/${noun}s/{id}/move`,
    summary: `Moves a ${noun} to one of the states that follow.`,
    body: {
      properties: { status: { enum: states, description: "The next state." } },
      required: ["status"],
      example: { status: example },
    },
    response: shown(noun),
    run,
  };
}

const states = "states to move it to";

export const lumetradeTableSchemas: Readonly<Record<string, Schema>> = {
  rates: {
    type: "object",
    description: "What one unit of the first currency is worth, by pair.",
    additionalProperties: { type: "string" },
  },
  accounts: tableOf("accounts"),
  beneficiaries: tableOf("beneficiaries"),
  wallets: tableOf("wallets"),
  withdrawals: tableOf("withdrawals", states),
  deposits: tableOf("deposits", states),
  quotes: tableOf("quotes"),
  trades: tableOf("trades", states),
  ledger: {
    type: "object",
    description: "Where all money is, by currency and account; the sum of each currency is always 0.",
    additionalProperties: { type: "object", additionalProperties: { type: "string" } },
  },
};

/** The tables as they are now. */
export function lumetradeTables(world: LumetradeWorld) {
  const { accounts, beneficiaries, wallets, withdrawals, deposits, quotes, trades, rates, ledgers } = world.state;
  const itself = <Row>(row: Row): Row => row;
  const showRow = <Shown>({ shown }: { readonly shown: Shown }): Shown => shown;
  return {
    rates: Object.fromEntries(Object.entries(rates.get()).map(([pair, rate]) => [pair, formatAmount(rate)])),
    accounts: newest(accounts, (account) => accountShown(world, account)),
    beneficiaries: newest(beneficiaries, itself),
    wallets: newest(wallets, itself),
    withdrawals: newest(withdrawals, showRow, ({ shown }) => followingWithdrawal(shown.status)),
    deposits: newest(deposits, showRow, ({ shown }) => followingDeposit(shown.status)),
    quotes: newest(quotes, showRow),
    trades: newest(trades, showRow, ({ shown }) => followingTrade(shown.status)),
    ledger: Object.fromEntries(Object.entries(ledgers).map(([name, ledger]) => [name, ledger.all()])),
  };
}
