import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listOrders } from "../../test/operations.js";
import { ApiError, ConnectionError } from "../errors/errors.js";
import type { PageQuery } from "./page-reader.js";
import { createPagedList } from "./paged-list.js";

interface Item {
  readonly id?: string;
  /** What a test tells items by that have no id. */
  readonly mark: string;
}

const runs = Number(process.env["LUMKIT_RUNS"] ?? 2000);

const item = (mark: string): Item => ({ id: mark, mark });
const items = (count: number, name = "i"): Item[] => Array.from({ length: count }, (_, at) => item(`${name}${at}`));
const marks = (list: readonly Item[]): string[] => list.map(({ mark }) => mark);

interface Vendor {
  all: Item[];
  /** The most it gives at once, whatever is asked for. */
  clamp: number;
  total?: (() => unknown) | undefined;
  /** What happens before the nth response. */
  before?: ((read: number, vendor: Vendor) => void) | undefined;
}

/** A list over a vendor, and what it was asked for. */
function listOf(vendor: Vendor) {
  const queries: PageQuery[] = [];
  const list = createPagedList(listOrders, async ({ limit, offset }) => {
    if (queries.length > 10_000) throw new Error("the walk does not end");
    vendor.before?.(queries.length, vendor);
    queries.push({ limit, offset });
    const count = Math.min(limit, vendor.clamp);
    const total = vendor.total === undefined ? vendor.all.length : vendor.total();
    return { items: vendor.all.slice(offset, offset + count), total };
  });
  return { list, queries, offsets: () => queries.map(({ offset }) => offset) };
}

const noTotal = () => undefined;

describe("a list that stands still", () => {
  test("is read in overlapping pages and ends at its total", async () => {
    const { list, queries } = listOf({ all: items(250), clamp: 1000 });
    expect(marks(await list.toArray())).toEqual(marks(items(250)));
    expect(queries).toEqual([
      { limit: 100, offset: 0 },
      { limit: 100, offset: 99 },
      { limit: 100, offset: 198 },
    ]);
  });

  test("advances by the items that a page has, not by the number that was asked for", async () => {
    const { list, offsets } = listOf({ all: items(10), clamp: 4 });
    expect(marks(await list.toArray())).toEqual(marks(items(10)));
    expect(offsets()).toEqual([0, 3, 6]);
  });

  test.each([
    ["none", undefined],
    ["null", null],
    ["a text", "10"],
    ["0", 0],
    ["too small", 5],
  ])("is read to an empty page if its total is useless: %s", async (_, total) => {
    const { list, offsets } = listOf({ all: items(10), clamp: 4, total: () => total });
    expect(marks(await list.toArray())).toEqual(marks(items(10)));
    expect(offsets()).toEqual([0, 3, 6, 9, 10]);
  });

  test("may be empty", async () => {
    const { list, queries } = listOf({ all: [], clamp: 4, total: noTotal });
    expect(await list.toArray()).toEqual([]);
    expect(queries).toHaveLength(1);
  });

  test("gives no more than a limit, and asks for no more", async () => {
    const { list, queries } = listOf({ all: items(250), clamp: 1000 });
    expect(marks(await list.toArray({ limit: 3 }))).toEqual(marks(items(3)));
    expect(marks(await list.toArray({ limit: 103 }))).toEqual(marks(items(103)));
    expect(await list.toArray({ limit: 0 })).toEqual([]);
    expect(queries).toEqual([
      { limit: 3, offset: 0 },
      { limit: 100, offset: 0 },
      { limit: 4, offset: 99 },
    ]);
  });

  test("reads the next page only when it is wanted", async () => {
    const { list, queries } = listOf({ all: items(10), clamp: 4 });
    for await (const { mark } of list) if (mark === "i3") break;
    expect(queries).toHaveLength(1);
  });

  test("gives an id once if a page has it twice", async () => {
    const { list } = listOf({ all: [item("a"), item("a"), item("b")], clamp: 4 });
    expect(marks(await list.toArray())).toEqual(["a", "b"]);
  });

  test("gives every item without an id", async () => {
    const all = [{ mark: "a" }, { mark: "b" }, { id: "", mark: "c" }, { id: "", mark: "d" }, { mark: "e" }];
    expect(marks(await listOf({ all, clamp: 2, total: noTotal }).list.toArray())).toEqual(marks(all));
  });
});

