import { createLumo, isNotApplied, type Lumo, type PaymentIntent } from "@lumkit/lumo";
import { operations } from "@lumkit/lumo/internal";
import { contractFetch } from "@lumkit/testing/contract";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { lumoCalls } from "@lumkit/tool-calls/lumo";
import { expect, test } from "vitest";
import { lumoNotSimulated } from "../../src/lumo/not-simulated.js";
import { errorOf } from "../error-of.js";
import { callEverything } from "../lumo/call-everything.js";
import { type CheckedSandbox, checkSandbox, qrCodeOf } from "../lumo/checked-sandbox.js";
import { type Judge, startJudge } from "./judge.js";
import { gapsOf, type Judged, meetOtherErrors, printCoverage } from "./judged-coverage.js";

/** A payment that succeeds and is found again, and one that was never sent and is proven not applied. */
async function payAndResolve({ sandbox, lumo }: CheckedSandbox, { runUntil }: Judge): Promise<void> {
  const intents: PaymentIntent[] = [];
  const payment = { qrCode: qrCodeOf(100), externalOrderId: "inv-77", limits: { maxRub: "5000" } };
  const order = await lumo.orders.pay(payment, { beforeSend: (intent) => void intents.push(intent) });
  expect(await runUntil(lumo.orders.wait(order.id))).toMatchObject({ id: order.id, status: "success" });
  expect(await lumo.orders.resolve(intents[0])).toMatchObject({ id: order.id });
  const beforeSend = (intent: PaymentIntent): never => {
    intents.push(intent);
    throw new Error("The worker was stopped");
  };
  expect(await errorOf(lumo.orders.pay({ ...payment, externalOrderId: "inv-78" }, { beforeSend }))).toBeDefined();
  sandbox.clock.advance({ minutes: 5 });
  expect(isNotApplied(await errorOf(lumo.orders.resolve(intents[1])))).toBe(true);
  expect(await lumo.orders.page({ limit: 1, offset: 0 })).toMatchObject({ orders: [{ id: order.id }], total: 1 });
}

test("Prism finds no violation in any flow of Lumo, and sees every documented status, and then a wrong query", async () => {
  const sandbox = createLumoSandbox();
  const judge = await startJudge("lumo", sandbox);
  const contract = contractFetch("lumo", { fetch: judge.fetch, onViolation: "report" });
  const checked = checkSandbox(sandbox, contract);
  await judge.watch(payAndResolve(checked, judge));
  await judge.watch(callEverything(checked));
  const { clientOptions, faults } = sandbox;
  const judged: Judged<Lumo> = {
    api: "lumo",
    contract,
    calls: lumoCalls,
    connect: () => createLumo({ ...clientOptions, fetch: contract, maxRetries: 0, onApiKey: () => {} }),
    reject(operation, status) {
      for (const id of Object.keys(operations).filter((each): each is keyof typeof operations => each === operation))
        faults.next(id, "status", { status });
    },
    notSimulated: lumoNotSimulated,
  };
  await judge.watch(meetOtherErrors(judged));
  printCoverage(judged);
  expect(gapsOf(judged)).toEqual([]);
  expect(judge.verdicts()).toEqual([]);

  // Shows that Prism judges: a client that sends this would fail above.
  const headers = { "x-api-key": clientOptions.apiKey };
  expect((await judge.fetch("/orders?limit=many", { headers })).status).toBe(422);
  expect(judge.verdicts()).toEqual([
    expect.stringMatching(/^GET \/orders 422: .*limit.*must be integer/),
    "not from the sandbox: GET /orders 422",
  ]);
});
