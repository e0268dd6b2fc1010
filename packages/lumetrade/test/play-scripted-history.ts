import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import {
  createLumetrade,
  isNotApplied,
  type OtherCalls,
  type WithdrawalFinding,
  type WithdrawalIntent,
} from "../src/index.js";
import { createLedger } from "./ledger.js";
import type { Create, Foreign, ScriptedHistory, WithdrawalSubject } from "./scripted-history.js";

type Word = OtherCalls<WithdrawalIntent>;

/** What a search is told of the others: what the ledger says when it is asked, or something false. */
export type Say = (ask: () => Word) => Word | (() => Word);

/** What the caller's ledger holds of one withdrawal. */
export interface Entry {
  /** The service writes it on the row, so that the test knows whose it is; the client ignores it. */
  readonly key: string;
  readonly subject: WithdrawalSubject;
  /** Absent: another program made it. */
  readonly step?: Create;
  intent?: WithdrawalIntent;
  transactionId?: string;
  isNotApplied?: boolean;
}

/** What a search said, and what it must say at least. */
export interface Told {
  readonly finding: WithdrawalFinding;
  readonly key: string;
  /** The row was in the list in good time. */
  readonly isListed: boolean;
  /** Nothing in the history could be taken for it, and nothing disturbed the list. */
  readonly mustBeFound: boolean;
}

