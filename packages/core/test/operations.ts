import type { Operation } from "../src/client/operation.js";

/** Operations for tests, which add what they are about: `{ ...getOrder, queryLists }`. */
export const getOrder: Operation = {
  id: "getOrder",
  method: "GET",
  path: "/orders/{id}",
  safety: "read",
  response: { kind: "object" },
};

export const listOrders: Operation = { ...getOrder, id: "listOrders", path: "/orders" };

/** Reads a thing whose id the client needs. */
export const getThing: Operation = {
  ...getOrder,
  id: "getThing",
  path: "/things/{id}",
  response: { kind: "object", uses: { id: "string" } },
};

export const pay: Operation = {
  id: "pay",
  method: "POST",
  path: "/payments",
  safety: "once",
  response: { kind: "object" },
};
