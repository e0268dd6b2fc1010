import { isNotApplied } from "@lumkit/lumo";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createHeldClock } from "../harness/held-clock.js";
import { type Safety, safeties, subjects } from "../harness/subject.js";

const runs = { numRuns: 300 };

/** How a call ends with this response, which an injected `fetch` gives. */
async function endWith(safety: Safety, body: string, status = 200): Promise<string> {
  const subject = subjects[safety];
  const fetch = async (): Promise<Response> =>
    new Response(body, { status, headers: { "content-type": "application/json" } });
  const client = subject.client({ baseUrl: "http://127.0.0.1:9", fetch, clock: createHeldClock() });
  return client.call().then(
    () => "success",
    (error: unknown) => (isNotApplied(error) ? "not-applied" : (Object(error).outcome ?? "error")),
  );
}

const lost = (safety: Safety): string => (safety === "read" ? "error" : "unknown");

describe.each(safeties)("the response to a %s call", (safety) => {
  const whole = JSON.stringify(subjects[safety].success);

  test("is never a success if it is cut anywhere", async () => {
    for (let length = 0; length < whole.length; length++) {
      expect(await endWith(safety, whole.slice(0, length)), whole.slice(0, length)).toBe(lost(safety));
    }
    expect(await endWith(safety, whole)).toBe("success");
  });

  test("is never a success if it is not an object", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue().filter((value) => typeof value !== "object" || value === null || Array.isArray(value)),
        async (value) => {
          expect(await endWith(safety, JSON.stringify(value))).toBe(lost(safety));
        },
      ),
      runs,
    );
  });

  test("is a success with any other value of a member, unless the client uses the member", async () => {
    const { success, used } = subjects[safety];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(success), "added"), fc.jsonValue(), async (name, value) => {
        const end = await endWith(safety, JSON.stringify({ ...success, [name]: value }));
        // The response to a read by id must carry that id.
        const isOther = safety === "read" && name === "id" && value !== success[name];
        const isHarmless = !usedMembers[safety].includes(name) || (isLike(value, success[name]) && !isOther);
        expect(usedMembers[safety]).toContain(used);
        expect(end).toBe(isHarmless ? "success" : lost(safety));
      }),
      runs,
    );
  });

  test("is never a success with a status from 300, and its outcome is unknown", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), async (status, value) => {
        expect(await endWith(safety, JSON.stringify(value), status)).toBe(lost(safety));
      }),
      runs,
    );
  });
});

/** The members that the client uses, as the documents mark them. */
const usedMembers: Readonly<Record<Safety, readonly string[]>> = {
  read: ["id", "status"],
  repeatable: ["id", "amountRub", "amountUsdt", "rate", "expiresAt", "isBalanceSufficient"],
  keyed: ["id", "status"],
  once: ["transactionId"],
};

/** A decimal may come as text, which the client makes of a number anyway. */
function isLike(value: unknown, good: unknown): boolean {
  return typeof value === typeof good || (typeof value === "string" && typeof good === "number");
}
