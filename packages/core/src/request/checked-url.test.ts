import { expect, test } from "vitest";
import { getOrder } from "../../test/operations.js";
import { RefusedError } from "../errors/errors.js";
import { checkedUrl } from "./checked-url.js";

test.each(["https://api.example", "https://api.example/v1", "http://127.0.0.1:8080", "http://[::1]:8080/v1"])(
  "takes a URL below %s",
  (baseUrl) => {
    for (const built of ["/orders/a", "/orders/%2F", "/orders/a?b=/c", "/orders/a?b=//evil.example"])
      expect(checkedUrl(baseUrl, getOrder, baseUrl + built).href).toBe(baseUrl + built);
  },
);

test.each([
  "https://evil.example/orders/a",
  "https://api.example.evil.example/orders/a",
  "https://api.example@evil.example/orders/a",
  "https://api.example:8443/orders/a",
  "http://api.example/orders/a",
  "https://api.example/orders/a/b",
  "https://api.example/orders/..",
  "https://api.example/orders/.%2e",
  "https://api.example/orders\\a\\b",
  "https://api.example/orders",
  "https://api.example",
  "/orders/a",
  "",
])("refuses %s", (built) => {
  expect(() => checkedUrl("https://api.example", getOrder, built)).toThrow(RefusedError);
});
