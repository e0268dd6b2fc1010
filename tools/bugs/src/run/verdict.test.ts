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
  ["Error: STACK_TRACE_ERROR\n    at task", "a.test.ts: test 1 (by the test's own time-out)"],
])("a test that fails with %s has caught the bug", (message, why) => {
  expect(verdictOf(reportOf([passed, failed(message)]), "/copy")).toEqual({ kind: "caught", why });
});

test.each([
  ["a run without a report", undefined, "no report"],
  ["a file that cannot be loaded", reportOf([], "SyntaxError: Unexpected token"), "SyntaxError: Unexpected token"],
  ["a run without a test", reportOf([]), "no test ran"],
  ["code that cannot run", reportOf([failed("ReferenceError: x is\n at")]), "ReferenceError: x is"],
])("%s has shown nothing", (_, report, why) => {
  expect(verdictOf(report, "/copy")).toEqual({ kind: "unjudged", why });
});

test("a run in which all tests pass has not noticed the bug", () => {
  expect(verdictOf(reportOf([passed, passed]), "/copy")).toEqual({ kind: "survives", why: "2 tests pass" });
});
