import { expect, test } from "vitest";
import { type LostAnswer, lostAnswers } from "./lost-answers.js";

test("a payment and a withdrawal whose answers are lost are found, and happened once", async () => {
  const shown: LostAnswer[] = [];
  for await (const one of lostAnswers()) shown.push(one);
  expect(shown).toMatchObject([
    { text: expect.stringMatching(/unknown.*orders\.resolve finds order [0-9a-f-]{36} of 50 USDT.*once/), effects: 1 },
    { text: expect.stringMatching(/unknown.*withdrawals\.resolve finds withdrawal WD\w{6};.*once/), effects: 1 },
  ]);
});
