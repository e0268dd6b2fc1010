import { parse } from "yaml";

interface Document {
  readonly servers: { url: string }[];
  readonly components: { securitySchemes?: unknown };
}

/**
 * The document of an invented API, as its vendor would publish it: no mark, examples without a name of which one is wrong, a path that needs
 * a query, a success without a body, limits of lengths, an error envelope of its own, and `default` for all errors. It
 * takes a key and a bearer token, which one operation has as a parameter, too.
 */
export function ledgerDocument(): Document {
  return parse(ledger);
}

const ledger = `
openapi: 3.1.0
info: { title: Harbour Ledger, version: 2.3.0 }
servers:
  - url: https://api.harbour-ledger.example
  - url: https://sandbox.harbour-ledger.example
security:
  - ApiKeyAuth: []
    AccessToken: []
paths:
  /accounts:
    get:
      operationId: listAccounts
      parameters:
        - { name: Authorization, in: header, required: true, schema: { type: string } }
        - { name: currency, in: query, schema: { type: string } }
      responses:
        "200":
          description: The accounts.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Account" } }
  /accounts/{accountId}:
    parameters:
      - { name: accountId, in: path, required: true, schema: { type: string } }
    get:
      operationId: getAccount
      summary: One account
      responses:
        "200":
          description: The account.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Account" }
        default: { $ref: "#/components/responses/Problem" }
    delete:
      operationId: close-account
      responses:
        "204": { description: It is closed. }
        default: { $ref: "#/components/responses/Problem" }
  /transfers:
    get:
      operationId: listTransfers
      parameters:
        - { name: since, in: query, required: true, schema: { type: integer } }
      responses:
        "200":
          description: The transfers.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Transfer" } }
              example: [{ id: t1, state: lost }]
    post:
      operationId: createTransfer
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/NewTransfer" }
      responses:
        "201":
          description: The transfer.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Transfer" }
              example: { id: t1, amount: 12.5, state: waiting, tags: [rent] }
        "422": { $ref: "#/components/responses/Problem" }
components:
  securitySchemes:
    ApiKeyAuth: { type: apiKey, in: header, name: X-Ledger-Key }
    AccessToken: { type: http, scheme: bearer }
  responses:
    Problem:
      description: What is wrong.
      content:
        application/json:
          schema:
            type: object
            required: [error, status]
            properties:
              status: { type: integer }
              error: { type: object, required: [message], properties: { message: { type: string } } }
  schemas:
    Account:
      type: object
      required: [id, currency, balance]
      properties:
        id: { type: string }
        currency: { type: string, minLength: 3, maxLength: 8 }
        balance: { type: number }
    NewTransfer:
      type: object
      required: [from, to, amount]
      properties:
        from: { type: string }
        to: { type: string }
        amount: { type: number }
    Transfer:
      type: object
      required: [id, amount, state]
      properties:
        id: { type: string }
        amount: { type: number }
        state: { type: string, enum: [waiting, done] }
        tags: { type: array, items: { type: string }, uniqueItems: true }
`;
