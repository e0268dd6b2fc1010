import { expect, test } from "vitest";
import { plainDocument } from "./plain-document.js";

test("writes out what refers into an operation that is left out", () => {
  const limit = { name: "limit", in: "query", schema: { $ref: "#/components/schemas/Limit" } };
  const responses = { "204": { description: "Done" } };
  const ofList = { $ref: "#/paths/~1all/get/parameters/0" };
  const document = {
    paths: {
      "/all": { get: { operationId: "all", "x-lumkit-skip": "It sends a form.", parameters: [limit], responses } },
      "/some": { get: { operationId: "some", parameters: [ofList], responses } },
    },
    components: { schemas: { Limit: { type: "integer" }, Other: { example: ofList } } },
  };
  expect(plainDocument(document)).toEqual({
    paths: { "/some": { get: { operationId: "some", parameters: [limit], responses } } },
    components: { schemas: { Limit: { type: "integer" } } },
  });
});
