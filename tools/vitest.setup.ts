import { afterEach, beforeEach, expect, vi } from "vitest";

// Neither a library nor a test may print on the console.
const methods = ["debug", "error", "info", "log", "warn"] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  const printed = methods.flatMap((method) => vi.mocked(console[method]).mock.calls);
  vi.restoreAllMocks();
  expect(printed, "printed on the console").toEqual([]);
});
