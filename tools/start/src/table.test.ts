import { apis } from "@lumkit/tool-calls/apis.gen";
import { expect, test } from "vitest";
import { formatTable } from "./table.js";
import type { Row } from "./walk.js";

test("fits 60 columns, whatever the operation is", () => {
  const rows = Object.values(apis).flatMap(({ name, calls }) =>
    Object.keys(calls).map((operation) => ({
      api: name,
      operation,
      route: "DELETE /a/long/path/{id}",
      status: 200,
      milliseconds: 12_345.6,
      problem: undefined,
    })),
  );
  const lines = formatTable(rows, { colours: false }).split("\n");
  expect(lines.length).toBeGreaterThan(38);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

const row: Row = {
  api: "lumo",
  operation: "getOrder",
  route: "GET /orders/{id}",
  status: 200,
  milliseconds: 1.26,
  problem: undefined,
};

test("the table is plain text without colours", () => {
  expect(formatTable([row, { ...row, status: undefined, problem: "no response" }], { colours: false })).toBe(
    [
      "     lumo      method  status       time",
      "ok   getOrder  GET        200     1.3 ms",
      "FAIL getOrder  GET          -     1.3 ms",
      "      no response",
    ].join("\n"),
  );
});

test("the table has colours on a terminal", () => {
  expect(formatTable([row], { colours: true })).toContain("\u001b[32mok");
});