/** Items at the front and at the end before some of the reads, and how many come at once. */
const growth = fc.array(
  fc.record({ front: fc.nat(7), end: fc.nat(3), many: fc.boolean() }).map(({ front, end, many }) => ({
    front: many ? front * 10 : front,
    end,
  })),
  { maxLength: 40 },
);

/** In all it grows by less at its front than the walk goes on without a new item. */
function growing(steps: readonly { readonly front?: number; readonly end?: number }[]): NonNullable<Vendor["before"]> {
  let left: number | undefined;
  return (read, vendor) => {
    left ??= 90 * vendor.clamp;
    const { front: wanted = 0, end = 0 } = (read > 0 ? steps[read - 1] : undefined) ?? {};
    const front = Math.min(wanted, left);
    left -= front;
    vendor.all = [...items(front, `front${read}.`), ...vendor.all, ...items(end, `end${read}.`)];
  };
}

const walkable = {
  size: fc.nat(60),
  clamp: fc.integer({ min: 1, max: 12 }),
  hasTotal: fc.boolean(),
};

describe("a list that grows while it is walked", () => {
  test("gives each item once, and every one that was there at the start", async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ ...walkable, steps: growth }), async ({ size, clamp, hasTotal, steps }) => {
        const vendor = { all: items(size), clamp, total: hasTotal ? undefined : noTotal, before: growing(steps) };
        const given = marks(await listOf(vendor).list.toArray());
        expect(new Set(given).size).toBe(given.length);
        expect(given.filter((mark) => mark.startsWith("i"))).toEqual(marks(items(size)));
      }),
      { numRuns: runs },
    );
  });

  test("gives what is added at its end", async () => {
    const vendor = { all: items(9), clamp: 4, before: growing([{ front: 0, end: 1 }]) };
    expect(marks(await listOf(vendor).list.toArray())).toContain("end1.0");
  });

  test("recognises what it gave, and continues right after it", async () => {
    const grow = (read: number, vendor: Vendor): void => {
      if (read === 2) vendor.all = [...items(12, "front"), ...vendor.all];
    };
    const { list, offsets } = listOf({ all: items(16), clamp: 6, before: grow });
    expect(marks(await list.toArray())).toEqual(marks(items(16)));
    expect(offsets()).toEqual([0, 5, 10, 16, 22]);
  });

  test("searches for known items from where it last searched", async () => {
    const vendor = { all: items(2), clamp: 1, total: noTotal, before: growing([{}, { front: 1 }]) };
    expect(marks(await listOf(vendor).list.toArray())).toEqual(marks(items(2)));
  });

  test("finds its place again after any growth at its front", async () => {
    const { list, queries } = listOf({ all: items(30), clamp: 10, before: growing([{ front: 500, end: 0 }]) });
    expect(marks(await list.toArray())).toEqual(marks(items(30)));
    expect(queries.length).toBeLessThan(60);
  });

  test("misses no item without an id, and gives no item with an id twice", async () => {
    const sparse = fc.array(fc.boolean(), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(sparse, walkable.clamp, growth, async (hasId, clamp, steps) => {
        // Every page holds an id: no clamp is as small as the longest row of items without one.
        const all = hasId.map((has, at) => (has || at % 3 === 0 ? item(`i${at}`) : { mark: `i${at}` }));
        const vendor = { all, clamp: clamp + 3, total: noTotal, before: growing(steps) };
        const given = await listOf(vendor).list.toArray();
        expect(new Set(marks(given))).toEqual(new Set([...marks(all), ...marks(given)]));
        const ids = given.flatMap(({ id }) => id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: runs },
    );
  });

  test("gives each item without an id once if nothing moves", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), walkable.clamp, async (hasId, clamp) => {
        const all = hasId.map((has, at) => (has ? item(`i${at}`) : { mark: `i${at}` }));
        expect(marks(await listOf({ all, clamp, total: noTotal }).list.toArray())).toEqual(marks(all));
      }),
      { numRuns: runs },
    );
  });
});

