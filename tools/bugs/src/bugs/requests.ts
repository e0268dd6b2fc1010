import type { Bug } from "../bug.js";

const checkedUrlTests = ["packages/core/src/request/checked-url.test.ts"];

/** What is accepted from a caller, and what is written of it. */
export const requestBugs: readonly Bug[] = [
  {
    name: "the origin of a URL is not checked",
    file: "packages/core/src/request/checked-url.ts",
    text: "built.startsWith(",
    replacement: "URL.canParse(built) || built.startsWith(",
    tests: checkedUrlTests,
  },
  {
    name: "the segments of a URL are not counted",
    file: "packages/core/src/request/checked-url.ts",
    text: "if (countSegments(url.origin + url.pathname) === countSegments(expected)) return url;",
    replacement: "return url;",
    tests: checkedUrlTests,
  },
  {
    name: "an instance of a class is read as if it were empty",
    file: "packages/core/src/options/plain-object.ts",
    text: "return prototype === null ||",
    replacement: "return prototype !== undefined ||",
    tests: ["packages/core/src/options/own-options.test.ts"],
  },
  {
    name: "a GET has a body",
    file: "packages/core/src/request/request-input.ts",
    text: `isBare && (method === "GET" || method === "DELETE")`,
    replacement: `isBare && method === "DELETE"`,
    tests: ["packages/core/src/http/http.test.ts"],
  },
  {
    name: "a decimal is written through Number",
    file: "packages/core/src/money/write-json.ts",
    text: `\`"\${digits}"\` : digits;`,
    replacement: `\`"\${digits}"\` : String(Number(digits));`,
    tests: ["packages/core/src/money/write-json.test.ts"],
  },
];
