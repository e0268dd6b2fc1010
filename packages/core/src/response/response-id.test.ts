import { expect, test } from "vitest";
import { getOrder } from "../../test/operations.js";
import { idProblem } from "./response-id.js";

const operation = { ...getOrder, response: { kind: "object", id: { member: "orderId", parameter: "id" } } } as const;
const check = (id: string, data: unknown) => idProblem(operation.response, { id }, data);

test.each([
  ["o_1", "o_1"],
  ["ZAR", "zar"],
  ["7", 7],
  ["я:1", "я:1"],
])("finds nothing wrong with a response that carries the id %s", (id, orderId) => {
  expect(check(id, { orderId })).toBeUndefined();
});

test.each([{ orderId: "o_2" }, { orderId: null }, { id: "undefined" }, { orderId: ["undefined"] }, {}, []])(
  "reports %j as the response to another request",
  (data) => {
    const problem = 'a body whose "orderId" is not "undefined"';
    expect(check("undefined", data)).toBe(problem);
  },
);

test("checks nothing if the operation does not say which id the response carries", () => {
  const { response, ...rest } = operation;
  const other = { ...rest, response: { kind: response.kind } };
  expect(idProblem(other.response, { id: "1" }, {})).toBeUndefined();
});
