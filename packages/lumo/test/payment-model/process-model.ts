import { type Attempt, type Decision, decide } from "../../../core/src/call/decide.js";
import { matchOrder, untilDeadMs, verdictOf } from "../../src/payment/rules.js";
import {
  abandoned,
  type Intent,
  life,
  type Order,
  type Process,
  type State,
  tickMs,
  type Variant,
  Violation,
  withProcess,
} from "./model-state.js";

/** The rules that are checked: those of the product, or some of them replaced by weaker ones. */
export interface Rules {
  readonly decide: (attempt: Attempt) => Decision;
  readonly matchOrder: typeof matchOrder;
  readonly untilDeadMs: typeof untilDeadMs;
  readonly verdictOf: typeof verdictOf;
  /** `beforeSend` fails if the key is on record already. */
  readonly isKeyUnique: boolean;
}

export const productRules: Rules = {
  decide,
  matchOrder,
  untilDeadMs,
  verdictOf,
  isKeyUnique: true,
};

const maxAttempts = 2;
const id = "inv-77";
const amountRub = "5000";

/** The two processes that pay and resolve by the rules. `report` is told of each result that a caller gets. */
export function createProcessModel(variant: Variant, rules: Rules, report: (result: "paid" | "notApplied") => void) {
  /** What a process does. It may be killed, or give up, at any moment; then it starts again in a later tick. */
  function* stepped(state: State, index: 0 | 1): Generator<State> {
    const process = state.processes[index];
    const { at, intent, reply } = process;
    if (at === "done") return;
    if (at === "idle") {
      if (process.isResting !== true) yield withProcess(state, index, { ...process, at: "ready" });
      return;
    }
    yield stopped(state, index);
    if (at === "ready") yield* begun(state, index, intent);
    if (intent === undefined) return;
    if (
      at === "quoted" &&
      (!rules.isKeyUnique || !variant.recorded || !state.rows.some(({ key }) => key === intent.key))
    ) {
      const rows = variant.recorded ? [...state.rows, { ...intent, state: "unresolved" as const }] : state.rows;
      yield withProcess({ ...state, rows }, index, { at: "recorded", intent });
    }
    if (at === "recorded" && state.tick < intent.expires) yield sent(state, index, intent, "sent");
    // Only one of the two processes repeats: that halves the number of states.
    if (index === 0 && at === "sent" && process.isRepeated !== true) {
      const again = sent(abandoned(state, index), index, intent, "sent");
      yield withProcess(again, index, { at, intent, isRepeated: true });
    }
    if (at === "dead") yield sent(state, index, intent, "replayed");
    if (reply !== undefined && (at === "sent" || at === "replayed")) yield heard(state, index, intent, reply);
  }

  function sent(state: State, index: 0 | 1, intent: Intent, at: "sent" | "replayed"): State {
    return withProcess({ ...state, inFlight: [...state.inFlight, { ...intent, from: index }] }, index, { at, intent });
  }

  /** Killed or without a response. With a record it forgets everything; without one it may keep its error. */
  function stopped(state: State, index: 0 | 1): State {
    const { at, intent } = state.processes[index];
    const hasError = !variant.recorded && intent !== undefined && at !== "quoted" && at !== "recorded";
    return withProcess(
      abandoned(state, index),
      index,
      hasError ? { at: "idle", isResting: true, intent } : { at: "idle", isResting: true },
    );
  }

  /** Resolves what is unresolved, otherwise pays, if that is still needed. */
  function* begun(state: State, index: 0 | 1, own: Intent | undefined): Generator<State> {
    const row = state.rows.at(-1);
    const unresolved = variant.recorded ? (row?.state === "unresolved" ? row : undefined) : own;
    if (unresolved !== undefined) {
      const { quote, expires, key } = unresolved;
      yield* resolved(state, index, { quote, expires, key });
    } else if (row?.state !== "paid" && state.rows.length < maxAttempts) {
      const key = `k${state.rows.length + 1}`;
      const intent = { quote: `${key} of ${index} at ${state.tick}`, expires: state.tick + life, key };
      yield withProcess(state, index, { at: "quoted", intent });
    }
  }

  function* resolved(state: State, index: 0 | 1, intent: Intent): Generator<State> {
    const order = look(state, intent, "since");
    if (order !== undefined) return yield reported(state, index, intent, order);
    const nowMs = state.tick * tickMs;
    const isDead = rules.untilDeadMs(intent.expires * tickMs, [nowMs + variant.skews[index] * tickMs, nowMs]) <= 0;
    if (isDead) yield withProcess(state, index, { at: "dead", intent });
  }

  /** Reads the order by its quote's id, and then the list, which also has another payment of the same amount without an id. */
  function look({ orders }: State, intent: Intent, scope: "since" | "all"): Order | "another's" | undefined {
    const expected = { externalOrderId: id, amountRub };
    const isMatch = (
      shown: { readonly externalOrderId?: string; readonly amountRub: string },
      isOfQuote: boolean,
    ): boolean => rules.matchOrder(expected, shown, isOfQuote) === "same";
    const found = orders.find(({ quote, madeAt, isShown }) => {
      const isOfQuote = variant.hasQuoteId && quote === intent.quote;
      const isListed = isShown && (scope === "all" || madeAt >= intent.expires - life);
      return (isOfQuote || isListed) && isMatch(expected, isOfQuote);
    });
    return found ?? (isMatch({ amountRub }, false) ? "another's" : undefined);
  }

  function heard(state: State, index: 0 | 1, intent: Intent, { is, isInUse }: NonNullable<Process["reply"]>): State {
    const { recorded } = variant;
    if (is === "order") {
      const order = state.orders.find(({ key }) => key === intent.key);
      return reported(state, index, intent, order ?? "another's");
    }
    const { at, isRepeated = false } = state.processes[index];
    if (at === "sent") {
      const facts = { safety: "keyed", stage: "response", envelope: true, earlierAttempts: isRepeated } as const;
      const { outcome } = rules.decide({ ...facts, status: is, isKeyRecorded: recorded });
      if (outcome !== "not-applied") return stopped(state, index);
      if (isInUse && !recorded) throw new Violation("a key in use was taken for a rejection");
      return reported(state, index, intent, "call");
    }
    const verdict = rules.verdictOf({ status: is, envelope: true }, { recorded });
    if (verdict === "unknown") throw new Violation(`unknown for ever after ${is}`);
    return reported(
      state,
      index,
      intent,
      (verdict === "look-further" ? look(state, intent, "all") : undefined) ?? "payment",
    );
  }

  /** The caller gets an order, or "not applied": of the call by `pay`, of the payment by `resolve`. */
  function reported(state: State, index: 0 | 1, intent: Intent, what: Order | "another's" | "call" | "payment"): State {
    if (what === "another's") throw new Violation("the order of another payment was returned");
    const isNotApplied = typeof what === "string";
    report(isNotApplied ? "notApplied" : "paid");
    // With a record one key is one call. Without one, "not applied" is about the call's own accept. `resolve` also
    // excludes every other call under the key whose quote is dead.
    const concerns = ({
      quote,
      key,
      ...one
    }: {
      readonly quote: string;
      readonly key: string;
      readonly dead?: number;
    }): boolean => {
      if (variant.recorded) return key === intent.key;
      return quote === intent.quote || (what === "payment" && key === intent.key && Number(one.dead) <= state.tick);
    };
    if (isNotApplied && [...state.orders, ...state.working].some(concerns))
      throw new Violation(`"not applied" although it is paid, or may still be (${what})`);
    const rows = state.rows.map((row) =>
      row.key === intent.key ? { ...row, state: isNotApplied ? ("not-applied" as const) : ("paid" as const) } : row,
    );
    return withProcess({ ...state, rows }, index, isNotApplied && variant.recorded ? { at: "ready" } : { at: "done" });
  }

  return { stepped };
}