describe("a list that items leave while it is walked", () => {
  test("gives no item twice, and ends", async () => {
    const steps = fc.array(fc.record({ front: fc.nat(30), end: fc.nat(3), leaving: fc.array(fc.nat(99)) }), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.record({ ...walkable, steps }), async ({ size, clamp, hasTotal, steps }) => {
        const grow = growing(steps);
        const vendor: Vendor = {
          all: items(size),
          clamp,
          total: hasTotal ? undefined : noTotal,
          before: (read, vendor) => {
            grow(read, vendor);
            const leaving = new Set(steps[read - 1]?.leaving.map((at) => at % vendor.all.length));
            vendor.all = vendor.all.filter((_, at) => !leaving.has(at));
          },
        };
        const given: string[] = [];
        try {
          for await (const { mark } of listOf(vendor).list) given.push(mark);
        } catch (error) {
          // What it knew may be gone, with more pages behind that than it goes on for.
          expect(error).toMatchObject({ stage: "content" });
        }
        expect(new Set(given).size).toBe(given.length);
      }),
      { numRuns: runs },
    );
  });

  test("misses none while less than a page of what was given is gone at once", async () => {
    const gone = (read: number, vendor: Vendor): void => {
      if (read === 2) vendor.all = vendor.all.filter(({ mark }) => !["i1", "i4", "i9"].includes(mark));
    };
    const { list } = listOf({ all: items(40), clamp: 6, before: gone });
    expect(marks(await list.toArray())).toEqual(marks(items(40)));
  });
});

test("gives what replaces an item without an id", async () => {
  const all = [item("a"), item("b"), { mark: "c" }, ...items(4)];
  const gone = (read: number, vendor: Vendor): void => {
    if (read === 1) vendor.all = all.filter(({ mark }) => mark !== "c");
  };
  const { list } = listOf({ all, clamp: 3, total: noTotal, before: gone });
  expect(marks(await list.toArray())).toEqual(marks(all));
});

test.each([
  ["four items", items(4)],
  ["one item", items(1)],
  ["items without an id", [{ mark: "a" }, { mark: "b" }]],
])("ends with an error if the service ignores the offset and always gives %s", async (_, same: Item[]) => {
  let reads = 0;
  const list = createPagedList(listOrders, async () => {
    reads += 1;
    return { items: structuredClone(same), total: undefined };
  });
  const error: unknown = await list.toArray().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ operation: "listOrders", stage: "content" });
  expect(String(error)).toContain("100 pages in a row held nothing new");
  expect(reads).toBe(101);
});

