import type { Operations } from "@lumkit/lumo";
import { ownOptions } from "../own-options.js";
import { Rejection } from "../sandbox/handlers.js";
import { createSandbox, type Sandbox, type SandboxClientOptions } from "../sandbox/sandbox.js";
import { formatAmount } from "../sandbox/state/decimal.js";
import { createWorld } from "../sandbox/world.js";
import { companyHandlers } from "./company.js";
import { contract } from "./contract.gen.js";
import { lumoControls, lumoTableSchemas, lumoTables } from "./controls.js";
import { depositControls, depositHandlers, type LumoDepositControls } from "./deposits.js";
import { disputeControls, disputeHandlers, type LumoDisputeControls } from "./disputes.js";
import { type LumoHandlers, lumoNotSimulated } from "./not-simulated.js";
import { type LumoSandboxOptions, readRate, readStart } from "./options.js";
import { type LumoOrderControls, orderControls } from "./order-controls.js";
import { orderHandlers } from "./orders.js";
import { type LumoPolicies, lumoQuestions } from "./policies.js";
import { createLumoState, type LumoWorld } from "./state.js";
import { userWalletHandlers } from "./user-wallets.js";

/** Lumo's service in memory. It behaves as Lumo's pages say, and as its policies say where those are silent. */
export interface LumoSandbox extends Sandbox<keyof Operations, LumoPolicies> {
  /** For `createLumo`. The key is the one at the start, or at the last reset: a login and a new key revoke it. */
  readonly clientOptions: SandboxClientOptions & { readonly apiKey: string };
  readonly orders: LumoOrderControls;
  readonly deposits: LumoDepositControls;
  readonly disputes: LumoDisputeControls;
  /** Sets the rate of the next quotes, in RUB for one USDT. */
  setRate(rate: string): void;
  /** What the company can spend, and what is held for orders, in USDT. */
  balances(): { readonly available: string; readonly frozen: string };
  /** Where all money is, by account; the sum is always 0. */
  ledger(): Readonly<Record<string, string>>;
}

const optionNames = ["seed", "now", "realTime", "policies", "balances", "rate", "login"];

/** @throws {Error} an option, a policy or an amount is unknown or unusable; it lists what is allowed. */
export function createLumoSandbox(given: LumoSandboxOptions = {}): LumoSandbox {
  const options = ownOptions("createLumoSandbox", given, optionNames);
  const start = readStart(options);
  const world: LumoWorld = createWorld(options, lumoQuestions, (journal, ids) => createLumoState(journal, ids, start));
  const { clock, policies } = world;
  const orders = orderControls(world);
  const deposits = depositControls(world);
  const disputes = disputeControls(world);
  function setRate(rate: string): void {
    world.begin();
    const { company } = world.state;
    company.set({ ...company.get(), rate: readRate(rate) });
  }
  const handlers: LumoHandlers = {
    ...companyHandlers(world),
    ...orderHandlers(world, orders),
    ...disputeHandlers(world),
    ...userWalletHandlers(world),
    ...depositHandlers(world),
  };
  const sandbox = createSandbox<keyof Operations, LumoPolicies>({
    api: "lumo",
    contract,
    world,
    handlers,
    notSimulated: lumoNotSimulated,
    keyed: ["acceptOrder"],
    authorize: (request) => authorize(world, request),
    // The document declares only one of them.
    credentialPlaces: ["header.x-api-key", "header.authorization", "query.api_key"],
    invalidStatus: () => policies.invalidRequest,
    successStatus: (method) => (method === "POST" ? policies.successOfPost : 200),
    errorBody: (statusCode, error, problems) => ({
      statusCode,
      message: problems.length === 1 ? problems[0] : problems,
      error,
    }),
    controls: lumoControls({ orders, deposits, disputes, setRate }),
    tables: () => lumoTables(world),
    tableSchemas: lumoTableSchemas,
    headers: () => ({ "X-API-Key": world.state.company.get().apiKey }),
  });

  return {
    ...sandbox,
    get clientOptions() {
      return { baseUrl: "https://lumo.invalid", apiKey: world.state.firstApiKey, fetch: sandbox.fetch, clock };
    },
    orders,
    deposits,
    disputes,
    setRate,
    balances() {
      clock.catchUp();
      const { ledger } = world.state;
      return { available: formatAmount(ledger.balance("available")), frozen: formatAmount(ledger.balance("frozen")) };
    },
    ledger() {
      clock.catchUp();
      return world.state.ledger.all();
    },
  };
}

/**
 * The key comes in `X-API-Key`, as `Authorization: Bearer`, or as the query parameter `api_key` (apis.md, apis); login
 * needs none (apis/company-auth/getcompanyprofile). A wrong one gets 401 (apis/user-wallets/createuserwallet.md).
 */
function authorize({ state }: LumoWorld, { headers, url }: { headers: Headers; url: URL }): void {
  const bearer = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const key = headers.get("x-api-key") ?? bearer ?? url.searchParams.get("api_key");
  if (key !== state.company.get().apiKey) throw new Rejection(401, "The API key is not valid");
}
