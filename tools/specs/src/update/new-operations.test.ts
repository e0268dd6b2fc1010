import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { lackedExamples, newOperations } from "./new-operations.js";

const listed = '        "200":\n          description: All payments.';
const body = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;

test("makes an example for a new status of a known operation, and for a body that has a schema now", () => {
  const document = paymentsDocument(
    [listed, `        "404": { description: None., ${body("{ type: string, enum: [gone] }")} }\n${listed}`],
    ["          examples: { conflict: { value: { reason: taken } } }\n", ""],
  );
  const actions = lackedExamples(document, newOperations(paymentsDocument(), document));
  expect(actions.map(({ target, update }) => [target, update])).toEqual([
    [
      "$.paths['/payments'].get.responses['404'].content['application/json']",
      { examples: { generated: { value: "gone" } } },
    ],
    [
      "$.components.responses.Error.content['application/json']",
      { examples: { generated: { value: { reason: "string" } } } },
    ],
  ]);
});

test("makes one example for a response that a known operation shares with a new one", () => {
  const document = paymentsDocument(
    ["operationId: login", "operationId: signIn"],
    [
      '        "200":\n          description: The key.',
      '        "409": { $ref: "#/components/responses/Error" }\n        "200":\n          description: The key.',
    ],
    ["          examples: { conflict: { value: { reason: taken } } }\n", ""],
  );
  const added = newOperations(paymentsDocument(), document);
  expect(added.map(({ id }) => id)).toEqual(["signIn"]);
  expect(lackedExamples(document, added)).toEqual([]);
  expect(lackedExamples(paymentsDocument(), [])).toEqual([]);
});

test("replaces the published examples of a new operation that its schemas do not allow, and counts them", () => {
  const one = "examples: { one: { value: [{ id: p1, total: 1.5, status: done, note: null, details: { total: x } }] } }";
  const document = paymentsDocument(
    [one, "examples: { short: { value: [{ id: p9 }] }, right: { value: [] }, none: { value: nothing } }"],
    ["examples: { sent: { value: { kind: card, fromAmount: 2 } } }", "example: { kind: gold, fromAmount: 2 }"],
  );
  const added = newOperations({}, document);
  const listed = "$.paths['/payments'].get.responses['200'].content['application/json']";
  const request = "$.paths['/payments'].post.requestBody.content['application/json']";
  const whole = { id: "p9", total: 0, status: "new", note: "string", details: {} };
  expect(
    added.flatMap(({ actions }) => actions.map(({ target, remove, update }) => [target, remove ?? update])),
  ).toEqual([
    [`${listed}.examples.short`, true],
    [listed, { examples: { short: { value: [whole] } } }],
    [`${listed}.examples.none`, true],
    [listed, { examples: { none: { value: [{ ...whole, id: "string" }] } } }],
    [`${request}.example`, true],
    [
      request,
      {
        examples: {
          published: { value: { kind: "card", fees: [{ fee: 0 }], urgent: false, tip: { amount: 1 }, fromAmount: 0 } },
        },
      },
    ],
  ]);
  expect(added.map(({ replaced }) => replaced.length)).toEqual([2, 1, 0]);
  expect(newOperations({}, paymentsDocument()).flatMap(({ actions }) => actions)).toEqual([]);
});

test("names the published example of a new operation that has no name", () => {
  const document = paymentsDocument(["examples: { key: { value: { key: abc } } }", "example: { key: abc }"]);
  const [added] = newOperations(paymentsDocument(["operationId: login", "operationId: signIn"]), document);
  const place = "$.paths['/login'].post.responses['200'].content['application/json']";
  expect(added?.actions.map(({ target, remove, update }) => [target, remove ?? update])).toEqual([
    [`${place}.example`, true],
    [place, { examples: { published: { value: { key: "abc" } } } }],
  ]);
  expect(added?.replaced).toEqual([]);
});
