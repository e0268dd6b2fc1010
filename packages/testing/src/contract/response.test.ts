import { expect, test } from "vitest";
import type { Contract, Validate } from "./module.js";
import { checkResponse } from "./response.js";

/** The check of an invented schema, as Ajv writes it: it has only `apiKey`, and does not require it. */
const validate: Validate = (value) => {
  const strangers = Object.keys(Object(value)).filter((name) => name !== "apiKey");
  validate.errors = strangers.map((additionalProperty) => ({
    instancePath: "",
    schemaPath: "#/additionalProperties",
    keyword: "additionalProperties",
    params: { additionalProperty },
  }));
  return strangers.length === 0;
};
const operation = {
  id: "renewKey",
  method: "POST",
  path: "/key",
  isAnonymous: false,
  parameters: {},
  request: "none",
  responses: { "200": "renewed" },
};
const contract: Contract = {
  credentials: [],
  operations: [operation],
  shapes: { renewed: { validate, members: { apiKey: { inferred: true } } } },
};

test("remarks what differs from a name that is only inferred", () => {
  const { flaws } = checkResponse(contract, operation, Response.json(null), '{"key":"k1"}');
  expect(flaws.map(({ kind, place, problem }) => `${kind} ${place} ${problem}`)).toEqual([
    "inferred-differs body.key is not in the document (only inferred)",
    "inferred-missing body.apiKey is missing (only inferred)",
  ]);
  expect(checkResponse(contract, operation, Response.json(null), '{"apiKey":"k1"}').flaws).toEqual([]);
});
