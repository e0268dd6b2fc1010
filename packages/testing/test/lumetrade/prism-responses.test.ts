import { createLumetrade } from "@lumkit/lumetrade";
import { httpOnly, operations } from "@lumkit/lumetrade/internal";
import { lumetradeCalls } from "@lumkit/tool-calls/lumetrade";
import { describePrismResponses } from "../prism-responses.js";

describePrismResponses({
  api: "lumetrade",
  calls: lumetradeCalls,
  operations,
  httpOnly,
  createClient: (baseUrl, fetch) =>
    createLumetrade({
      baseUrl,
      fetch,
      maxRetries: 0,
      credentials: { apiKey: "a-key-for-the-mock", apiSecret: "and-its-secret" },
    }),
  errorOf: (body) => {
    const { code, requestId, errors } = Object(body);
    return { code, requestId, fieldErrors: errors ?? [] };
  },
});
