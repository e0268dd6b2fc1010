import { expect, test } from "vitest";
import { createOffsetList, createWholeList } from "./list.js";

/** Pages of 2 out of `all`, with a log of the offsets that were read. */
function pagesOf(all: readonly string[], total: unknown = all.length) {
  const offsets: number[] = [];
  const list = createOffsetList(async (offset) => {
    offsets.push(offset);
    return { items: all.slice(offset, offset + 2), total };
  });
  return { list, offsets };
}

test("walks page after page and ends at the total", async () => {
  const { list, offsets } = pagesOf(["a", "b", "c", "d"]);
  expect(await list.toArray()).toEqual(["a", "b", "c", "d"]);
  expect(offsets).toEqual([0, 2]);
});

test("ends at an empty page when the service gives no total", async () => {
  const { list, offsets } = pagesOf(["a", "b", "c"], null);
  expect(await list.toArray()).toEqual(["a", "b", "c"]);
  expect(offsets).toEqual([0, 2, 3]);
});

test("reads no more pages than the limit takes", async () => {
  const { list, offsets } = pagesOf(["a", "b", "c", "d", "e"]);
  expect(await list.toArray({ limit: 3 })).toEqual(["a", "b", "c"]);
  expect(offsets).toEqual([0, 2]);
  expect(await list.toArray({ limit: 0 })).toEqual([]);
});

test("reads anew at each walk, and nothing before the first", async () => {
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

test("passes an error of a page on", async () => {
  const list = createWholeList(() => Promise.reject(new Error("no")));
  await expect(list.toArray()).rejects.toThrow("no");
});
