import { describe, expect, test } from "vitest";
import { createHeldClock } from "../harness/held-clock.js";
import { subjects } from "../harness/subject.js";

describe("on a fetch, the outcome depends only on the code of the error", () => {
  const unsent = [
    { code: "ENOTFOUND", syscall: "getaddrinfo" },
    { code: "EAI_AGAIN", syscall: "getaddrinfo" },
    { code: "ECONNREFUSED", syscall: "connect" },
    { code: "EHOSTUNREACH", syscall: "connect" },
    { code: "ENETUNREACH", syscall: "connect" },
    { code: "ETIMEDOUT", syscall: "connect" },
    { code: "UND_ERR_CONNECT_TIMEOUT" },
    { code: "CERT_HAS_EXPIRED" },
    { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
    { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
    {
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ENETUNREACH", syscall: "connect" },
      ],
    },
  ];
  const unclear = [
    { code: "ECONNRESET", syscall: "read" },
    { code: "EPIPE", syscall: "write" },
    { code: "ETIMEDOUT", syscall: "read" },
    { code: "UND_ERR_SOCKET" },
    { code: "UND_ERR_HEADERS_TIMEOUT" },
    {
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ECONNRESET", syscall: "read" },
      ],
    },
    { errors: [] },
    {},
  ];

  const endOn = (cause: object): Promise<unknown> => {
    const fetch = async (): Promise<Response> => {
      throw new TypeError("fetch failed", { cause });
    };
    const client = subjects.once.client({ baseUrl: "http://127.0.0.1:9", fetch, clock: createHeldClock() });
    return client.call().catch((error: unknown) => Object(error).outcome);
  };

  test.each(unsent)("%j is not-applied", async (cause) => {
    expect(await endOn(cause)).toBe("not-applied");
  });
  test.each(unclear)("%j is unknown", async (cause) => {
    expect(await endOn(cause)).toBe("unknown");
  });
});
