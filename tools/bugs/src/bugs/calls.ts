import type { Bug } from "../bug.js";

const decide = "packages/core/src/call/decide.ts";
const send = "packages/core/src/call/send.ts";
const sendTests = ["packages/core/src/call/send.test.ts"];
const endedEarlyTests = ["packages/core/src/call/send-ended-early.test.ts"];

/** When a call is made again, until when, and what is said of it. */
export const callBugs: readonly Bug[] = [
  {
    name: "a once call is made again after ECONNRESET",
    file: decide,
    text: `safety === "once") return false`,
    replacement: `(safety === "once" && stage !== "sent")) return false`,
    tests: sendTests,
  },
  {
    name: "a once call is made again after 503",
    file: decide,
    text: `safety === "once") return false`,
    replacement: `(safety === "once" && status !== 503)) return false`,
    tests: ["packages/core/src/call/decide.test.ts"],
  },
  {
    name: "409 is a reason to repeat",
    file: decide,
    text: "[408, 429, 500,",
    replacement: "[408, 409, 429, 500,",
    tests: ["packages/core/src/call/decide.test.ts"],
  },
  {
    name: "earlier attempts are forgotten in the outcome",
    file: decide,
    text: " && !earlierAttempts ?",
    replacement: " ?",
    tests: sendTests,
  },
  {
    name: "a rejection without a record is said to be not applied",
    file: decide,
    text: "|| !mayMeanKeyInUse(status)",
    replacement: "|| status !== 0",
    tests: ["packages/lumo/src/payment/pay/pay.test.ts"],
  },
  {
    name: "a keyed call without its key is repeated",
    file: send,
    text: `operation.safety === "keyed" && idempotencyKey === undefined ? "once" : operation.safety`,
    replacement: "operation.safety",
    tests: sendTests,
  },
  {
    name: "each attempt has a new key",
    file: send,
    text: "{ ...request, isolated }",
    replacement: `{
        ...request,
        isolated,
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [
            name,
            count > 1 && name === operation.keyHeader?.toLowerCase() ? \`\${value}-\${count}\` : value,
          ]),
        ),
      }`,
    tests: ["packages/lumo/src/payment/pay/pay.test.ts", ...sendTests],
  },
  {
    name: "the deadline begins again with each attempt",
    file: send,
    text: "const ended = await attempt(config, operation, { ...request, isolated }, reading, count);",
    replacement: `const deadline = startDeadline(operation, { deadlineMs, signal }, clock);
      const beforeFirstByte = () => (earlierAttempts ? undefined : input.beforeFirstByte?.());
      const own = { ...request, isolated, beforeFirstByte, ending: deadline };
      const ended = await attempt(config, operation, own, reading, count);`,
    tests: [...endedEarlyTests, ...sendTests],
  },
  {
    name: "an HTML 403 is trusted",
    file: send,
    text: "ended.details.status === status;",
    replacement: "(ended.details.status === status || status === 403);",
    tests: ["tools/faults/test/catalogue/rows.test.ts"],
    only: "403 of a firewall",
  },
  {
    name: "a 400 with a transactionId is trusted",
    file: "packages/lumetrade/src/read-error.ts",
    text: `status: typeof status === "number"`,
    replacement: `status: memberOf(body, "transactionId") !== undefined ? 400 : typeof status === "number"`,
    tests: ["packages/lumetrade/src/withdrawals.test.ts"],
  },
  {
    name: "Retry-After is read as milliseconds",
    file: "packages/core/src/call/retry-delay.ts",
    text: "Number(text) * 1000",
    replacement: "Number(text)",
    tests: ["packages/core/src/call/retry-delay.test.ts"],
  },
  {
    name: "Retry-After has no upper bound",
    file: send,
    text: "waitMs <= maxRetryAfterMs && ",
    replacement: "",
    tests: sendTests,
  },
  {
    name: "the retry budget is never spent",
    file: "packages/core/src/call/retry-budget.ts",
    text: "tokens -= retryCost;",
    replacement: "",
    tests: ["packages/core/src/call/retry-budget.test.ts"],
  },
  {
    name: "an abort after the first byte throws the signal's own reason",
    file: send,
    text: `failure.outcome === "not-applied") return`,
    replacement: "failure.outcome !== undefined) return",
    tests: endedEarlyTests,
  },
  {
    name: "a hook that throws fails the call",
    file: "packages/core/src/client/hooks.ts",
    text: "catch {}",
    replacement: "catch (error) {\n    throw error;\n  }",
    tests: ["packages/core/src/client/hooks.test.ts"],
  },
  {
    name: "the body of an error is tested instead of ok",
    file: "packages/core/src/client/client.ts",
    text: "if (!response.ok) throw",
    replacement:
      "if (!response.ok && response.body === undefined) return Object(response);\n    if (!response.ok) throw",
    tests: ["packages/lumo/src/payment/resolve/resolve.test.ts"],
  },
];
