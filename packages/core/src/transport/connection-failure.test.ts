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
