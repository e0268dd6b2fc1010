import type { Bug } from "../bug.js";

const clientTests = ["packages/core/src/client/client.test.ts"];
const read = "packages/core/src/response/read-response.ts";

/** What is believed of a response, and what an error shows. */
export const responseBugs: readonly Bug[] = [
  {
    name: "a key that the service repeats is in a message",
    file: read,
    text: "mapStrings(whole, redact)",
    replacement: "whole",
    tests: clientTests,
  },
  {
    name: "secrets are taken out before the body is parsed",
    file: read,
    text: "parseJson(text, parse)",
    replacement: "parseJson(createRedact(secrets)(text), parse)",
    tests: ["packages/core/src/response/redact.test.ts"],
  },
  {
    name: "a refused key is in a message",
    file: "packages/core/src/client/credential.ts",
    text: `"invalid-input", `,
    replacement: `"invalid-input", String(value) + `,
    tests: ["packages/lumo/src/key/key-ring.test.ts"],
  },
  {
    name: "a key that a parser could not read is in a cause",
    file: "packages/core/src/transport/connection-failure.ts",
    text: "if (parser === undefined) return error;",
    replacement: "if (parser !== null) return error;",
    tests: ["packages/core/src/transport/connection-failure.test.ts"],
  },
  {
    name: "the id of a response is not compared",
    file: "packages/core/src/response/response-id.ts",
    text: "isId && String(given).toLowerCase() === asked.toLowerCase()",
    replacement: "isId",
    tests: ["packages/core/src/response/response-id.test.ts"],
  },
  {
    name: "a decimal is read through Number",
    file: "packages/core/src/money/decimal.ts",
    text: "if (match === null) return number;",
    replacement: "if (match === null) return String(Number(number));",
    tests: ["packages/core/src/money/read-decimals.test.ts"],
  },
  {
    name: "a list ends on an empty page",
    file: "packages/core/src/list/page-reader.ts",
    text: "if (page.items.length > 0 || total <= offset) return page;",
    replacement: "if (page.items.length >= 0) return page;",
    tests: ["packages/core/src/list/paged-list.test.ts"],
  },
];
