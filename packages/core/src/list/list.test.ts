import { expect, test } from "vitest";
import { RefusedError } from "../errors/errors.js";
import { createWholeList } from "./list.js";

test("reads again at each walk, and nothing before the first", async () => {
  let reads = 0;
  const list = createWholeList(async () => {
    reads += 1;
    return ["a"];
  });
  expect(reads).toBe(0);
  for await (const item of list) expect(item).toBe("a");
  expect(await list.toArray()).toEqual(["a"]);
  expect(reads).toBe(2);
});

test("throws the error of a page", async () => {
  const list = createWholeList(() => Promise.reject(new Error("no")));
  await expect(list.toArray()).rejects.toThrow("no");
});

test("gives the first items, up to the limit", async () => {
  const list = createWholeList(async () => ["a", "b", "c"]);
  expect(await list.toArray({ limit: 2 })).toEqual(["a", "b"]);
  expect(await list.toArray({ limit: 4 })).toEqual(["a", "b", "c"]);
});

test("reads nothing for a limit of 0", async () => {
  const list = createWholeList(() => Promise.reject(new Error("no")));
  expect(await list.toArray({ limit: 0 })).toEqual([]);
});

test.each([{ limit: -1 }, { limit: "2" }, { limit: Number.NaN }, { max: 2 }, null])(
  "refuses the options %j before anything is read",
  async (options) => {
    const list = createWholeList(() => Promise.reject(new Error("no")));
    await expect(Reflect.apply(list.toArray, undefined, [options])).rejects.toBeInstanceOf(RefusedError);
  },
);
