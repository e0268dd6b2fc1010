import { expect, test } from "vitest";
import { ApiError, ConnectionError, RefusedError } from "./errors.js";
import { carryIntent, intentOf } from "./intent.js";

const intent = { operation: "pay", id: "i1" };
const unknown = { operation: { id: "pay", safety: "once" }, outcome: "unknown" } as const;
const rejected = { ...unknown, outcome: "not-applied" } as const;

test.each([
  new ConnectionError(unknown, "sent", "no response"),
  new ApiError(unknown, 502, {}, {}),
  Object.assign(new Error("of another copy"), { [Symbol.for("@lumkit/error")]: "ApiError", outcome: "unknown" }),
])("an error of an unknown outcome carries the intent, and does not show it: %s", (error) => {
  carryIntent(error, intent);
  expect(intentOf(error)).toEqual(intent);
  expect(Object.keys(error)).not.toContain("intent");
  expect(JSON.stringify(error)).not.toContain("i1");
});

test.each([
  new ConnectionError(rejected, "connect", "no"),
  new ApiError(rejected, 409, {}, {}),
  new RefusedError("invalid-input", "no", unknown.operation),
  new Error("no"),
])("no other error carries it: %s", (error) => {
  carryIntent(error, intent);
  expect(error).not.toHaveProperty("intent");
  expect(intentOf(error)).toBe(undefined);
});

test("an intent is a plain object, and is taken out of the caller's hands", () => {
  const copy = intentOf(intent);
  expect(copy).toEqual(intent);
  expect(copy).not.toBe(intent);
});

test.each([undefined, null, "i1", [intent], new Map(Object.entries(intent)), Object.create(intent)])(
  "anything else is not an intent: %s",
  (value) => {
    expect(intentOf(value)).toBe(undefined);
  },
);

test("an instance of a class is not an intent", () => {
  expect(intentOf(Object.assign(new (class Row {})(), intent))).toBe(undefined);
});
