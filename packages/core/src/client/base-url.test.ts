import { expect, test } from "vitest";
import { RefusedError } from "../errors/errors.js";
import { resolveBaseUrl } from "./base-url.js";

const environments = { production: "https://api.example.com", staging: "https://staging.example.com" };
const resolve = (options: object) => () => resolveBaseUrl(options, environments);

test("gives the URL of an environment", () => {
  expect(resolve({ environment: "staging" })()).toBe("https://staging.example.com");
});

test.each([
  ["https://mock.example.com", "https://mock.example.com"],
  ["https://mock.example.com/v2///", "https://mock.example.com/v2"],
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
  ["http://localhost:4010/", "http://localhost:4010"],
  ["http://[::1]:4010", "http://[::1]:4010"],
])("takes the base URL %s", (baseUrl, expected) => {
  expect(resolve({ baseUrl })()).toBe(expected);
});

test("takes http to another host only with allowHttp", () => {
  expect(resolve({ baseUrl: "http://mock.internal", allowHttp: true })()).toBe("http://mock.internal");
  expect(resolve({ baseUrl: "http://mock.internal" })).toThrow("would send the key unencrypted");
});

test.each([
  ["neither", {}, 'give either environment ("production" or "staging") or baseUrl, neither is there'],
  ["both", { environment: "production", baseUrl: "https://x.example" }, "not both"],
  ["an unknown environment", { environment: "prod" }, 'environment is unknown: it is "production" or "staging"'],
  ["an inherited environment", { environment: "constructor" }, "is unknown"],
  ["allowHttp with an environment", { environment: "production", allowHttp: true }, "allowHttp goes with baseUrl"],
  ["a base URL that is none", { baseUrl: "api.example.com" }, "baseUrl is not a URL"],
  ["a base URL that is not a string", { baseUrl: 80 }, "baseUrl is not a URL"],
  ["another protocol", { baseUrl: "ftp://x.example" }, "must begin with https://"],
  ["a query", { baseUrl: "https://x.example/?a=1" }, "no query"],
  ["a host that only looks like loopback", { baseUrl: "http://127.0.0.1.evil.example" }, "unencrypted"],
])("refuses %s", (_, options, message) => {
  expect(resolve(options)).toThrow(RefusedError);
  expect(resolve(options)).toThrow(message);
});

test("never shows what may be a secret", () => {
  for (const options of [
    { baseUrl: "https://user:hunter2@x.example" },
    { baseUrl: "https://user:hunter2@exa mple" },
    { baseUrl: "hunter2" },
    { baseUrl: "hunter2:x" },
    { baseUrl: "http://hunter2.example" },
    { baseUrl: "https://hunter2.example/?a" },
    { environment: "hunter2" },
  ]) {
    expect(resolve(options)).toThrow(/^((?!hunter2).)*$/);
  }
});
