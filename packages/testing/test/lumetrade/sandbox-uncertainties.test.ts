import { operations } from "@lumkit/lumetrade/internal";
import { createLumetradeSandbox, forEachUncertainty } from "@lumkit/testing/lumetrade";
import { expect, test } from "vitest";
import { lumetradeNotSimulated } from "../../src/lumetrade/not-simulated.js";
import { expectPrismAgrees } from "../expect-prism-agrees.js";
import { callEverything, everyCase } from "./call-everything.js";
import { createCheckedSandbox } from "./checked-sandbox.js";
import { checkMoney } from "./money.js";

test("with every policy the sandbox keeps to the document and to its balances, and the policy makes a difference", async () => {
  const told = new Map<string, string>();
  await forEachUncertainty(async ({ title, policies }) => {
    const checked = createCheckedSandbox({ ...everyCase, policies });
    await callEverything(checked);
    const { sandbox, contract, responses } = checked;
    expect(contract.violations()).toEqual([]);
    checkMoney(sandbox);
    const called = new Set(sandbox.seen().map(({ operation }) => operation));
    expect(
      Object.keys(operations)
        .filter((id) => !called.has(id))
        .sort(),
    ).toEqual(Object.keys(lumetradeNotSimulated).sort());
    told.set(title, JSON.stringify([sandbox.seen(), sandbox.ledger(), responses()]));
  });
  const alternatives = createLumetradeSandbox().uncertainties.reduce((sum, { options }) => sum + options.length - 1, 0);
  expect(told.size).toBe(1 + alternatives);
  const alike = [...told].filter(([title, text]) => title !== "defaults" && text === told.get("defaults"));
  expect(alike.map(([title]) => title)).toEqual([]);
});

test("Prism accepts the requests too", async () => {
  const checked = createCheckedSandbox(everyCase);
  await callEverything(checked);
  await expectPrismAgrees("lumetrade", checked.requests());
});