describe("a page that is empty before the total is reached", () => {
  /** Which reads get an empty page, counted from 0. */
  function withEmptyPages(isEmpty: (read: number) => boolean, total: (read: number) => unknown = () => 10) {
    const all = items(10);
    let reads = 0;
    const list = createPagedList<Item>(listOrders, async ({ limit, offset }) => {
      const read = reads++;
      return { items: isEmpty(read) ? [] : all.slice(offset, offset + Math.min(limit, 4)), total: total(read) };
    });
    return { list, all, reads: () => reads };
  }

  test("is read again, and the walk goes on", async () => {
    for (let empty = 0; empty < 3; empty++) {
      const { list, all, reads } = withEmptyPages((read) => read === empty);
      expect(marks(await list.toArray())).toEqual(marks(all));
      expect(reads()).toBe(4);
    }
  });

  test("is read again if the total of the page before was larger, whatever its own total", async () => {
    for (const total of [0, undefined]) {
      const { list, all } = withEmptyPages(
        (read) => read === 1,
        (read) => (read === 1 ? total : 10),
      );
      expect(marks(await list.toArray())).toEqual(marks(all));
    }
  });

  test("is an error if it is empty again; the items before it were given", async () => {
    for (const total of [10, undefined]) {
      const { list, reads } = withEmptyPages(
        (read) => read > 0,
        (read) => (read > 0 ? total : 10),
      );
      const given: string[] = [];
      const walk = async () => {
        for await (const { mark } of list) given.push(mark);
      };
      const error: unknown = await walk().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ operation: "listOrders", stage: "content" });
      expect(String(error)).toContain("the page at offset 3 is empty, and the list has 10 items by its total");
      expect(given).toEqual(["i0", "i1", "i2", "i3"]);
      expect(reads()).toBe(3);
    }
  });

  test("is the end if the total says twice that the list is that short", async () => {
    const { list, reads } = withEmptyPages(
      (read) => read > 0,
      (read) => (read > 0 ? 2 : 10),
    );
    expect(marks(await list.toArray())).toEqual(["i0", "i1", "i2", "i3"]);
    expect(reads()).toBe(3);
  });

  test("is the end if no total is a number", async () => {
    const { list, reads } = withEmptyPages(
      (read) => read > 0,
      () => "10",
    );
    expect(marks(await list.toArray())).toEqual(["i0", "i1", "i2", "i3"]);
    expect(reads()).toBe(2);
  });
});

describe("a service that rejects the size of a page", () => {
  const rejection = (status: number) =>
    new ApiError({ operation: listOrders, outcome: undefined }, status, {}, undefined);

  function rejecting(largest: number, status = 400, rejects = (_: PageQuery, read: number) => read >= 0) {
    const all = items(250);
    const queries: PageQuery[] = [];
    const list = createPagedList<Item>(listOrders, async (query) => {
      const { limit, offset } = query;
      queries.push(query);
      if (limit > largest && rejects(query, queries.length - 1)) throw rejection(status);
      return { items: all.slice(offset, offset + limit), total: all.length };
    });
    return { list, all, limits: () => queries.map(({ limit }) => limit) };
  }

  test.each([400, 422])("is asked for fewer items after %i, and then only for as many", async (status) => {
    for (const [largest, tried] of [
      [99, [100, 50]],
      [20, [100, 50, 20]],
      [15, [100, 50, 20, 10]],
    ] as const) {
      const { list, all, limits } = rejecting(largest, status);
      expect(marks(await list.toArray())).toEqual(marks(all));
      const size = tried.at(-1) ?? 0;
      expect(limits().slice(0, tried.length)).toEqual(tried);
      expect(new Set(limits().slice(tried.length))).toEqual(new Set([size]));
    }
  });

  test("is asked for fewer than a caller wants at once", async () => {
    const { list, limits } = rejecting(20);
    expect(await list.toArray({ limit: 30 })).toHaveLength(30);
    expect(limits()).toEqual([30, 20, 11]);
  });

  test("throws its rejection if it also rejects ten items, or fewer were asked for", async () => {
    const { list, limits } = rejecting(0);
    await expect(list.toArray()).rejects.toMatchObject({ status: 400 });
    expect(limits()).toEqual([100, 50, 20, 10]);
    await expect(list.toArray({ limit: 3 })).rejects.toMatchObject({ status: 400 });
    expect(limits()).toEqual([100, 50, 20, 10, 3]);
  });

  test("throws any other rejection at once, and any of a later page", async () => {
    for (const status of [401, 403, 404, 409, 429, 500]) {
      const { list, limits } = rejecting(50, status);
      await expect(list.toArray()).rejects.toMatchObject({ status });
      expect(limits()).toEqual([100]);
    }
    const later = rejecting(50, 400, ({ offset }) => offset > 0);
    await expect(later.list.toArray()).rejects.toMatchObject({ status: 400 });
    expect(later.limits()).toEqual([100, 100]);
  });
});

test("throws the error of a page", async () => {
  const list = createPagedList(listOrders, () => Promise.reject(new Error("no")));
  await expect(list.toArray()).rejects.toThrow("no");
});
