import { parse } from "yaml";
import type { Json } from "../src/json.js";

/** A small API; a test changes it in one way. Each change replaces a text that stands there once. */
export function paymentsDocument(...changes: readonly [text: string, by: string][]): Json {
  return parse(
    changes.reduce((before, [from, to]) => {
      if (before.split(from).length !== 2)
        throw new Error(`Cannot change ${JSON.stringify(from)}: it must stand there once`);
      return before.replace(from, () => to);
    }, payments),
  );
}

const payments = `
openapi: 3.1.0
info: { title: Payments, version: 1.0.0 }
paths:
  /payments:
    get:
      operationId: listPayments
      parameters:
        - { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }
      responses:
        "200":
          description: All payments.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Payment" } }
              examples: { one: { value: [{ id: p1, total: 1.5, status: done, note: null, details: { total: x } }] } }
    post:
      operationId: createPayment
      parameters:
        - { name: Idempotency-Key, in: header, required: true, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/NewPayment" }
            examples: { sent: { value: { kind: card, fromAmount: 2 } } }
      responses:
        "201":
          description: The payment.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Payment" }
              examples: { made: { $ref: "#/components/examples/payment" } }
        default:
          $ref: "#/components/responses/Error"
  /login:
    post:
      operationId: login
      security: []
      responses:
        "200":
          description: The key.
          content:
            application/json:
              schema: { type: object, properties: { key: { type: string, pattern: "^[a-z]+$" } } }
              examples: { key: { value: { key: abc } } }
components:
  examples:
    payment: { value: { id: p1, total: 1.5, status: new, note: paid, details: {} } }
  responses:
    Error:
      description: What is wrong.
      content:
        application/json:
          schema: { type: object, required: [reason], properties: { reason: { type: string } } }
          examples: { conflict: { value: { reason: twin } } }
  schemas:
    Status: { type: string, enum: [new, done] }
    Payment:
      type: object
      required: [id, total, status, note, details]
      properties:
        id: { type: string }
        total: { type: number }
        status: { $ref: "#/components/schemas/Status" }
        note: { type: [string, "null"] }
        details: { type: object, additionalProperties: true }
    NewPayment:
      type: object
      required: [kind]
      properties:
        kind: { type: string, enum: [card, cash] }
        fees: { type: array, items: { type: object, properties: { fee: { type: number } } } }
        urgent: { type: boolean, default: false }
        tip: { type: object, properties: { amount: { type: number, exclusiveMinimum: 0 } } }
      oneOf:
        - required: [fromAmount]
          properties: { fromAmount: { type: number }, toAmount: false }
        - required: [toAmount]
          properties: { toAmount: { type: number }, fromAmount: false }
`;
