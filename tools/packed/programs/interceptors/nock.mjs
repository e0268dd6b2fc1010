import nock from "nock";
import { baseUrl, check, response } from "./checks.mjs";

nock(baseUrl).post(/.*/).reply(response.status, response.body, response.headers);
await check({}, () => {
  nock(baseUrl)
    .post(/.*/)
    .replyWithError(Object.assign(new Error("no"), { code: "ECONNREFUSED", syscall: "connect" }));
});
