import { expect, test } from "vitest";
import type { Operation } from "../client/operation.js";
import { idProblem } from "./response-id.js";

const operation: Operation = {
  id: "getOrder",
  method: "GET",
  path: "/orders/{id}/state",
  safety: "read",
  answer: { kind: "object", id: { member: "orderId", parameter: "id" } },
};
const check = (url: string, data: unknown) => idProblem(operation, new URL(url), data);

test.each([
  ["https://api.example.com/orders/o_1/state", "o_1"],
  ["https://api.example.com/v2/orders/o_1/state?page=2", "o_1"],
  ["https://api.example.com/orders/7/state", 7],
  ["https://api.example.com/orders/%D1%8F:1/state", "я:1"],
])("finds nothing wrong with a response that carries the id of %s", (url, orderId) => {
  expect(check(url, { orderId })).toBeUndefined();
});

test.each([{ orderId: "o_2" }, { orderId: null }, { id: "undefined" }, { orderId: ["undefined"] }, {}, []])(
  "takes %j for the response to another request",
  (data) => {
    const problem = 'a body whose "orderId" is not "undefined"';
    expect(check("https://api.example.com/orders/undefined/state", data)).toBe(problem);
  },
);

test("asks nothing of an operation whose id is not known to come back", () => {
  const { answer, ...rest } = operation;
  const other = { ...rest, answer: { kind: answer.kind } };
  expect(idProblem(other, new URL("https://api.example.com/orders/1/state"), {})).toBeUndefined();
});
