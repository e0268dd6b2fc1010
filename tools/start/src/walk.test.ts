import { apis } from "@lumkit/tool-calls/apis.gen";
import { expect, test } from "vitest";
import { type Row, walk } from "./walk.js";

async function rowsOf(breakOperation?: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const api of Object.values(apis)) for await (const row of walk(api, { breakOperation })) rows.push(row);
  return rows;
}

test("every operation of every API that has a method is a row, and all are ok", async () => {
  const rows = await rowsOf();
  const names = Object.values(apis).flatMap(({ calls }) => Object.keys(calls));
  expect(names.length).toBeGreaterThan(35);
  expect(rows.map(({ operation }) => operation).sort()).toEqual(names.sort());
  expect(rows.filter(({ problem }) => problem !== undefined)).toEqual([]);
});

test("only the call without its key fails its row, with the reason", async () => {
  const failed = (await rowsOf("getOrder")).filter(({ problem }) => problem !== undefined);
  expect(failed).toMatchObject([
    { operation: "getOrder", status: 401, problem: "Prism: Invalid security scheme used" },
  ]);
});

test("an operation without a call fails its row", async () => {
  const { lumo } = apis;
  const rows: Row[] = [];
  for await (const row of walk({ ...lumo, calls: {} }, { breakOperation: undefined })) rows.push(row);
  expect(new Set(rows.map(({ problem }) => problem))).toEqual(new Set(["no method makes this call"]));
});

test("a response that is not the example fails its row", async () => {
  const { lumo } = apis;
  const calls = Object.fromEntries(
    Object.entries(lumo.calls).map(([id, call]) => [
      id,
      { ...call, run: async (...input: Parameters<typeof call.run>) => [await call.run(...input)] },
    ]),
  );
  const rows: Row[] = [];
  for await (const row of walk({ ...lumo, calls }, { breakOperation: undefined })) rows.push(row);
  expect(new Set(rows.map(({ problem }) => problem))).toEqual(new Set(["the response is not the document's example"]));
});
