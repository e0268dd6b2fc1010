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
