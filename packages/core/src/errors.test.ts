import { expect, test } from "vitest";
import { ApiError, ConnectionError, RefusedError } from "./errors.js";

test("recognises an error of another copy of the package, and nothing else", () => {
  const copy = Object.assign(new Error("no"), { [Symbol.for("@lumkit/error")]: "ApiError" });
  expect(copy).toBeInstanceOf(ApiError);
  expect(copy).not.toBeInstanceOf(ConnectionError);
  expect(new Error("no")).not.toBeInstanceOf(ApiError);
  const nothing: unknown = null;
  expect(nothing instanceof RefusedError).toBe(false);
});

test("each class knows only its own errors", () => {
  const errors = [
    new ApiError("getOrder", 404, {}, {}),
    new ConnectionError("getOrder", "sent", "no answer came"),
    new RefusedError("invalid-input", "no"),
  ];
  const classes = [ApiError, ConnectionError, RefusedError];
  expect(errors.map((error) => classes.map((type) => error instanceof type))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});
