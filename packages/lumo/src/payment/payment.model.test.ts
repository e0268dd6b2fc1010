import { describe, expect, test } from "vitest";
import { decide } from "../../../core/src/call/decide.js";
import { checkModel } from "../../test/payment-model/check-model.js";
import type { Variant } from "../../test/payment-model/model-state.js";
import { productRules, type Rules } from "../../test/payment-model/process-model.js";
import { untilDeadMs, verdictOf } from "./rules.js";

const usedKeys = ["first", 400, 409, 422, 423] as const;
const clocks = [
  [0, 0],
  [60, -60],
] as const;
const booleans = [true, false];

/** All combinations in a long run; otherwise every 27th, which covers every pair of the yes-or-no properties. */
const variants: readonly Variant[] = usedKeys
  .flatMap((usedKey) => booleans.map((recorded) => ({ usedKey, recorded })))
  .flatMap((one) => booleans.map((storesRejections) => ({ ...one, storesRejections })))
  .flatMap((one) => booleans.map((hasQuoteId) => ({ ...one, hasQuoteId })))
  .flatMap((one) => ([400, 410] as const).map((expired) => ({ ...one, expired })))
  .flatMap((one) => clocks.map((skews) => ({ ...one, skews })))
  .filter((_, index) => process.env["LUMKIT_RUNS"] !== undefined || index % 27 === 0);

describe("in every order of events one id is paid at most once, and every report is true", () => {
  test.each(variants)(
    "$usedKey, recorded $recorded, stores rejections $storesRejections, $expired, $skews",
    (variant) => {
      const { violation, history, paid, notApplied, states } = checkModel(variant, productRules);
      expect(violation, JSON.stringify(history, undefined, 1)).toBeUndefined();
      // The model reaches both ends, in many ways.
      expect([paid > 1000, notApplied > 1000, states > 10_000]).toEqual([true, true, true]);
    },
  );
});

const usual: Variant = {
  usedKey: 422,
  recorded: true,
  storesRejections: true,
  hasQuoteId: false,
  expired: 410,
  skews: [0, 0],
};

describe("a weaker rule is caught", () => {
  test.each<[string, Partial<Rules>, Partial<Variant>]>([
    ["a replay while the quote lives", { untilDeadMs: () => 0 }, {}],
    [
      "only this machine's clock",
      { untilDeadMs: (expiresMs, [own = 0]) => untilDeadMs(expiresMs, [own]) },
      { skews: [60, 0] },
    ],
    [
      "a rejection of a repeated accept taken as not applied",
      { decide: (attempt) => decide({ ...attempt, earlierAttempts: false }) },
      {},
    ],
    ["a key that two calls may record", { isKeyUnique: false }, {}],
    [
      "a rejection without a record taken as not applied",
      { decide: (attempt) => decide({ ...attempt, isKeyRecorded: true }) },
      { recorded: false },
    ],
    ["no look at older orders", { verdictOf: (one) => verdictOf(one, { recorded: true }) }, { recorded: false }],
    ["equal amounts as proof", { matchOrder: () => "same" }, {}],
    [
      "a stored failure that never ends",
      { verdictOf: (one, intent) => (one.status === 500 ? "unknown" : verdictOf(one, intent)) },
      { usedKey: "first" },
    ],
  ])("%s", (_, rules, variant) => {
    expect(checkModel({ ...usual, ...variant }, { ...productRules, ...rules }).violation).toBeDefined();
  });
});
