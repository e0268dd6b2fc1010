import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { leftOut } from "./left-out.js";

const skip = { "x-lumkit-skip": "is wrong" };

test.each<[what: string, place: string, actions: readonly unknown[][]]>([
  ["an operation", "login 200", [["$.paths['/login'].post", skip]]],
  ["an operation that has no name", "POST /login", [["$.paths['/login'].post", skip]]],
  [
    "the operation around a place",
    "#/paths/~1payments/get/responses/200/content",
    [["$.paths['/payments'].get", skip]],
  ],
  [
    "the operations that use a component",
    "schema Status",
    [
      ["$.paths['/payments'].get", skip],
      ["$.paths['/payments'].post", skip],
    ],
  ],
  [
    "the operations around a place in a component",
    "#/components/schemas/NewPayment/oneOf/0",
    [["$.paths['/payments'].post", skip]],
  ],
  ["a component that nothing uses", "#/components/schemas/Unused/type", [["$.components.schemas.Unused", "removed"]]],
  ["a path without an operation", "/empty", [["$.paths['/empty']", "removed"]]],
  [
    "all operations of a path",
    "#/paths/~1payments",
    [
      ["$.paths['/payments'].get", skip],
      ["$.paths['/payments'].post", skip],
    ],
  ],
  ["a webhook", "#/webhooks/paid/post/summary", [["$.webhooks.paid", "removed"]]],
  ["a webhook that uses a component", "schema Receipt", [["$.webhooks.paid", "removed"]]],
  ["nothing for a finding about the whole document", "redocly bundle", []],
])("leaves out %s", (_, place, actions) => {
  const document = paymentsDocument(
    ["  /login:", "  /empty: { summary: Nothing }\n  /login:"],
    ["    Payment:\n", "    Unused: { type: string }\n    Receipt: { type: object }\n    Payment:\n"],
  );
  const schema = { $ref: "#/components/schemas/Receipt" };
  document["webhooks"] = { paid: { post: { requestBody: { content: { "application/json": { schema } } } } } };
  const left = leftOut(document, [{ file: "", place, message: "is wrong" }]);
  expect(left.map(({ target, update, remove }) => [target, update ?? (remove === true && "removed")])).toEqual(actions);
});
