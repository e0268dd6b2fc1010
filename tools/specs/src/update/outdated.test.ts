import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { overlaySkeleton } from "../new/overlay-skeleton.js";
import { actionsOf } from "../overlay/prune.js";
import { recorded } from "../overlay/record.js";
import { withoutOutdated } from "./outdated.js";
import { knownRepairs } from "./repairs.js";

const login = "$.paths['/login'].post";
const error = "$.components.responses.Error.content['application/json']";
const conflict = "          examples: { conflict: { value: { reason: taken } } }\n";

/** What is left of an overlay that was written against `before`, each action by its target, when upstream is `after`. */
function left(
  before: ReturnType<typeof paymentsDocument>,
  after: ReturnType<typeof paymentsDocument>,
  actions: readonly object[],
): unknown[] {
  const whole = actions.map((action) => ({
    ...{ target: error, description: "Ours.", "x-evidence": "The tests", "x-confidence": "inferred" },
    ...action,
  }));
  const skeleton = overlaySkeleton(before).replace("actions: []", stringify({ actions: whole }).trimEnd());
  const text = recorded(before, "overlay.yaml", `${skeleton.trimEnd()}\n`);
  return actionsOf("overlay.yaml", withoutOutdated(after, "overlay.yaml", text).text).map((action) =>
    typeof action === "object" && action !== null && !Array.isArray(action) ? action["target"] : action,
  );
}

const generated = { "x-lumkit-generated": true };
const example = { update: { examples: { generated: { value: { reason: "string" } } } } };
const without = paymentsDocument([conflict, ""]);

test("keeps a generated action that is still needed", () => {
  expect(left(without, without, [{ ...generated, ...example }])).toEqual([error]);
});

test.each<[what: string, after: ReturnType<typeof paymentsDocument>]>([
  ["that the vendor has taken over in other words", paymentsDocument()],
  [
    "that the schema no longer allows",
    paymentsDocument([conflict, ""], ["reason: { type: string }", "reason: { type: integer }"]),
  ],
  [
    "whose place is gone",
    paymentsDocument(
      [conflict, ""],
      ["  responses:\n    Error:", "  responses:\n    Problem:"],
      ["responses/Error", "responses/Problem"],
    ),
  ],
])("drops a generated example %s, and never one that a person wrote", (_, after) => {
  expect(left(without, after, [{ ...generated, ...example }])).toEqual([]);
  expect(left(without, after, [example])).toEqual([error]);
});

test("drops a replaced example as a whole when the vendor changes the part of it that ours does not have", () => {
  const wrong = (hint: string) => paymentsDocument(["value: { reason: taken }", `value: { reason: 1, hint: ${hint} }`]);
  const actions = knownRepairs(wrong("a"), wrong("a"), []).map((action) => ({ ...action }));
  expect(left(wrong("a"), wrong("a"), actions)).toEqual([`${error}.examples.conflict`, error]);
  expect(left(wrong("a"), wrong("b"), actions)).toEqual([]);
});

test("keeps what is said about another place", () => {
  const summary = { target: login, update: { summary: "Logs in" }, ...generated };
  expect(left(without, paymentsDocument(), [summary, { ...generated, ...example }])).toEqual([login]);
});

test("replaces the vendor's example in a known operation that its schema no longer allows, and not ours", () => {
  const wrong = paymentsDocument(["reason: { type: string }", "reason: { type: integer }"]);
  const actions = (upstream: ReturnType<typeof paymentsDocument>) =>
    knownRepairs(wrong, upstream, []).map(({ target, remove, update }) => [target, remove ?? update]);
  expect(actions(wrong)).toEqual([
    [`${error}.examples.conflict`, true],
    [error, { examples: { conflict: { value: { reason: 0 } } } }],
  ]);
  expect(actions(without)).toEqual([]);
});
