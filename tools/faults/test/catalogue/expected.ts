import type { Safety } from "../harness/subject.js";
import { type Meaning, meanings } from "./meaning.js";
import type { Fault } from "./rows/fault.js";

export type TransportName = "node:http" | "fetch";

const attempts = 3;

/** Every end that a call may have which meets these faults, one an attempt, and then a good answer. */
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
      const goesOn = meaning.repeat.includes(safety) && !fault?.hangs && index + 1 < attempts;
      if (goesOn) follow(index + 1, mayHaveArrived || meaning.mayHaveArrived);
      else ends.add(describeEnd(outcomeOf(meaning, safety, mayHaveArrived), index + 1));
    }
  };
  follow(0, false);
  return ends;
}

export function describeEnd(end: string, attempts: number): string {
  return `${end} after ${attempts}`;
}

function outcomeOf(meaning: Meaning, safety: Safety, earlierMayHaveArrived: boolean): string {
  if (safety === "read") return "error";
  const isUnsure = earlierMayHaveArrived || (safety === "keyed" && meaning.mayMeanKeyInUse === true);
  return meaning.isNotApplied && !isUnsure ? "not-applied" : "unknown";
}
