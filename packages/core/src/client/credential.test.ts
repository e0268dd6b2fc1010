import { expect, test } from "vitest";
import { RefusedError } from "../errors/errors.js";
import { checkCredential } from "./credential.js";

const check = (value: unknown) => () => checkCredential("apiKey", value, "LUMO_API_KEY");

test("gives a plain key back", () => {
  expect(check("lb2b_5f7f1f7b")()).toBe("lb2b_5f7f1f7b");
});

test.each([undefined, null, ""])("says where a missing key should have come from: %s", (value) => {
  expect(check(value)).toThrow("apiKey is missing: is LUMO_API_KEY set?");
});

const malformed = [" ", "\n", "\r", "\t", "\0", "\u007f", "\u00a0", "\u200b", "\ufeff", "é", "й", "🔑"];
for (const [index, character] of malformed.entries()) {
  test.each([
    ["before", `${character}secret-key`],
    ["within", `secret${character}key`],
    ["after", `secret-key${character}`],
  ])(`refuses malformed character ${index} %s the key, without showing the key`, (_, key) => {
    expect(check(key)).toThrow(RefusedError);
    expect(check(key)).toThrow(/^((?!secret|key-).)*$/s);
  });
}

test.each([['"secret"'], ["'secret'"], ["secret`"]])("refuses quotation marks left around a key", (key) => {
  expect(check(key)).toThrow("quotation mark");
});

test.each([[1], [{}], [["a"]]])("refuses a key that is not a string", (key) => {
  expect(check(key)).toThrow("must be a string");
});
