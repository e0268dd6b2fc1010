import { expect, test } from "vitest";
import { isRemark } from "./findings/finding.js";
import { checkRequest, readRequest } from "./request.js";

const operation = {
  id: "listThings",
  method: "GET",
  path: "/things",
  isAnonymous: true,
  parameters: {},
  request: "listThingsRequest",
  responses: {},
};
const contract = {
  credentials: [],
  operations: [operation],
  shapes: {
    listThingsRequest: { validate: () => true, members: { "query.status": { values: ["new", "old"] } } },
  },
};

/** What is found in a request for things with this status. */
async function found(status: string) {
  const request = await readRequest(`http://localhost/things?status=${status}`);
  return checkRequest(contract, { operation, parameters: {} }, request);
}

test("remarks on the value of a filter that the document does not know", async () => {
  expect(await found("new")).toEqual([]);
  const flaw = {
    kind: "unknown-value",
    place: "query.status",
    problem: 'is "nwe", and the document has "new", "old"',
  } as const;
  expect(await found("nwe")).toEqual([flaw]);
  expect(isRemark({ kind: flaw.kind, operation: operation.id, place: flaw.place, message: "" })).toBe(true);
});
