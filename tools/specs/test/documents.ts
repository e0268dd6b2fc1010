import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import type { JsonObject } from "@lumkit/tool-openapi-diff/json";
import { canonicalText } from "../src/pull/canonical.js";
import { withoutOwnMarks } from "../src/pull/own-marks.js";

/** A small API as its vendor publishes it: our additions are in the overlay. */
export function paymentsUpstream(...changes: readonly [text: string, by: string][]): JsonObject {
  const document = paymentsDocument(
    ["operationId: login\n", "operationId: login\n      summary: Logs in.\n"],
    ...changes,
  );
  const published = { ...document, servers: [{ url: "https://payments.example.com" }], security: [] };
  return withoutOwnMarks(published).rest;
}

export const paymentsOverlay = `overlay: 1.1.0
info: { title: Payments, version: 1.0.0 }
actions:
  # ------------- words
  - target: $.paths['/payments'].get
    description: Says what it does.
    x-evidence: The tests
    x-confidence: inferred
    update:
      summary: Lists payments.
  - target: $.paths['/payments'].post
    description: Says what it does.
    x-evidence: The tests
    x-confidence: inferred
    update:
      summary: Makes a payment.
  # ------------- marks
  - target: $.paths['/payments'].post
    description: May be sent again with its key.
    x-evidence: The tests
    x-confidence: inferred
    update:
      x-lumkit-safety: keyed
  - target: $.paths['/login'].post
    description: Replaces the key.
    x-evidence: The tests
    x-confidence: inferred
    update:
      x-lumkit-safety: once
  - target: $.components.schemas.Payment
    description: The client reads these.
    x-evidence: The tests
    x-confidence: inferred
    update:
      x-lumkit-uses: [id, status, total]
`;

/** The files of a workspace with this one API, generated and pinned. */
export function paymentsFiles(
  upstream = canonicalText(paymentsUpstream(), ""),
  overlay = paymentsOverlay,
): Record<string, string> {
  return {
    "specs/payments/upstream.yaml": upstream,
    "specs/payments/overlay.yaml": overlay,
    "packages/payments/src/index.ts": 'export type { NewPayment, Payment, Status } from "./schemas.gen.js";\n',
    "packages/testing/src/index.ts": "",
  };
}
