import type { JsonTestResults } from "vitest/node";

/** What a run of tests shows about a bug. */
export interface Verdict {
  /** `unjudged`: no test has a result that says anything. It does not count as caught. */
  readonly kind: "caught" | "survives" | "unjudged";
  /** The test that caught it, how many passed, or why there is no result. */
  readonly why: string;
}

/** These say that the replacement is wrong, not that a test noticed what it does. */
const brokenCode = /^(?:\w+: )?(?:SyntaxError|ReferenceError)\b/;

/** Only a test that failed has caught a bug: a file that cannot be loaded, or a run that crashed, has shown nothing. */
export function verdictOf(report: JsonTestResults | undefined, folder: string): Verdict {
  if (report === undefined) return { kind: "unjudged", why: "no report" };
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
    // That is how Vitest's report shows a time-out.
    const isLate = first.message.startsWith("Error: STACK_TRACE_ERROR");
    return { kind: "caught", why: isLate ? `${first.test} (by the test's own time-out)` : first.test };
  }
  if (failed[0] !== undefined) return { kind: "unjudged", why: firstLine(failed[0].message) };
  const unloaded = report.testResults.find(({ status, message }) => status === "failed" && message !== "");
  if (unloaded !== undefined) return { kind: "unjudged", why: firstLine(unloaded.message) };
  if (report.numPassedTests === 0) return { kind: "unjudged", why: "no test ran" };
  return { kind: "survives", why: `${report.numPassedTests} tests pass` };
}

function firstLine(message: string): string {
  return message.split("\n", 1).join("");
}
