import { operations } from "@lumkit/lumo/internal";
import { createLumoSandbox, forEachUncertainty } from "@lumkit/testing/lumo";
import { expect, test } from "vitest";
import { lumoNotSimulated } from "../../src/lumo/not-simulated.js";
import { expectPrismAgrees } from "../expect-prism-agrees.js";
import { callEverything } from "./call-everything.js";
import { createCheckedSandbox } from "./checked-sandbox.js";
import { checkMoney } from "./money.js";

test("with every policy the sandbox keeps to the document and to its balances, and the policy makes a difference", async () => {
  const told = new Map<string, string>();
  await forEachUncertainty(async ({ title, policies }) => {
    const checked = createCheckedSandbox({ policies });
    await callEverything(checked);
    const { sandbox, contract, responses } = checked;
    expect(contract.violations()).toEqual([]);
    expect(contract.remarks()).toEqual([]);
    checkMoney(sandbox);
    const called = new Set(sandbox.seen().map(({ operation }) => operation));
    expect(
      Object.keys(operations)
        .filter((id) => !called.has(id))
        .sort(),
    ).toEqual(Object.keys(lumoNotSimulated).sort());
    told.set(title, JSON.stringify([sandbox.seen(), sandbox.ledger(), responses()]));
  });
  const alternatives = createLumoSandbox().uncertainties.reduce((sum, { options }) => sum + options.length - 1, 0);
  expect(told.size).toBe(1 + alternatives);
  // Of those that are alike, the first.
  const titles = new Map([...told].toReversed().map(([title, text]) => [text, title]));
  // Such a policy is of no use: the vendor's document may decide it now.
  const alike = [...told].filter(([title, text]) => titles.get(text) !== title);
  expect(alike.map(([title, text]) => `${title} makes no difference to ${titles.get(text)}`)).toEqual([]);
});

test("Prism accepts the requests too", async () => {
  const checked = createCheckedSandbox();
  await callEverything(checked);
  await expectPrismAgrees("lumo", checked.requests());
});

test("lists each uncertainty with its default and its reason", () => {
  const { uncertainties } = createLumoSandbox({ policies: { expiredQuote: 410 } });
  expect(uncertainties.find(({ name }) => name === "expiredQuote")).toMatchObject({
    question: "Which status has the accept of an expired quote?",
    options: [400, 404, 409, 410, 422],
    chosen: 410,
  });
  for (const { question, reason } of uncertainties) expect(`${question} ${reason}`).toMatch(/\? \w.*[^.]$/);
});

test("a failing branch is named", async () => {
  const run = forEachUncertainty(({ policies }) => {
    if (policies.orderId === "new") throw new Error("order not found");
  });
  await expect(run).rejects.toThrow("It failed with orderId: new: order not found");
});
