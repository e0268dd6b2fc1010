import { inspect } from "node:util";
import { expect, test } from "vitest";
import { failureOf } from "./connection-failure.js";

const refused = Object.assign(new Error("no"), { code: "ECONNREFUSED", syscall: "connect" });
const reset = Object.assign(new Error("no"), { code: "ECONNRESET" });
const untrusted = Object.assign(new Error("no"), { code: "SELF_SIGNED_CERT_IN_CHAIN" });

test.each([
  ["its code proves that no connection was made", refused, undefined, "connect"],
  ["its code proves nothing", reset, undefined, "sent"],
  ["its code says that the server is not trusted", untrusted, undefined, "tls"],
  ["the request was handed over, whatever its code says", refused, true, "sent"],
  ["the request was handed over to a server that is not trusted", untrusted, true, "sent"],
  ["the request was not handed over, whatever its code says", reset, false, "connect"],
])("places a failure where %s", (_, error, isHandedOver, stage) => {
  expect(failureOf(error, isHandedOver)).toMatchObject({ stage, cause: error });
});

test.each([
  ["node:http", (parser: Error) => parser],
  ["fetch", (parser: Error) => Object.assign(new TypeError("fetch failed"), { cause: parser })],
])("keeps no bytes that the parser of %s could not read: they may hold a key", (_, thrownWith) => {
  const held = { code: "HPE_INVALID_CONSTANT", rawPacket: Buffer.from("key-123"), data: "key-123" };
  const failure = failureOf(thrownWith(Object.assign(new Error("Expected HTTP/"), held)), true);
  expect(failure).toMatchObject({ stage: "headers", cause: { message: "Expected HTTP/", code: held.code } });
  expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/key-123|6b 65 79/);
});