const credentials = { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" };
const isEqualAmount = (a: WithdrawalSubject, b: WithdrawalSubject): boolean => Number(a.amount) === Number(b.amount);

/** Plays a history, and resolves every unresolved withdrawal. `say` may falsify what the ledger says. */
export function playScriptedHistory(history: ScriptedHistory, say: Say = (ask) => ask) {
  const { old, steps, showsDetails, isParallel, deadlineMs, dateSkewMs, askMs } = history;
  const clock = createVirtualClock();
  const ledger = createLedger(clock, { dateSkewMs });
  const sleep = (ms: number): Promise<void> => clock.sleep(ms, new AbortController().signal);
  const entries: Entry[] = [];
  const told: Told[] = [];
  const background: Promise<void>[] = [];
  const asked = new Set<Entry>();
  const processes = [0, 1, 2].map(connect);

  for (const id of ["ben_1", "ben_2"]) {
    const details = showsDetails ? { withdrawFormDetails: { accountNumber: id } } : {};
    ledger.beneficiaries.set(id, { id, currency: "ZAR", ...details });
  }
  const rowOf = ({ beneficiaryId, amount }: WithdrawalSubject) => ({
    amount: Number(amount),
    currency: "ZAR",
    ...(showsDetails ? { withdrawDetails: { accountNumber: beneficiaryId } } : {}),
  });
  function connect() {
    const options = { baseUrl: "https://mock.example", credentials, fetch: ledger.fetch, clock, maxRetries: 0 };
    return { ...createLumetrade(options).withdrawals };
  }
  const isUnresolved = ({ intent, transactionId, isNotApplied }: Entry): boolean =>
    intent !== undefined && transactionId === undefined && isNotApplied !== true;
  /** One statement over the whole ledger, except the row that is looked for. */
  const wordOf = (own: Entry): Word => ({
    transactionIds: entries.flatMap((entry) => (entry === own ? [] : (entry.transactionId ?? []))),
    intents: entries.filter(isUnresolved).flatMap(({ intent }) => intent ?? []),
  });

  function makeOld(): void {
    const { isOldHidden, isOldKnown } = history;
    // Where a list lags and its date does not show it, the ledger must know.
    const isKnown = isOldKnown || (isOldHidden && dateSkewMs === -1_800_000);
    for (const [index, { subject, isDated }] of old.entries()) {
      const script = { hiddenMs: isOldHidden ? 60_000 : 0, rowSkewMs: isDated ? 0 : ("undated" as const) };
      const [transactionId] = ledger.add(rowOf(subject), script);
      if (isKnown && transactionId !== undefined) entries.push({ key: `old-${index}`, subject, transactionId });
    }
  }
  async function payOut(step: Create, batch: WithdrawalIntent["baseline"]): Promise<void> {
    const withdrawals = processes[step.process] ?? connect();
    const isAlive = (): boolean => processes[step.process] === withdrawals;
    const entry: Entry = { key: `own-${entries.length}`, subject: step.subject, step };
    entries.push(entry);
    const { ending, script } = step;
    const isDone = ending === "response" && script.rows > 0;
    const lost = ending === "stall" ? "stall" : "reset";
    const baselines = { own: {}, batch: { baseline: batch }, none: { baseline: false } } as const;
    function beforeSend(intent: WithdrawalIntent): void {
      // The insert checks the lease of the process in the same transaction.
      if (!isAlive()) throw new Error("this process was declared dead");
      entry.intent = JSON.parse(JSON.stringify(intent));
      ledger.scripts.push(isDone ? { ...script, effectMs: 0 } : { ...script, lost });
    }
    const body = { ...step.subject, key: entry.key };
    const options = { allowTwin: step.allowTwin, beforeSend, ...baselines[step.baseline] };
    const ended = withdrawals.create(body, options).then(
      async ({ transactionId }) => {
        await sleep(step.lateMs);
        if (isAlive()) entry.transactionId = transactionId;
      },
      (error: unknown) => {
        if (isAlive() && isNotApplied(error)) entry.isNotApplied = true;
      },
    );
    background.push(ended);
    if (step.isAwaited) await ended;
  }
  async function payElsewhere({ subject, script, lateMs }: Foreign): Promise<void> {
    const key = `foreign-${entries.length}`;
    const intent = { operation: "createWithdrawal", id: key, ...subject, baseline: false as const };
    const entry: Entry = { key, subject, intent };
    entries.push(entry);
    const [transactionId] = ledger.add({ ...rowOf(subject), key }, script);
    await sleep(script.effectMs + lateMs);
    if (transactionId !== undefined) entry.transactionId = transactionId;
  }
  async function ask(entry: Entry): Promise<void> {
    asked.add(entry);
    // A search asks the ledger after each reading, and its last reading leaves time for that.
    const lastReadAt = clock.now() + deadlineMs - Math.min(1000, deadlineMs / 10) - 2 * askMs;
    const word = say(() => wordOf(entry));
    const others = async (): Promise<Word> => {
      if (typeof word !== "function") return word;
      await sleep(askMs);
      return word();
    };
    const finding = await connect().resolve(entry.intent, { others, deadlineMs });
    told.push({ finding, key: entry.key, ...expectation(entry, lastReadAt) });
    const { kind } = finding;
    if (kind === "found") entry.transactionId = finding.withdrawal.transactionId;
    asked.delete(entry);
  }
  function expectation(entry: Entry, lastReadAt: number) {
    const shown = ledger.shownRows(lastReadAt);
    const rows = shown.filter((row) => row["key"] === entry.key);
    // Where two clocks date the rows, an earlier one can look later.
    const isSteady = steps.every(({ does }) => !("script" in does) || Math.abs(Number(does.script.rowSkewMs)) !== 5000);
    const isListed = isSteady && rows.length > 0;
    const { baseline = false } = entry.intent ?? {};
    const hasTime = baseline !== false && (baseline.newestCreatedAt !== null || baseline.listedAt !== undefined);
    const isTimely = hasTime && dateSkewMs !== 1_800_000 && entry.step?.script.rowSkewMs === 0;
    const isOnlyOne =
      entries.every((other) => other === entry || !isEqualAmount(other.subject, entry.subject)) &&
      old.every(({ subject }) => !isEqualAmount(subject, entry.subject));
    const ids = new Set(shown.map((row) => row["transactionId"]));
    const areShown = wordOf(entry).transactionIds.every((id) => ids.has(id));
    return { isListed, mustBeFound: isListed && rows.length === 1 && isTimely && isOnlyOne && areShown };
  }
  async function askAll(): Promise<void> {
    const unresolved = entries.filter((entry) => entry.step !== undefined && isUnresolved(entry) && !asked.has(entry));
    if (isParallel) await Promise.all(unresolved.map(ask));
    else for (const entry of unresolved) await ask(entry);
  }
  async function play(): Promise<Told[]> {
    makeOld();
    await sleep(5000);
    const batch = await connect().baseline();
    for (const { gapMs, does } of steps) {
      await sleep(gapMs);
      if (does.kind === "create") await payOut(does, batch);
      else if (does.kind === "restart") processes[does.process] = connect();
      else if (does.kind === "ask") background.push(askAll());
      else background.push(payElsewhere(does));
    }
    await Promise.all(background);
    await askAll();
    return told;
  }
  return clock.settle(play());
}
