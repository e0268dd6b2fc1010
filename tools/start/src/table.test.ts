import { apis } from "@lumkit/tool-calls/apis.gen";
import { expect, test } from "vitest";
import { formatTable } from "./table.js";

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
