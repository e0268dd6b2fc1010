import { createLumo } from "@lumkit/lumo";
import { httpOnly, operations } from "@lumkit/lumo/internal";
import { lumoCalls } from "@lumkit/tool-calls/lumo";
import { expect } from "vitest";
import { describePrismResponses } from "../prism-responses.js";

describePrismResponses({
  api: "lumo",
  calls: lumoCalls,
  operations,
  httpOnly,
  createClient: (baseUrl, fetch) =>
    createLumo({ baseUrl, fetch, maxRetries: 0, apiKey: "a-key-for-the-mock", onApiKey: () => {} }),
  errorOf: (body) => {
    const { statusCode, message } = Object(body);
    return {
      message: expect.stringContaining(`the service responded with ${statusCode}: ${[message].flat().join("; ")}`),
    };
  },
});
