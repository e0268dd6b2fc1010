import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { clientOperations } from "./client-operations.js";
import { parseYaml } from "./read-yaml.js";

test.each([
  ["by its route", "$.paths['/login'].post"],
  ["by a mark of the vendor", "$.paths.*[?@['x-internal'] == true]"],
  ["by a tag", "$.paths.*[?@.tags[?@ == 'Admin']]"],
])("one action of the overlay leaves out an operation %s", (_, target) => {
  const upstream = paymentsDocument([
    "      operationId: login\n",
    "      operationId: login\n      x-internal: true\n      tags: [Admin, Keys]\n",
  ]);
  const action = { target, description: "a", "x-evidence": "b", "x-confidence": "inferred" };
  const text = JSON.stringify({
    overlay: "1.1.0",
    info: {},
    actions: [{ ...action, update: { "x-lumkit-skip": "It is for the vendor's own staff." } }],
  });
  const { document, findings } = applyOverlay(upstream, parseYaml("overlay.yaml", text));
  expect(findings).toEqual([]);
  expect(clientOperations(document).map(({ id }) => id)).toEqual(["listPayments", "createPayment"]);
});
