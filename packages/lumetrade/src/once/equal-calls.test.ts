import { expect, test } from "vitest";
import { createCallMemory } from "./call-memory.js";

const capacity = 10_000;
const createMemory = () => createCallMemory<string>((a, b) => a === b);

/** Fills a memory with calls that succeeded. */
function fill(memory: ReturnType<typeof createMemory>, count: number, subject = "other") {
  for (let index = 0; index < count; index++) {
    memory.open(`${subject}-${index}`, subject, true);
    memory.close(`${subject}-${index}`, `t-${subject}-${index}`);
  }
}

test("knows the equal calls, and which of them nobody knows the outcome of", () => {
  const memory = createMemory();
  expect(memory.twins("a")).toEqual({ ids: [], areAll: true, isAnyOpen: false });
  memory.open("1", "a", true);
  expect(memory.twins("a").isAnyOpen).toBe(true);
  expect(memory.twins("b").isAnyOpen).toBe(false);
  memory.close("1", "t1");
  expect(memory.twins("a")).toEqual({ ids: ["t1"], areAll: true, isAnyOpen: false });
});

test("forgets a call that changed nothing", () => {
  const memory = createMemory();
  memory.open("1", "a", true);
  memory.close("1");
  expect(memory.twins("a")).toEqual({ ids: [], areAll: true, isAnyOpen: false });
  expect(memory.others("2")).toEqual([]);
});

test("names a hundred equal calls at most, the last ones, and says that these are not all", () => {
  const memory = createMemory();
  fill(memory, 101, "a");
  const { ids, areAll } = memory.twins("a");
  expect([ids.length, ids[0], ids.at(-1), areAll]).toEqual([100, "t-a-1", "t-a-100", false]);
});

test("forgets the oldest success when it is full, and blurs whoever could take its row for their own", () => {
  const memory = createMemory();
  memory.open("before", "a", true);
  fill(memory, 1, "b");
  memory.open("fenced", "a", true);
  memory.open("unfenced", "a", false);
  fill(memory, capacity - 4);
  expect(memory.twins("b").areAll).toBe(true);
  expect(memory.open("new", "c", true)).toBe(true);
  expect(memory.twins("b")).toMatchObject({ ids: [], areAll: false });
  expect(["before", "fenced", "unfenced", "new"].map(memory.isBlurred)).toEqual([true, false, true, false]);
  expect(memory.others("new")).toHaveLength(capacity - 1);
});

test("never forgets a call of which nobody knows what came, and takes no more when it is full of them", () => {
  const memory = createMemory();
  for (let index = 0; index < capacity; index++) expect(memory.open(String(index), "a", true)).toBe(true);
  expect(memory.open("one more", "b", true)).toBe(false);
  expect(memory.open("0", "a", true)).toBe(true);
  memory.close("7");
  expect(memory.open("one more", "b", true)).toBe(true);
});
