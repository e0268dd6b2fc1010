import { expect, test } from "vitest";
import { compared, figures, inBlocks } from "./blocks.js";

test("each block runs the subjects in turn and in reverse, so that a slower machine slows all of them", async () => {
  let now = 0;
  const order: string[] = [];
  const measured = await inBlocks({ blocks: 2 }, ["a", "b", "c"], async (subject) => {
    order.push(subject);
    now += 1;
    return { time: (subject === "b" ? 2 : 1) * 100 + now * (subject === "b" ? 2 : 1) };
  });
  expect(order.join("")).toBe("abccbaabccba");
  expect(compared(measured, "time", "a").get("b")).toEqual({ median: 2, least: 2, most: 2 });
  expect(compared(measured, "time", "a", (own, base) => own - base).get("c")).toEqual({ median: 0, least: 0, most: 0 });
  expect(figures(measured, "time").get("a")).toEqual({ median: 106.5, least: 101, most: 112 });
});

test("a subject that fails is left out with what its program says, and without paths", async () => {
  const measured = await inBlocks({ blocks: 2 }, ["a", "b"], async (subject) => {
    if (subject === "b")
      throw new Error("/some/node program.mjs ended with 1\n\nTypeError: It is not here\n    at /some/place");
    return { time: 1 };
  });
  expect(measured.leftOut).toEqual(["b: TypeError: It is not here"]);
  expect([...measured.samples.keys()]).toEqual(["a"]);
});

test("only the subjects that are asked for are measured", async () => {
  const measured = await inBlocks({ blocks: 1, only: ["b"] }, ["a", "b"], async () => ({ time: 1 }));
  expect([...measured.samples.keys()]).toEqual(["b"]);
});
