import type { Order } from "@lumkit/lumo";
import type { LumoSandbox } from "@lumkit/testing/lumo";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkMoney, millionths } from "./money.js";
import { createTwin, qrCodeOf, type Twin } from "./twin.js";

/** Which statuses an order may be in after which, as a client sees it. */
const following: Readonly<Record<string, readonly string[]>> = {
  created: ["created", "in_progress", "success", "failed", "disputed"],
  in_progress: ["in_progress", "success", "failed", "disputed"],
  success: ["success", "disputed"],
  failed: ["failed", "disputed"],
  disputed: ["disputed"],
};

/** What has been seen so far of the orders and of the answers to the keys. */
interface Memory {
  readonly quotes: string[];
  readonly statuses: Map<string, string>;
  readonly answers: Map<string, Order>;
}

type Step = (twin: Twin, memory: Memory) => unknown;

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 30_000 }).map(
    (roubles): Step =>
      async ({ lumo }, { quotes }) => {
        quotes.push((await lumo.orders.prepare({ qrCode: qrCodeOf(roubles) })).id);
      },
  ),
  fc.tuple(fc.nat(9), fc.nat(4), fc.constantFrom("none", "drop-before-commit", "drop-after-commit")).map(
    ([quote, key, fault]): Step =>
      async ({ sandbox, lumo }, { quotes, answers }) => {
        if (fault !== "none") sandbox.faults.next("acceptOrder", fault);
        const idempotencyKey = `key-${key}`;
        const answer = await lumo.orders.accept(quotes.at(-1 - quote) ?? sandbox.clientOptions.apiKey, {
          idempotencyKey,
        });
        expect(answers.get(idempotencyKey) ?? answer).toEqual(answer);
        answers.set(idempotencyKey, answer);
      },
  ),
  fc.integer({ min: 0, max: 40 }).map(
    (seconds): Step =>
      ({ sandbox }) =>
        sandbox.clock.advance({ seconds }),
  ),
  fc.tuple(fc.nat(9), fc.constantFrom("start", "succeed", "fail")).map(
    ([order, verb]): Step =>
      ({ sandbox }, { statuses }) =>
        sandbox.orders[verb]([...statuses.keys()].at(-1 - order) ?? "none", "no"),
  ),
  fc.nat(9).map(
    (order): Step =>
      ({ lumo }, { statuses }) =>
        lumo.disputes.open([...statuses.keys()].at(-1 - order) ?? "none", { reason: "why" }),
  ),
  fc.constantFrom("refund", "confirm", "partial_refund").map(
    (resolution): Step =>
      async ({ sandbox, lumo }) => {
        const [dispute] = await lumo.disputes.list().toArray();
        const part = resolution === "partial_refund" ? { refundAmount: "0.01" } : {};
        sandbox.disputes.resolve(dispute?.id ?? "none", { resolution, ...part });
      },
  ),
  fc.tuple(fc.nat(2), fc.constantFrom("create", "block", "replace")).map(
    ([user, verb]): Step =>
      async ({ lumo }) => {
        const wallet = await lumo.userWallets.create({ externalId: `user-${user}` });
        if (verb !== "create") await lumo.userWallets[verb](wallet.id, {});
      },
  ),
  fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(3), fc.constantFrom("passed", "failed")).map(
    ([amount, user, amlResult]): Step =>
      ({ sandbox }) =>
        sandbox.deposits.receive({
          amount: `${amount}.123456`,
          fee: "1.000001",
          amlResult,
          ...(user === 3 ? {} : { externalId: `user-${user}` }),
        }),
  ),
  fc.constantFrom("truncate", "unknown-member", "stale-read").map(
    (fault): Step =>
      async ({ sandbox, lumo }) => {
        sandbox.faults.next("getCompanyProfile", fault);
        await lumo.auth.profile();
      },
  ),
);

test("whatever is done, money is neither made nor lost, keys replay, orders only go forward", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 40 }), async (story) => {
      const twin = createTwin();
      const memory: Memory = { quotes: [], statuses: new Map(), answers: new Map() };
      for (const step of story) {
        // What is rejected, refused or lost is a part of the story, but not a failed expectation.
        await Promise.resolve()
          .then(() => step(twin, memory))
          .catch((error: Error) => {
            if (error.name === "AssertionError" || error.name === "TypeError") throw error;
          });
        await checkWorld(twin, memory);
      }
      const violations = twin.contract.violations().filter(({ place }) => !/Unknown$|^path\.id$/.test(place));
      expect(violations).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

async function checkWorld({ sandbox, lumo }: Twin, { statuses }: Memory): Promise<void> {
  checkMoney(sandbox);
  const orders = await lumo.orders.list().toArray();
  for (const { id, status } of orders.toReversed()) {
    expect(following[statuses.get(id) ?? "created"]).toContain(status);
    statuses.set(id, status);
  }
  const held = orders.filter(({ status }) => status === "created" || status === "in_progress");
  expect(sumOf(held)).toBe(frozen(sandbox));
  const open = await lumo.userWallets.list().toArray();
  const owners = open.filter(({ isBlocked }) => !isBlocked).map(({ externalId }) => externalId);
  expect(new Set(owners).size).toBe(owners.length);
}

function sumOf(orders: readonly Order[]): bigint {
  return orders.reduce((sum, { amountUsdt }) => sum + millionths(amountUsdt), 0n);
}

function frozen(sandbox: LumoSandbox): bigint {
  return millionths(sandbox.balances().frozen);
}
