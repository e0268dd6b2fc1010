import type { Order } from "@lumkit/lumo";
import { createLumoSandbox, type LumoSandbox } from "@lumkit/testing/lumo";
import fc from "fast-check";
import { expect, test } from "vitest";
import { somePolicies } from "../some-policies.js";
import { type CheckedSandbox, createCheckedSandbox, qrCodeOf } from "./checked-sandbox.js";
import { checkMoney, millionths } from "./money.js";

/** The statuses that a client may see after each status of an order. */
const following: Readonly<Record<string, readonly string[]>> = {
  created: ["created", "in_progress", "success", "failed", "disputed"],
  in_progress: ["in_progress", "success", "failed", "disputed"],
  success: ["success", "disputed"],
  failed: ["failed", "disputed"],
  disputed: ["disputed"],
};

/** The orders so far, and the first response to each key. */
interface Memory {
  readonly quotes: string[];
  readonly statuses: Map<string, string>;
  readonly responses: Map<string, { readonly quoteId: string; readonly first: Order }>;
  /** What has happened in at least one story. */
  readonly met: Set<string>;
}

type Step = (checked: CheckedSandbox, memory: Memory) => unknown;

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 20_000 }).map(
    (roubles): Step =>
      async ({ lumo }, { quotes }) => {
        quotes.push((await lumo.orders.prepare({ qrCode: qrCodeOf(roubles) })).id);
      },
  ),
  fc.tuple(fc.nat(2), fc.nat(4), fc.constantFrom("none", "drop-before-commit", "drop-after-commit")).map(
    ([quote, key, fault]): Step =>
      async ({ sandbox, lumo }, { quotes, responses }) => {
        if (fault !== "none") sandbox.faults.next("acceptOrder", fault);
        const idempotencyKey = `key-${key}`;
        const quoteId = quotes.at(-1 - quote) ?? sandbox.clientOptions.apiKey;
        const response = await lumo.orders.accept(quoteId, { idempotencyKey });
        const { first = response } = responses.get(idempotencyKey) ?? {};
        expect(response).toEqual(first);
        responses.set(idempotencyKey, { quoteId, first });
      },
  ),
  fc.nat(2).map(
    (which): Step =>
      async ({ lumo }, { responses, met }) => {
        const [idempotencyKey, { quoteId, first }] = [...responses].at(-1 - which) ?? never();
        expect(await lumo.orders.accept(quoteId, { idempotencyKey })).toEqual(first);
        if ((await lumo.orders.get(first.id)).status !== first.status) met.add("replayed later");
      },
  ),
  fc.integer({ min: 0, max: 40 }).map(
    (seconds): Step =>
      ({ sandbox }) =>
        sandbox.clock.advance({ seconds }),
  ),
  fc.tuple(fc.nat(2), fc.constantFrom("start", "succeed", "fail")).map(
    ([order, verb]): Step =>
      ({ sandbox }, { statuses }) =>
        sandbox.orders[verb]([...statuses.keys()].at(-1 - order) ?? "none", "no"),
  ),
  fc.nat(2).map(
    (which): Step =>
      ({ lumo }, { statuses }) => {
        const ended = [...statuses].filter(([, status]) => status === "success" || status === "failed");
        return lumo.disputes.open((ended.at(-1 - which) ?? never())[0], { reason: "why" });
      },
  ),
  fc.constantFrom("refund", "confirm", "partial_refund").map(
    (resolution): Step =>
      async ({ sandbox, lumo }, { met }) => {
        const [dispute] = await lumo.disputes.list().toArray();
        const part = resolution === "partial_refund" ? { refundAmount: "0.01" } : {};
        sandbox.disputes.resolve(dispute?.id ?? "none", { resolution, ...part });
        met.add("resolved dispute");
      },
  ),
  fc.tuple(fc.nat(1), fc.nat(2), fc.constantFrom("create", "block", "replace", "replace")).map(
    ([user, which, verb]): Step =>
      async ({ lumo }) => {
        const externalId = `user-${user}`;
        if (verb === "create") return lumo.userWallets.create({ externalId });
        // Any wallet of the user, also one that is blocked already.
        const wallets = [
          ...(await lumo.userWallets.listBlocked().toArray()),
          ...(await lumo.userWallets.list().toArray()),
        ];
        const own = wallets.filter((wallet) => wallet.externalId === externalId);
        return lumo.userWallets[verb]((own.at(-1 - which) ?? never()).id, {});
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

/** Makes a payment and two users, so that most steps have something to change. */
async function begin({ lumo }: CheckedSandbox, { quotes, responses }: Memory): Promise<void> {
  const { id: quoteId } = await lumo.orders.prepare({ qrCode: qrCodeOf(1000) });
  quotes.push(quoteId);
  const idempotencyKey = "key-0";
  responses.set(idempotencyKey, { quoteId, first: await lumo.orders.accept(quoteId, { idempotencyKey }) });
  for (const externalId of ["user-0", "user-1"]) await lumo.userWallets.create({ externalId });
}

function never(): never {
  throw new Error("There is nothing to repeat yet");
}

test("in any story under any policies the balances add up, keys give their first order, and orders only go forward", async () => {
  const met = new Set<string>();
  const stories = fc.array(steps, { minLength: 20, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(somePolicies(createLumoSandbox()), stories, async (policies, story) => {
      // The orders are checked by the list, so no order may be missing from it.
      const checked = createCheckedSandbox({ policies: { ...policies, listLagMs: 0 } });
      const memory: Memory = { quotes: [], statuses: new Map(), responses: new Map(), met };
      await begin(checked, memory);
      for (const step of story) {
        // A step may be rejected, refused or lost; only a failed expectation fails the test.
        await Promise.resolve()
          .then(() => step(checked, memory))
          .catch((error: Error) => {
            if (error.name === "AssertionError" || error.name === "TypeError") throw error;
          });
        await checkWorld(checked, memory);
      }
      const violations = checked.contract.violations().filter(({ place }) => !/Unknown$|^path\.id$/.test(place));
      expect(violations).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect([...met].sort()).toEqual([
    "blocked wallet",
    "created",
    "disputed",
    "failed",
    "in_progress",
    "replayed later",
    "resolved dispute",
    "success",
  ]);
});

async function checkWorld({ sandbox, lumo }: CheckedSandbox, { statuses, met }: Memory): Promise<void> {
  checkMoney(sandbox);
  const orders = await lumo.orders.list().toArray();
  const isReset = sandbox.uncertainties.some(({ chosen }) => chosen === "as-before");
  for (const { id, status } of orders.toReversed()) {
    const before = statuses.get(id) ?? "created";
    const ended = isReset && before === "disputed" ? ["success", "failed"] : [];
    expect([...(following[before] ?? []), ...ended]).toContain(status);
    statuses.set(id, status);
    met.add(status);
  }
  const held = orders.filter(({ status }) => status === "created" || status === "in_progress");
  expect(sumOf(held)).toBe(frozen(sandbox));
  const open = await lumo.userWallets.list().toArray();
  if (open.some(({ isBlocked }) => isBlocked)) met.add("blocked wallet");
  const owners = open.filter(({ isBlocked }) => !isBlocked).map(({ externalId }) => externalId);
  expect(new Set(owners).size).toBe(owners.length);
}

function sumOf(orders: readonly Order[]): bigint {
  return orders.reduce((sum, { amountUsdt }) => sum + millionths(amountUsdt), 0n);
}

function frozen(sandbox: LumoSandbox): bigint {
  return millionths(sandbox.balances().frozen);
}
