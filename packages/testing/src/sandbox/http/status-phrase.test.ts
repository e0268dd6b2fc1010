import { STATUS_CODES } from "node:http";
import { expect, test } from "vitest";
import { phraseOf } from "./status-phrase.js";

test("errors have the phrases that Node gives them", () => {
  const statuses = Array.from({ length: 200 }, (_, index) => 400 + index);
  expect(statuses.map(phraseOf)).toEqual(statuses.map((status) => STATUS_CODES[status] ?? "Error"));
});
