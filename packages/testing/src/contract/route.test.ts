import { expect, test } from "vitest";
import { createRouter } from "./route.js";

const operations = ["GET /orders/{id}", "GET /orders/latest", "POST /orders/{id}/disputes", "POST /orders/accept/{id}"];
const route = createRouter(
  operations.map((id) => {
    const [method = "", path = ""] = id.split(" ");
    return {
      id,
      method,
      path,
      isAnonymous: false,
      parameters: {},
      request: "",
      responses: {},
    };
  }),
);

test.each([
  ["GET", "/orders/latest", "GET /orders/latest", {}],
  ["GET", "/orders/latest%2F1", "GET /orders/{id}", { id: "latest/1" }],
  ["GET", "/orders/100%", "GET /orders/{id}", { id: "100%" }],
  ["POST", "/orders/accept/disputes", "POST /orders/accept/{id}", { id: "disputes" }],
  ["POST", "/orders/1/disputes", "POST /orders/{id}/disputes", { id: "1" }],
])("takes %s %s for %s", (method, path, id, parameters) => {
  expect(route(method, path)).toMatchObject({ operation: { id }, parameters });
});

test.each([
  ["GET", "/orders"],
  ["GET", "/orders/"],
  ["GET", "/orders/1/disputes"],
  ["get", "/orders/1"],
  ["GET", "/orders/1/"],
  ["GET", "/v1/orders/1"],
])("knows no operation for %s %s", (method, path) => {
  expect(route(method, path)).toBeUndefined();
});
