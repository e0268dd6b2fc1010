import { createWorldClock, type WorldClock } from "./state/clock.js";
import { createIds, type Ids } from "./state/ids.js";
import { createJournal, type Journal } from "./state/journal.js";
import { createPolicies, type OpenQuestions, type Policies, type Uncertainty } from "./uncertainties.js";

/** What the sandboxes of all APIs take. */
export interface SandboxOptions {
  /** The same seed gives the same ids, keys and addresses. A whole number; default: 1. */
  readonly seed?: number;
  /**
   * The date at the start, and again at a reset: `2026-03-01T12:00:00Z`, or `real` for the machine's own date. Default:
   * 2026-01-01T00:00:00Z, or in real time `real`.
   */
  readonly now?: string;
  /** The clock follows the time of the machine. Default: it stands still until it is moved. */
  readonly realTime?: boolean;
}

/** What the handlers and the controls of a sandbox share. */
export interface World<Policies, State> {
  readonly clock: WorldClock;
  readonly journal: Journal;
  /** Read when they are used: they may change. */
  readonly policies: Policies;
  readonly uncertainties: readonly Uncertainty[];
  /** Changes some policies from here on. @throws {Error} there is no such policy, or no such option. */
  setPolicies(changes: Partial<Policies>): void;
  /** Replaced as a whole at a reset. */
  readonly state: State;
  /** The date, or a later one, as the examples of both vendors write it: in UTC, without milliseconds if there are none. */
  dateText(laterMs?: number): string;
  /** Begins a change that a test makes: what is due by now happens first. */
  begin(): void;
  /** Without a seed, that of the last start. @throws {Error} the seed is not a whole number. */
  reset(seed?: number): void;
  /** Calls a function after each change of the state, the time or the policies, and maybe when nothing has changed. */
  onChange(listener: () => void): void;
}

/** @throws {Error} an option or a policy is unknown or unusable; it lists what is allowed. */
export function createWorld<Questions extends OpenQuestions, State>(
  options: SandboxOptions & { readonly policies?: Partial<Policies<Questions>> },
  questions: Questions,
  createState: (journal: Journal, ids: Ids) => State,
): World<Policies<Questions>, State> {
  const { now, realTime = false } = options;
  let seed = readSeed(options.seed ?? 1);
  const listeners: (() => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const clock = createWorldClock(readStart(now, realTime), realTime, changed);
  const journal = createJournal(changed);
  const { resetPolicies, setPolicies, ...policies } = createPolicies(questions, options.policies ?? {});
  const start = (): State => {
    const created = createState(journal, createIds(seed));
    journal.forget();
    return created;
  };
  let state = start();
  return {
    clock,
    journal,
    ...policies,
    setPolicies(changes) {
      clock.catchUp();
      setPolicies(changes);
      changed();
    },
    get state() {
      return state;
    },
    dateText: (laterMs = 0) => new Date(clock.now() + laterMs).toISOString().replace(".000Z", "Z"),
    begin() {
      clock.catchUp();
      journal.begin();
    },
    reset(next = seed) {
      seed = readSeed(next);
      clock.reset(readStart(now, realTime));
      resetPolicies();
      state = start();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

function readSeed(seed: number): number {
  if (Number.isSafeInteger(seed)) return seed;
  throw new Error(`Cannot use seed ${JSON.stringify(seed)}: it must be a whole number`);
}

/** The date at the start, in milliseconds since 1970. */
function readStart(now: string | undefined, isRealTime: boolean): number {
  const date = now ?? (isRealTime ? "real" : "2026-01-01T00:00:00Z");
  if (date === "real") return Date.now();
  const ms = Date.parse(date);
  if (Number.isNaN(ms))
    throw new Error(`Cannot begin at "${date}": it must be "real", or a date such as "2026-01-01T00:00:00Z"`);
  return ms;
}
