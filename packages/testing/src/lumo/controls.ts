import { type Control, decimal, type Schema, shown, text } from "../sandbox/control/control.js";
import { newest, tableOf } from "../sandbox/control/rows.js";
import { formatAmount } from "../sandbox/state/decimal.js";
import { followingDeposit, type IncomingDeposit, type LumoDepositControls } from "./deposits.js";
import { type DisputeVerdict, disputeActions, type LumoDisputeControls } from "./disputes.js";
import { type LumoOrderControls, orderActions } from "./order-controls.js";
import type { DepositState, LumoWorld } from "./state.js";
import { walletWithMoney } from "./user-wallets.js";

interface LumoActions {
  readonly orders: LumoOrderControls;
  readonly deposits: LumoDepositControls;
  readonly disputes: LumoDisputeControls;
  readonly setRate: (rate: string) => void;
}

const comment = text("Why, as the member adminComment.");

/** What stands in Lumo's place, or the blockchain's. */
export function lumoControls({ orders, deposits, disputes, setRate }: LumoActions): Control[] {
  return [
    {
      id: "startOrder",
      method: "POST",
      path: "/orders/{id}/start",
      summary: "Starts an order that is created.",
      response: shown("order"),
      run: orders.start,
    },
    {
      id: "succeedOrder",
      method: "POST",
      path: "/orders/{id}/succeed",
      summary: "Ends an order well: what it holds is paid out.",
      response: shown("order"),
      run: orders.succeed,
    },
    {
      id: "failOrder",
      method: "POST",
      path: "/orders/{id}/fail",
      summary: "Ends an order badly: what it holds is free again.",
      body: {
        properties: { reason: text("Why, as the member failureReason.") },
        required: ["reason"],
        example: { reason: "The merchant's bank did not respond" },
      },
      response: shown("order"),
      run: (id: string, { reason }: { reason: string }) => orders.fail(id, reason),
    },
    {
      id: "receiveDeposit",
      method: "POST",
      path: "/deposits",
      summary: "Lets money come in over the blockchain.",
      body: {
        properties: {
          amount: decimal("In USDT."),
          fee: decimal("What the vendor keeps of it, in USDT; nothing without it."),
          externalId: text("The user whose wallet it comes to; the company's without it."),
          amlResult: { enum: ["passed", "failed"], description: "How the AML check ends; passed without it." },
        },
        required: ["amount"],
        example: { amount: "250", fee: "1", amlResult: "failed" },
      },
      response: shown("deposit"),
      run: (deposit: IncomingDeposit) => deposits.receive(deposit),
    },
    {
      id: "moveDeposit",
      method: "POST",
      path: "/deposits/{id}/move",
      summary: "Moves a deposit to one of the states that follow.",
      body: {
        properties: { status: { enum: Object.keys(followingDeposit), description: "The next state." } },
        required: ["status"],
        example: { status: "fee_charged" },
      },
      response: shown("deposit"),
      run: (id: string, { status }: { status: DepositState }) => deposits.move(id, status),
    },
    {
      id: "reviewDispute",
      method: "POST",
      path: "/disputes/{id}/review",
      summary: "Begins the review of a dispute.",
      response: shown("dispute"),
      run: disputes.review,
    },
    {
      id: "resolveDispute",
      method: "POST",
      path: "/disputes/{id}/resolve",
      summary: "Resolves a dispute.",
      body: {
        properties: {
          resolution: { enum: ["refund", "confirm", "partial_refund"], description: "How it ends." },
          refundAmount: decimal("Only for partial_refund, which needs it, in USDT."),
          adminComment: comment,
        },
        required: ["resolution"],
        example: { resolution: "partial_refund", refundAmount: "10", adminComment: "The half was delivered" },
      },
      response: shown("dispute"),
      run: (id: string, verdict: DisputeVerdict) => disputes.resolve(id, verdict),
    },
    {
      id: "rejectDispute",
      method: "POST",
      path: "/disputes/{id}/reject",
      summary: "Rejects a dispute.",
      body: { properties: { adminComment: comment }, example: { adminComment: "The payment was made" } },
      response: shown("dispute"),
      run: (id: string, { adminComment }: { adminComment?: string }) => disputes.reject(id, adminComment),
    },
    {
      id: "setRate",
      method: "POST",
      path: "/rate",
      summary: "Sets the rate of the next quotes.",
      body: { properties: { rate: decimal("RUB for one USDT.") }, required: ["rate"], example: { rate: "96.5" } },
      response: { type: "object", properties: { rate: { type: "string" } } },
      run({ rate }: { rate: string }) {
        setRate(rate);
        return { rate };
      },
    },
  ];
}

export const lumoTableSchemas: Readonly<Record<string, Schema>> = {
  rate: { type: "string", description: "RUB for one USDT, of the next quotes." },
  quotes: tableOf("quotes"),
  orders: tableOf("orders", "the last parts of the paths of controls"),
  deposits: tableOf("deposits", "states to move it to"),
  disputes: tableOf("disputes", "the last parts of the paths of controls"),
  wallets: tableOf("wallets of users"),
  ledger: {
    type: "object",
    description: "Where all money is, in USDT, by account; the sum is always 0.",
    additionalProperties: { type: "string" },
  },
};

/** The tables as they are now. */
export function lumoTables(world: LumoWorld) {
  const { company, quotes, orders, deposits, disputes, userWallets, ledger } = world.state;
  const showRow = <Shown>({ shown }: { readonly shown: Shown }): Shown => shown;
  return {
    rate: formatAmount(company.get().rate),
    quotes: newest(quotes, showRow),
    orders: newest(orders, showRow, ({ shown }) => possibleActions(orderActions, shown.status)),
    deposits: newest(deposits, showRow, ({ shown }) => followingDeposit[shown.status]),
    disputes: newest(disputes, showRow, ({ shown }) => possibleActions(disputeActions, shown.status)),
    wallets: newest(userWallets, (wallet) => walletWithMoney(world, wallet)),
    ledger: ledger.all(),
  };
}

function possibleActions(actions: Readonly<Record<string, readonly string[]>>, status: string): string[] {
  return Object.keys(actions).filter((action) => actions[action]?.includes(status));
}
