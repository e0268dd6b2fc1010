import fc from "fast-check";
import { expect, test } from "vitest";
import { playScriptedHistory, type Say } from "../test/play-scripted-history.js";
import { scriptedHistory } from "../test/scripted-history.js";

const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 300);
const timeoutMs = 120_000 + 200 * numRuns;

test(
  "never finds another's row, and finds what can be found, in histories of processes, restarts, others and late lists",
  async () => {
    const counts = { found: 0, candidates: 0, "not-found-yet": 0, due: 0 };
    await fc.assert(
      fc.asyncProperty(scriptedHistory, async (history) => {
        for (const { finding, key, isListed, mustBeFound } of await playScriptedHistory(history)) {
          counts[finding.kind]++;
          if (mustBeFound) counts.due++;
          if (finding.kind === "found") expect(finding.withdrawal).toMatchObject({ key });
          if (finding.kind === "candidates" && isListed)
            expect(finding.candidates).toContainEqual(expect.objectContaining({ key }));
          if (isListed) expect(finding.kind).not.toBe("not-found-yet");
          if (mustBeFound) expect(finding.kind).toBe("found");
        }
      }),
      { numRuns },
    );
    process.stdout.write(`${numRuns} histories: ${JSON.stringify(counts)}\n`);
    // Had the histories no such endings, the property would say nothing.
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(numRuns / 50);
  },
  timeoutMs,
);

const falseWords: [string, Say][] = [
  ["leaves out what succeeded", (ask) => () => ({ ...ask(), transactionIds: [] })],
  ["leaves out what is unresolved", (ask) => () => ({ ...ask(), intents: [] })],
  ["is older than the reading of the list", (ask) => ask()],
];

test.each(falseWords)(
  "the histories show that another's row is found if the ledger's word %s",
  async (_, say) => {
    for (const history of fc.sample(scriptedHistory, { numRuns: 600, seed: 12 })) {
      for (const { finding, key } of await playScriptedHistory(history, say))
        if (finding.kind === "found" && Object(finding.withdrawal).key !== key) return;
    }
    expect.unreachable("no history shows it");
  },
  timeoutMs,
);
