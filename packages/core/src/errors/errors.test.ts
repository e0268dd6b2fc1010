import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ApiError, ConnectionError, isNotApplied, RefusedError } from "./errors.js";

test("recognises an error of another copy of the package, and nothing else", () => {
  const copy = Object.assign(new Error("no"), { [Symbol.for("@lumkit/error")]: "ApiError" });
  expect(copy).toBeInstanceOf(ApiError);
  expect(copy).not.toBeInstanceOf(ConnectionError);
  expect(new Error("no")).not.toBeInstanceOf(ApiError);
  const nothing: unknown = null;
  expect(nothing instanceof RefusedError).toBe(false);
});

const failure = { operation: { id: "acceptOrder", safety: "keyed" }, outcome: "unknown" } as const;

test("each class knows only its own errors", () => {
  const errors = [
    new ApiError(failure, 404, {}, {}),
    new ConnectionError(failure, "sent", "no response"),
    new RefusedError("invalid-input", "no"),
  ];
  const classes = [ApiError, ConnectionError, RefusedError];
  expect(errors.map((error) => classes.map((type) => error instanceof type))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

test.each([
  ["a rejection that is known", new ApiError({ ...failure, outcome: "not-applied" }, 400, {}, {}), true],
  ["a rejection that is not", new ApiError(failure, 502, {}, {}), false],
  ["nothing sent", new ConnectionError({ ...failure, outcome: "not-applied" }, "connect", "no"), true],
  ["no response", new ConnectionError(failure, "sent", "no"), false],
  ["a read", new ApiError({ ...failure, outcome: undefined }, 404, {}, {}), false],
  ["a refusal of a call that could change something", new RefusedError("invalid-input", "no", failure.operation), true],
  ["a refusal of a read", new RefusedError("invalid-input", "no", { id: "getOrder", safety: "read" }), false],
  ["an unknown error", Object.assign(new Error("no"), { outcome: "not-applied" }), false],
  ["undefined", undefined, false],
])("isNotApplied judges %s", (_, error, expected) => {
  expect(isNotApplied(error)).toBe(expected);
});

test("an error of a read has no outcome at all", () => {
  expect("outcome" in new ApiError({ ...failure, outcome: undefined }, 404, {}, {})).toBe(false);
  expect(Object.keys(new ApiError(failure, 404, {}, {}))).toContain("outcome");
});

test("what a wait saw last is there, but is not logged by accident", () => {
  const error = new ConnectionError({ ...failure, outcome: undefined }, "wait", "no", { lastSeen: { status: "open" } });
  expect(error.lastSeen).toEqual({ status: "open" });
  expect(JSON.stringify(error) + inspect(error)).not.toContain("open");
});
