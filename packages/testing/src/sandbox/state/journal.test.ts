import { expect, test } from "vitest";
import { createJournal } from "./journal.js";

test("a read that itself changes something does not lose what it was not to see", () => {
  const journal = createJournal();
  const values: string[] = [];
  const put = (value: string) => {
    values.push(value);
    journal.note({ undo: () => values.pop(), redo: () => values.push(value) });
  };
  for (const value of ["first", "second"]) {
    journal.begin();
    put(value);
  }
  journal.begin();
  expect(
    journal.asBefore(() => {
      const before = [...values];
      put("by the read");
      return before;
    }),
  ).toEqual(["first"]);
  expect(values.toSorted()).toEqual(["by the read", "first", "second"]);
});
