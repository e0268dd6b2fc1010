import nock from "nock";
import { afterAll, afterEach, expect, test } from "vitest";
import { createHeldClock } from "./harness/held-clock.js";
import { subjects } from "./harness/subject.js";

// The sockets of nock connect to nothing, and count no byte.
const baseUrl = "https://api.example.com";

afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

test.each(["http:", "https:"])("a call under a request interceptor gets its response over %s", async (protocol) => {
  const { client, id, warm, success } = subjects.keyed;
  const url = baseUrl.replace("https:", protocol);
  nock(url)
    .get(/.*/)
    .reply(200, warm)
    .post(/.*/)
    .reply(200, { ...success });
  const { call, warmUp } = client({ baseUrl: url, fetch: undefined, clock: createHeldClock() });
  await warmUp();
  expect(await call()).toBe(id);
});

test("a call that an interceptor was given counts as sent: its outcome is unknown, and it is not sent again", async () => {
  let effects = 0;
  nock(baseUrl)
    .persist()
    .post(/.*/)
    .reply((_, __, respond) => {
      effects += 1;
      respond(Object.assign(new Error("gone"), { code: "ECONNREFUSED", syscall: "connect" }), [500]);
    });
  const { call } = subjects.once.client({ baseUrl, fetch: undefined, clock: createHeldClock() });
  await expect(call()).rejects.toMatchObject({ stage: "sent", outcome: "unknown" });
  expect(effects).toBe(1);
});
