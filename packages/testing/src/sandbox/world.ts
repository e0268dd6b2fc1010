import { createWorldClock, type WorldClock } from "./state/clock.js";
import { createIds, type Ids } from "./state/ids.js";
import { createJournal, type Journal } from "./state/journal.js";
import { choosePolicies, type OpenQuestions, type Policies, type Uncertainty } from "./uncertainties.js";

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
  readonly policies: Policies;
  readonly uncertainties: readonly Uncertainty[];
  /** Replaced as a whole at a reset. */
  readonly state: State;
  /** The date, or a later one, as the examples of both vendors write it: in UTC, without milliseconds if there are none. */
  dateText(laterMs?: number): string;
  /** Begins a change that a test makes: what is due by now happens first. */
  begin(): void;
  reset(): void;
}

/** @throws {Error} an option or a policy is unknown or unusable; it lists what is allowed. */
export function createWorld<Questions extends OpenQuestions, State>(
  options: SandboxOptions & { readonly policies?: Partial<Policies<Questions>> },
  questions: Questions,
  createState: (journal: Journal, ids: Ids) => State,
): World<Policies<Questions>, State> {
  const { seed = 1, now, realTime = false } = options;
  if (!Number.isInteger(seed)) throw new Error(`Cannot use seed ${seed}: it must be a whole number`);
  const clock = createWorldClock(readStart(now, realTime), realTime);
  const journal = createJournal();
  const start = (): State => {
    const created = createState(journal, createIds(seed));
    journal.forget();
    return created;
  };
  let state = start();
  return {
    clock,
    journal,
    ...choosePolicies(questions, options.policies ?? {}),
    get state() {
      return state;
    },
    dateText: (laterMs = 0) => new Date(clock.now() + laterMs).toISOString().replace(".000Z", "Z"),
    begin() {
      clock.catchUp();
      journal.begin();
    },
    reset() {
      clock.reset(readStart(now, realTime));
      state = start();
    },
  };
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
