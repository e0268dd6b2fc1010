import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { credentialsOf } from "./credentials.js";

const schemes: JsonObject = {
  basic: { type: "http", scheme: "basic" },
  inCookie: { type: "apiKey", in: "cookie", name: "key" },
  "Client-Id": { type: "apiKey", in: "header", name: "X-Client" },
  secret: { type: "apiKey", in: "header", name: "X-Secret" },
  token: { type: "http", scheme: "Bearer" },
  oauth: { type: "oauth2", flows: {} },
};

/** The names of what a client sends if the operations ask for this. */
function sent(...security: readonly Json[]): string[] {
  const operations = security.map((each, index) => [`/${index}`, { get: { security: each, responses: {} } }] as const);
  const document = { paths: Object.fromEntries(operations), components: { securitySchemes: schemes } };
  return credentialsOf("acme", document).map(({ name }) => name);
}

test.each<[what: string, security: Json[], names: string[]]>([
  ["the way that it can send", [[{ basic: [] }, { inCookie: [] }, { token: [] }]], ["token"]],
  ["the first of two ways, and not both", [[{ token: [] }, { secret: [] }]], ["token"]],
  ["what belongs together", [[{ "Client-Id": [], secret: [] }]], ["clientId", "secret"]],
  ["the way of most operations", [[{ token: [] }], [{ secret: [] }], [{ secret: [] }, {}]], ["secret"]],
  ["the token of OAuth 2", [[{ oauth: ["read"] }], [{}]], ["oauth"]],
])("sends %s", (_, security, names) => {
  expect(sent(...security)).toEqual(names);
});

test("refuses credentials that it cannot send, and names one", () => {
  expect(() => sent([{ basic: [] }])).toThrow(
    "its security scheme basic is neither an API key in a header nor a bearer token",
  );
});
