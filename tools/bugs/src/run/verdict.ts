import type { JsonTestResults } from "vitest/node";

/** What a run of tests shows about a bug. */
export interface Verdict {
  readonly isCaught: boolean;
  /** The test that caught it, or why it does not count as caught. */
  readonly why: string;
}

/** These say that the replacement is wrong, not that a test noticed what it does. */
const brokenCode = /^(?:\w+: )?(?:SyntaxError|ReferenceError)\b/;

/** Only a test that failed has caught a bug: a file that cannot be loaded, or a run that crashed, has shown nothing. */
export function verdictOf(report: JsonTestResults | undefined, folder: string): Verdict {
  if (report === undefined) return { isCaught: false, why: "no test result" };
  const failed = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => ({
        test: `${name.replace(`${folder}/`, "")}: ${fullName}`,
        message: failureMessages?.[0] ?? "",
      })),
  );
  const [first] = failed.filter(({ message }) => !brokenCode.test(message));
  if (first !== undefined) {
    const isLate = first.message.includes("Test timed out in");
    return { isCaught: true, why: isLate ? `${first.test} (by the test's own time-out)` : first.test };
  }
  if (failed[0] !== undefined) return { isCaught: false, why: `no test result: ${failed[0].message.split("\n")[0]}` };
  const unloaded = report.testResults.find(({ status, message }) => status === "failed" && message !== "");
  if (unloaded !== undefined) return { isCaught: false, why: `no test result: ${unloaded.message.split("\n")[0]}` };
  if (report.numPassedTests === 0) return { isCaught: false, why: "no test result: no test ran" };
  return { isCaught: false, why: `survives ${report.numPassedTests} tests` };
}
