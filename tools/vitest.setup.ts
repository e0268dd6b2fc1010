import { afterEach, beforeEach, expect, vi } from "vitest";

// A library that talks on the console is broken, and so is a test that does.
const methods = ["debug", "error", "info", "log", "warn"] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  const printed = methods.flatMap((method) => vi.mocked(console[method]).mock.calls);
  vi.restoreAllMocks();
  expect(printed, "printed on the console").toEqual([]);
});
