import { expect, test } from "vitest";
import { type LostResponse, lostResponses } from "./lost-responses.js";

test("a payment and a withdrawal whose responses are lost are found, and each happened once", async () => {
  const shown: LostResponse[] = [];
  for await (const one of lostResponses()) shown.push(one);
  expect(shown).toMatchObject([
    { text: expect.stringMatching(/unknown.*orders\.resolve finds order [0-9a-f-]{36} of 50 USDT.*once/), effects: 1 },
    { text: expect.stringMatching(/unknown.*withdrawals\.resolve finds withdrawal WD\w{6};.*once/), effects: 1 },
  ]);
});
