import { expect, test } from "vitest";
import type { JsonTestResults } from "vitest/node";
import { verdictOf } from "./verdict.js";

interface Sample {
  readonly status: "passed" | "failed";
  readonly message?: string;
}

/** The report of one file with these tests; `unloaded` says why the file could not be loaded. */
function reportOf(samples: readonly Sample[], unloaded = ""): JsonTestResults {
  const isFailed = unloaded !== "" || samples.some(({ status }) => status === "failed");
  const assertionResults = samples.map(({ status, message }, index) => ({
    ...{ ancestorTitles: [], fullName: `test ${index}`, title: `test ${index}`, meta: {}, tags: [] },
    status,
    failureMessages: message === undefined ? [] : [message],
  }));
  const file = { name: "/copy/a.test.ts", message: unloaded, startTime: 0, endTime: 0, assertionResults };
  return Object({
    numPassedTests: samples.filter(({ status }) => status === "passed").length,
    testResults: [{ ...file, status: isFailed ? "failed" : "passed" }],
  });
}

const passed: Sample = { status: "passed" };
const failed = (message: string): Sample => ({ status: "failed", message });

test.each([
  ["AssertionError: expected 1 to be 2", "a.test.ts: test 1"],
  ["TypeError: Cannot read properties of undefined", "a.test.ts: test 1"],
  ["Error: Test timed out in 120000ms.", "a.test.ts: test 1 (by the test's own time-out)"],
])("a test that fails with %s has caught the bug", (message, why) => {
  expect(verdictOf(reportOf([passed, failed(message)]), "/copy")).toEqual({ isCaught: true, why });
});

test.each([
  ["a run without a report", undefined, "no test result"],
  ["a file that cannot be loaded", reportOf([], "SyntaxError: Unexpected token"), "no test result: SyntaxError"],
  ["a run without a test", reportOf([]), "no test result: no test ran"],
  ["code that cannot run", reportOf([failed("ReferenceError: x is not defined")]), "no test result: ReferenceError"],
  ["a run in which all tests pass", reportOf([passed, passed]), "survives 2 tests"],
])("%s has caught nothing", (_, report, why) => {
  const verdict = verdictOf(report, "/copy");
  expect(verdict.isCaught).toBe(false);
  expect(verdict.why).toContain(why);
});
