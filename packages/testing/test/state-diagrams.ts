import { finalStates as lumetradeFinalStates } from "@lumkit/lumetrade/internal";
import { finalStates as lumoFinalStates } from "@lumkit/lumo/internal";
import * as lumetradeDeposits from "../src/lumetrade/deposits.js";
import { followingTrade, tradeStates } from "../src/lumetrade/trades.js";
import { followingWithdrawal, withdrawalStates } from "../src/lumetrade/withdrawals.js";
import * as lumoDeposits from "../src/lumo/deposits.js";
import { disputeActions } from "../src/lumo/disputes.js";
import { orderActions } from "../src/lumo/order-controls.js";

type Following = Readonly<Record<string, readonly string[]>>;

/** What a sandbox lets follow each state, as the diagrams of `docs/guides/states.md`, by the heading of each. */
export const stateDiagrams: Readonly<Record<string, string>> = {
  "Lumo: an order": diagramOf(
    {
      ...followingBy(orderActions, { start: ["in_progress"], succeed: ["success"], fail: ["failed"] }),
      // A dispute about it moves it there.
      success: ["disputed"],
      failed: ["disputed"],
    },
    lumoFinalStates.OrderStatus,
  ),
  "Lumo: a dispute": diagramOf(
    followingBy(disputeActions, { review: ["in_review"], resolve: ["resolved"], reject: ["rejected"] }),
    lumoFinalStates.DisputeStatus,
  ),
  "Lumo: a deposit": diagramOf(lumoDeposits.followingDeposit, lumoFinalStates.DepositStatus),
  "Lumetrade: a deposit": diagramOf(
    tableOf(lumetradeDeposits.depositStates, lumetradeDeposits.followingDeposit),
    lumetradeFinalStates.DepositStatus,
  ),
  "Lumetrade: a withdrawal": diagramOf(
    tableOf(withdrawalStates, followingWithdrawal),
    lumetradeFinalStates.WithdrawalStatus,
  ),
  "Lumetrade: a trade": diagramOf(tableOf(tradeStates, followingTrade), lumetradeFinalStates.TradeStatus),
};

function tableOf(states: readonly string[], following: (state: string) => readonly string[]): Following {
  return Object.fromEntries(states.map((state) => [state, following(state)]));
}

/** Turns the states in which each action may be done into what follows each state. */
function followingBy<Action extends string>(
  actions: Readonly<Record<Action, readonly string[]>>,
  results: Readonly<Record<NoInfer<Action>, readonly string[]>>,
): Following {
  const names = Object.keys(actions).filter((name): name is Action => name in actions);
  const states = new Set(names.flatMap((name) => actions[name]));
  return Object.fromEntries(
    [...states].map((state) => [
      state,
      names.filter((name) => actions[name].includes(state)).flatMap((name) => results[name]),
    ]),
  );
}

/** States that may all become each other stand in one box. The first state begins; a final state that stays so ends. */
function diagramOf(following: Following, finals: Readonly<Record<string, string>>): string {
  const [first = ""] = Object.keys(following);
  const open = Object.keys(following).filter((state) =>
    following[state]?.some((next) => following[next]?.includes(state)),
  );
  const isInBox = (state: string): boolean => open.includes(state);
  const box = isInBox(first) ? [`  state "any of these" as open {`, ...open.map((state) => `    ${state}`), "  }"] : [];
  const edges = Object.entries(following).flatMap(([state, next]) =>
    isInBox(state)
      ? next.filter((each) => !isInBox(each)).map((each) => `  open --> ${each}`)
      : next.map((each) => `  ${state} --> ${each}`),
  );
  const ends = Object.entries(finals).map(
    ([state, kind]) => `  ${state} --> [*]${kind === "final" ? "" : " : may still change"}`,
  );
  return ["```mermaid", "stateDiagram-v2", `  [*] --> ${first}`, ...box, ...new Set(edges), ...ends, "```", ""].join(
    "\n",
  );
}
