import type { Operations } from "@lumkit/lumetrade";
import { ownOptions } from "../own-options.js";
import { Rejection } from "../sandbox/handlers.js";
import { createSandbox, type Sandbox, type SandboxClientOptions } from "../sandbox/sandbox.js";
import { createWorld } from "../sandbox/world.js";
import { accountHandlers, type LumetradePlaceControls, placeControls } from "./accounts.js";
import { contract } from "./contract.gen.js";
import { lumetradeControls, lumetradeTableSchemas, lumetradeTables } from "./controls.js";
import { depositControls, depositHandlers, type LumetradeDepositControls } from "./deposits.js";
import { type LumetradeHandlers, lumetradeNotSimulated } from "./not-simulated.js";
import { type LumetradeSandboxOptions, readRate, readStart } from "./options.js";
import { type LumetradePolicies, lumetradeQuestions } from "./policies.js";
import { createLumetradeState, type LumetradeWorld, newCredentials, type SandboxCredentials } from "./state.js";
import { type LumetradeTradeControls, tradeControls, tradeHandlers } from "./trades.js";
import { type LumetradeWithdrawalControls, withdrawalControls, withdrawalHandlers } from "./withdrawals.js";

/** Lumetrade's service in memory. It behaves as its pages say, and as its policies say where those are silent. */
export interface LumetradeSandbox extends Sandbox<keyof Operations, LumetradePolicies>, LumetradePlaceControls {
  /** For `createLumetrade`, with the key pair at the start, or at the last reset. */
  readonly clientOptions: SandboxClientOptions & { readonly credentials: SandboxCredentials };
  readonly withdrawals: LumetradeWithdrawalControls;
  readonly deposits: LumetradeDepositControls;
  readonly trades: LumetradeTradeControls;
  /** Sets the rate of the next quotes: `setRate("USDT/ZAR", "18.9")`. It holds both ways. */
  setRate(pair: string, rate: string): void;
  /** Makes a new pair, as a person does in the vendor's own pages. The old one stops working at once. */
  rotateCredentials(): SandboxCredentials;
  /** Where all money is, by currency and account; the sum of each currency is always 0. */
  ledger(): Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const optionNames = ["seed", "now", "realTime", "policies", "balances", "rates", "withdrawalFee"];

/** @throws {Error} an option, a policy or an amount is unknown or unusable; it lists what is allowed. */
export function createLumetradeSandbox(given: LumetradeSandboxOptions = {}): LumetradeSandbox {
  return createFurnishedSandbox(given, () => {});
}

/** What `furnish` adds is there at the start, and after each reset. */
export function createFurnishedSandbox(
  given: LumetradeSandboxOptions,
  furnish: (place: LumetradePlaceControls) => void,
): LumetradeSandbox {
  const options = ownOptions("createLumetradeSandbox", given, optionNames);
  const start = readStart(options);
  const world: LumetradeWorld = createWorld(options, lumetradeQuestions, (journal, ids) =>
    createLumetradeState(journal, ids, start),
  );
  const place = placeControls(world);
  furnish(place);
  const withdrawals = withdrawalControls(world);
  const deposits = depositControls(world);
  const trades = tradeControls(world);
  const handlers: LumetradeHandlers = {
    ...accountHandlers(world),
    ...withdrawalHandlers(world, withdrawals),
    ...depositHandlers(world),
    ...tradeHandlers(world, trades),
  };
  function setRate(pair: string, rate: string): void {
    const { ledgers, rates } = world.state;
    const read = readRate(ledgers, pair, rate);
    const changed = { ...rates.get(), [pair]: read };
    world.begin();
    // The other way round would contradict it.
    delete changed[pair.split("/").reverse().join("/")];
    rates.set(changed);
  }
  function rotateCredentials(): SandboxCredentials {
    world.begin();
    return world.state.credentials.set(newCredentials(world.state.ids));
  }
  const sandbox = createSandbox<keyof Operations, LumetradePolicies>({
    api: "lumetrade",
    contract,
    world,
    handlers,
    notSimulated: lumetradeNotSimulated,
    keyed: [],
    authorize: (request) => authorize(world, request),
    credentialPlaces: ["header.x-api-key", "header.x-api-secret"],
    invalidStatus: () => 400,
    successStatus: () => 200,
    errorBody: (status, phrase, problems) => errorEnvelope(world, status, phrase, problems),
    controls: lumetradeControls({ ...place, withdrawals, deposits, trades, setRate, rotateCredentials }),
    tables: () => lumetradeTables(world),
    tableSchemas: lumetradeTableSchemas,
    headers: () => headersOf(world.state.credentials.get()),
    furnish: () => furnish(place),
  });

  return {
    ...sandbox,
    ...place,
    get clientOptions() {
      return {
        baseUrl: "https://lumetrade.invalid",
        credentials: { ...world.state.firstCredentials },
        fetch: sandbox.fetch,
        clock: sandbox.clock,
      };
    },
    withdrawals,
    deposits,
    trades,
    setRate,
    rotateCredentials,
    ledger() {
      world.clock.catchUp();
      return Object.fromEntries(Object.entries(world.state.ledgers).map(([name, ledger]) => [name, ledger.all()]));
    },
  };
}

function headersOf({ apiKey, apiSecret }: SandboxCredentials) {
  return { "X-API-Key": apiKey, "X-API-Secret": apiSecret };
}

/** Both headers are needed on every call; without them 401 (source.md). */
function authorize({ state }: LumetradeWorld, { headers }: { readonly headers: Headers }): void {
  const { apiKey, apiSecret } = state.credentials.get();
  if (headers.get("x-api-key") !== apiKey || headers.get("x-api-secret") !== apiSecret)
    throw new Rejection(401, "The key or the secret is not valid");
}

/** The error envelope (source.md). 1133, of a failed validation, is the only code that is published: others have 0. */
function errorEnvelope(
  { state, dateText }: LumetradeWorld,
  httpStatus: number,
  phrase: string,
  problems: readonly string[],
) {
  const errors = problems.flatMap((problem) => {
    const [, field, message] = /^body\.(\S+) ?(.*)$/s.exec(problem) ?? [];
    return field === undefined ? [] : [{ field, message }];
  });
  return {
    code: errors.length > 0 ? 1133 : 0,
    message: problems.length === 0 ? phrase : problems.join("; "),
    httpStatus,
    requestId: `req_${state.ids.code(8)}`,
    timestamp: dateText(),
    ...(errors.length > 0 ? { errors } : {}),
  };
}
