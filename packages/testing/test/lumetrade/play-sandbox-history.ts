import {
  createLumetrade,
  isNotApplied,
  type Lumetrade,
  type OtherCalls,
  type SendOnceOptions,
  type TradeFinding,
  type TradeIntent,
  type WithdrawalFinding,
  type WithdrawalIntent,
} from "@lumkit/lumetrade";
import { operations } from "@lumkit/lumetrade/internal";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import type { Call, Order, SandboxHistory } from "./sandbox-history.js";

/** A call of another client, which meets no fault. */
const plain = {
  fault: undefined,
  delayMs: 0,
  isAwaited: true,
  hasBaseline: false,
  isBaselineStale: false,
  allowTwin: true,
} as const;

/** One call, as the test and the caller's ledger record it. */
export interface Sent {
  readonly kind: Order["kind"];
  readonly amount: string;
  readonly startMs: number;
  /** The client that made it; undefined for a call of others. */
  readonly by: Lumetrade | undefined;
  /** How often it was sent. */
  posts: number;
  /** When the service works on it: only its row is created at that time. */
  doneMs?: number;
  /** As the ledger keeps it: JSON. */
  intent?: string;
  isBaselineStale?: boolean;
  /** What the client reported: the id of the row, or that there is none. Absent: the outcome is unknown. */
  said?: string | "not-applied";
  finding?: WithdrawalFinding | TradeFinding;
  askedMs?: number;
}

type Word = OtherCalls<WithdrawalIntent & TradeIntent>;

/** What a search is told about the other calls: what the ledger says, or something false. */
export type Say = (ask: () => Word) => Word | (() => Word);

const lists = { withdrawal: "getWithdrawHistory", trade: "tradeHistory" } as const;
const moving: readonly string[] = [operations.createWithdrawal.path, operations.confirmQuote.path];

