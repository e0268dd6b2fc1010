import type { Json } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { withNames } from "./with-names.js";

const status = { type: "string", enum: ["new", "done"] };
const vendor: Json = {
  servers: [{ url: "https://api.example.com/v1" }],
  paths: {
    "/orders/{orderId}": {
      get: {
        operationId: "OrdersController_get",
        parameters: [{ name: "orderId", in: "path", required: true, schema: { type: "string" } }],
        security: [{ "api-key": [] }],
        responses: {
          200: { $ref: "#/components/responses/Order" },
          default: { content: { "application/json": { schema: { $ref: "#/components/schemas/OrderDto" } } } },
        },
      },
    },
  },
  components: {
    responses: { Order: { content: { "application/json": { schema: { $ref: "#/components/schemas/OrderDto" } } } } },
    schemas: {
      OrderDto: {
        properties: {
          status,
          $ref: { type: "string" },
          copy: { examples: [{ $ref: "#/components/schemas/OrderDto" }] },
        },
      },
    },
    securitySchemes: { "api-key": { type: "apiKey", in: "header", name: "X-Key" } },
  },
};

function named(names: Json) {
  return withNames(vendor, { "x-lumkit-names": names }, "overlay.yaml");
}

test("renames schemas, operations, path parameters and security schemes, and moves the base path", () => {
  const { document, findings } = named({
    basePath: "/v1",
    paths: { "/orders/{orderId}": "/v1/orders/{id}" },
    operations: { OrdersController_get: "getOrder" },
    schemas: { OrderDto: "Order", "#/components/schemas/OrderDto/properties/status": "OrderStatus" },
    securitySchemes: { "api-key": "apiKeyAuth" },
  });
  expect(findings).toEqual([]);
  const order = { $ref: "#/components/schemas/Order" };
  expect(document).toEqual({
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/v1/orders/{id}": {
        get: {
          operationId: "getOrder",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          security: [{ apiKeyAuth: [] }],
          responses: {
            200: { $ref: "#/components/responses/Order" },
            default: { content: { "application/json": { schema: order } } },
          },
        },
      },
    },
    components: {
      responses: { Order: { content: { "application/json": { schema: order } } } },
      schemas: {
        Order: {
          properties: {
            status: { $ref: "#/components/schemas/OrderStatus" },
            $ref: { type: "string" },
            // An example is data.
            copy: { examples: [{ $ref: "#/components/schemas/OrderDto" }] },
          },
        },
        OrderStatus: status,
      },
      securitySchemes: { apiKeyAuth: { type: "apiKey", in: "header", name: "X-Key" } },
    },
  });
});

test.each<[what: string, names: Json, message: string]>([
  ["a schema", { schemas: { Gone: "Order" } }, 'upstream has no schema "Gone": correct or remove its line'],
  [
    "a place",
    { schemas: { "#/paths/~1x": "Order" } },
    'upstream has no schema at "#/paths/~1x": correct or remove its line',
  ],
  [
    "an operation",
    { operations: { gone: "getOrder" } },
    'upstream has no operation "gone": correct or remove its line',
  ],
  ["a path", { paths: { "/gone": "/orders" } }, 'upstream has no path "/gone": correct or remove its line'],
  [
    "a security scheme",
    { securitySchemes: { gone: "key" } },
    'upstream has no security scheme "gone": correct or remove its line',
  ],
  [
    "a base path",
    { basePath: "/v2" },
    'basePath is "/v2", and the server "https://api.example.com/v1" does not end with it',
  ],
  [
    "a member",
    { schema: {} },
    'has the unknown member "schema": it may have basePath, paths, operations, schemas, securitySchemes',
  ],
  [
    "another path",
    { paths: { "/orders/{orderId}": "/orders" } },
    '"/orders" is not the path "/orders/{orderId}": only the names in braces may differ',
  ],
])("reports %s that leads nowhere", (_, names, message) => {
  expect(named(names).findings).toEqual([{ file: "overlay.yaml", place: "x-lumkit-names", message }]);
});
