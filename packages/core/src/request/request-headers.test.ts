import { expect, test } from "vitest";
import { pay } from "../../test/operations.js";
import type { Operation } from "../client/operation.js";
import { RefusedError } from "../errors/errors.js";
import { checkHeaders } from "./request-headers.js";

const operation: Operation = { ...pay, safety: "keyed", keyHeader: "Idempotency-Key" };
const check = (headers: unknown) => checkHeaders(operation, headers, "headers");

test.each([
  ["a plain object", { "X-Trace": "a b", left: undefined }, { "X-Trace": "a b" }],
  ["Headers", new Headers({ "X-Trace": "a" }), { "x-trace": "a" }],
  [
    "pairs",
    [
      ["X-Trace", "a"],
      ["te-amo", "b"],
    ],
    { "X-Trace": "a", "te-amo": "b" },
  ],
  ["none", undefined, undefined],
])("takes %s", (_, headers, expected) => {
  expect(check(headers)).toEqual(expected);
});

const framing = ["Host", "content-length", "Transfer-Encoding", "connection", "Keep-Alive", "expect", "TE", "trailer"];

test.each([...framing, "upgrade", "proxy-authorization", "Proxy-Connection", ":authority", ":path"])(
  "refuses the header %s, which the connection sets",
  (name) => {
    for (const headers of [{ [name]: "a" }, [[name, "a"]]]) {
      expect(() => check(headers)).toThrow(RefusedError);
      expect(() => check(headers)).toThrow(`header ${name} is set by the connection`);
    }
  },
);

test.each(["", "a b", "a:b", "a\nb", "é", "a(b"])("refuses %j as the name of a header", (name) => {
  expect(() => check({ [name]: "a" })).toThrow("a header has a name that HTTP does not permit");
});

test.each([
  ["a Map", new Map([["a", "b"]]), "headers must be a plain object"],
  ["what inherits", Object.create({ a: "b" }), "headers must be a plain object"],
  ["a text", "a: b", "headers must be a plain object"],
  ["a list of texts", ["a", "b"], "a list of pairs"],
  ["a pair of three", [["a", "b", "c"]], "a list of pairs"],
  [
    "a name given twice",
    [
      ["a", "b"],
      ["A", "c"],
    ],
    "header A is given twice",
  ],
  ["an idempotency key with a blank", { "idempotency-key": "my secret" }, "header idempotency-key must be 1 to 255"],
  ["null", { a: null }, "header a must be visible ASCII"],
])("refuses %s, and shows no value", (_, headers, message) => {
  expect(() => check(headers)).toThrow(message);
  expect(() => check(headers)).toThrow(/^((?!secret).)*$/);
});
