import type { TransportName } from "../harness/call.js";
import type { Safety } from "../harness/subject.js";
import { type Meaning, meanings } from "./meaning.js";
import type { Fault } from "./rows/fault.js";

/** How a call ended, and how many effects the server counted. */
export interface Ending {
  readonly end: string;
  readonly effects: number;
}

const attempts = 3;

/** Every end that a call may have if it meets these faults, one for each attempt, and then a good response. */
export function expectedEnds(faults: readonly Fault[], safety: Safety, transport: TransportName): Set<string> {
  const ends = new Set<string>();
  const follow = (index: number, mayHaveArrived: boolean): void => {
    const fault = faults[index];
    const known = transport === "fetch" ? (fault?.meansOnFetch ?? fault?.means) : fault?.means;
    for (const name of known ?? ["fine"]) {
      if (name === "fine") {
        ends.add(describeEnd("success", index + 1));
        continue;
      }
      const meaning: Meaning = meanings[name];
      const isRepeated = meaning.repeat.includes(safety) && !fault?.hangs && index + 1 < attempts;
      if (isRepeated) follow(index + 1, mayHaveArrived || meaning.mayHaveArrived);
      else ends.add(describeEnd(outcomeOf(meaning, safety, mayHaveArrived), index + 1));
    }
  };
  follow(0, false);
  return ends;
}

export function describeEnd(end: string, attempts: number): string {
  return `${end} after ${attempts}`;
}

/** Whether what the client says agrees with the effects that the server has counted. */
export function isSound({ end, effects }: Ending, safety: Safety): boolean {
  if (safety === "read") return true;
  if (end.startsWith("not-applied")) return effects === 0;
  // A repeatable call may be done twice: by its nature, the result is the same.
  if (safety === "repeatable") return end.startsWith("unknown") || effects > 0;
  return end.startsWith("success") ? effects === 1 : effects <= 1;
}

function outcomeOf(meaning: Meaning, safety: Safety, earlierMayHaveArrived: boolean): string {
  if (safety === "read") return "error";
  const isUnsure = earlierMayHaveArrived || (safety === "keyed" && meaning.mayMeanKeyInUse === true);
  return meaning.isNotApplied && !isUnsure ? "not-applied" : "unknown";
}