/** Plays a history, and at its end resolves each call whose outcome is unknown. */
export async function playSandboxHistory(history: SandboxHistory, say: Say = (ask) => ask) {
  const sandbox = createLumetradeSandbox({ policies: history.policies });
  const { clock, faults, clientOptions } = sandbox;
  const beneficiaries = ["one", "two"].map(
    (name) => sandbox.addBeneficiary({ currency: "ZAR", details: history.showsDetails ? { name } : {} }).id,
  );
  const sent: Sent[] = [];
  const running: Promise<unknown>[] = [];
  /** Called for each request that moves money, before it leaves. */
  let onPost = (): void => {};

  /** Moves the clock step by step, so that each delayed request arrives at its own time. */
  const pass = (ms: number): Promise<void> => clock.runUntil(clock.sleep(ms, new AbortController().signal));
  function connect(): Lumetrade {
    return createLumetrade({
      ...clientOptions,
      fetch(url, init) {
        if (init.method === "POST" && moving.includes(new URL(url).pathname)) onPost();
        return sandbox.fetch(url, init);
      },
    });
  }
  const isTaken = (ms: number): boolean => sent.some(({ doneMs }) => doneMs === ms);
  /** Plans the fault of a call, at a time that no other call has. */
  function post(one: Sent, { kind }: Order, fault: Call["fault"], delayMs: number): void {
    let waitMs = fault === "delay" ? delayMs : 0;
    while (isTaken(clock.now() + waitMs)) waitMs++;
    // It is not sent: two calls at one time could not be told apart.
    if (fault !== "delay" && waitMs > 0) throw new TypeError("fetch failed");
    one.posts++;
    one.doneMs = clock.now() + waitMs;
    const operation = kind === "trade" ? "confirmQuote" : "createWithdrawal";
    if (fault === "delay") faults.next(operation, fault, { seconds: waitMs / 1000 });
    else if (fault === "status") faults.next(operation, fault, { status: 503 });
    else if (fault !== undefined) faults.next(operation, fault);
  }
  async function send(
    by: Lumetrade,
    { kind, place, amount }: Order,
    allowTwin: boolean,
    options: SendOnceOptions<unknown>,
  ) {
    const beneficiaryId = beneficiaries[place] ?? "";
    if (kind === "withdrawal") return by.withdrawals.create({ beneficiaryId, amount }, { ...options, allowTwin });
    const [fromCurrency = "", toCurrency = ""] = place === 0 ? ["USDT", "ZAR"] : ["ZAR", "USDT"];
    const trade = { fromCurrency, toCurrency, fromAmount: amount };
    const { quoteStr = "" } = await by.trades.quote({ ...trade, quoteIntent: "client_linked" });
    return by.trades.confirm({ ...trade, quoteStr }, options);
  }
  /** Resolves when the call has ended, or when its request has left. */
  async function begin(by: Lumetrade, call: Call, isForeign: boolean): Promise<void> {
    do await pass(1);
    while (isTaken(clock.now()));
    const { kind, amount } = call;
    const one: Sent = { kind, amount, startMs: clock.now(), by: isForeign ? undefined : by, posts: 0 };
    sent.push(one);
    if (call.isBaselineStale && call.hasBaseline) faults.next(lists[call.kind], "stale-read");
    const seen = sandbox.seen().length;
    const posted = new Promise<void>((resolve) => {
      onPost = () => {
        post(one, call, call.fault, call.delayMs);
        resolve();
      };
    });
    const options = {
      ...(call.hasBaseline ? {} : { baseline: false as const }),
      beforeSend(intent: unknown) {
        one.intent = JSON.stringify(intent);
        one.isBaselineStale = sandbox
          .seen()
          .slice(seen)
          .some(({ fault }) => fault === "stale-read");
      },
    };
    // A process that has ended records nothing.
    const isAlive = (): boolean => isForeign || by === client;
    const result = send(by, call, call.allowTwin, options).then(
      ({ transactionId }) => {
        if (isAlive()) one.said = transactionId;
      },
      (error: unknown) => {
        if (isAlive() && isNotApplied(error)) one.said = "not-applied";
      },
    );
    running.push(result);
    await clock.runUntil(call.isAwaited ? result : Promise.race([result, posted]));
    faults.clear();
  }

  let client = connect();
  for (const step of history.steps) {
    if (step.does === "pass") await pass(step.ms);
    else if (step.does === "restart") client = connect();
    else if (step.does === "foreign") await begin(connect(), { ...plain, ...step, does: "call" }, true);
    else await begin(client, step, false);
  }
  await clock.runUntil(Promise.all(running));

  const isUnresolved = ({ intent, said, finding }: Sent): boolean =>
    intent !== undefined && said === undefined && finding?.kind !== "found";
  /** What the ledger says about the other calls of the same kind, read at one time. */
  function othersOf(one: Sent) {
    const others = sent.filter((other) => other !== one && other.kind === one.kind);
    const succeeded = others.map(({ said, finding }) => said ?? (finding === undefined ? undefined : foundId(finding)));
    return {
      transactionIds: succeeded.flatMap((id) => (id === undefined || id === "not-applied" ? [] : [id])),
      intents: others.filter(isUnresolved).map(({ intent = "" }) => JSON.parse(intent)),
    };
  }
  async function ask(one: Sent): Promise<void> {
    const options = { others: say(() => othersOf(one)), deadlineMs: history.deadlineMs };
    const resource = client[one.kind === "trade" ? "trades" : "withdrawals"];
    one.askedMs = clock.now();
    one.finding = await resource.resolve(JSON.parse(one.intent ?? ""), options);
  }
  const unresolved = sent.filter((one) => one.by !== undefined && isUnresolved(one));
  for (const occurrence of history.stale)
    for (const list of Object.values(lists)) faults.next(list, "stale-read", { occurrence });
  if (history.isParallel) await clock.runUntil(Promise.all(unresolved.map(ask)));
  else for (const one of unresolved) await clock.runUntil(ask(one));
  faults.clear();
  // Every delayed request arrives.
  await pass(600_000);
  return { sandbox, sent };
}

export function foundId(finding: NonNullable<Sent["finding"]>): string | undefined {
  if (finding.kind !== "found") return undefined;
  return ("trade" in finding ? finding.trade : finding.withdrawal).transactionId;
}
