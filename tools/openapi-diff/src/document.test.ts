import { expect, test } from "vitest";
import { resolve } from "./document.js";
import type { Json } from "./json.js";

test.each<[what: string, path: string, reference: string]>([
  ["as in a URL", "/a/{id}", "#/paths/~1a~1%7Bid%7D/get"],
  ["plainly", "/a/{id}", "#/paths/~1a~1{id}/get"],
  ["with a percent sign of its own", "/a%7Bid", "#/paths/~1a%7Bid/get"],
])("tells where a reference leads that is written %s", (_, path, $ref) => {
  const document: Json = { paths: { [path]: { get: { summary: "it" } } } };
  expect(resolve(document, { $ref }, "")).toEqual({
    value: { summary: "it" },
    at: `#/paths/${path.replaceAll("/", "~1")}/get`,
  });
});
