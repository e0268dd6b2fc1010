import type { Operations } from "@lumkit/lumetrade";
import { ownOptions } from "../own-options.js";
import { createWorldClock, type SandboxClock } from "../sandbox/clock.js";
import { readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { createJournal } from "../sandbox/journal.js";
import { readSeed, readStart } from "../sandbox/options.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../sandbox/sandbox.js";
import type { SandboxFetch } from "../sandbox/sandbox-fetch.js";
import { timeText } from "../sandbox/time-text.js";
import { choosePolicies, listUncertainties } from "../sandbox/uncertainties.js";
import { accountHandlers, type LumetradePlaceControls, placeControls } from "./accounts.js";
import { contract } from "./contract.gen.js";
import { depositControls, depositHandlers, type LumetradeDepositControls } from "./deposits.js";
import { lumetradeNotSimulated } from "./not-simulated.js";
import { type LumetradePolicies, lumetradeQuestions } from "./policies.js";
import { createLumetradeState, type LumetradeStart, type LumetradeWorld, newCredentials } from "./state.js";
import { type LumetradeTradeControls, tradeControls, tradeHandlers } from "./trades.js";
import { type LumetradeWithdrawalControls, withdrawalControls, withdrawalHandlers } from "./withdrawals.js";

export interface LumetradeSandboxOptions extends SandboxOptions {
  /** Answers to what Lumetrade leaves open; `uncertainties` lists the questions. */
  readonly policies?: Partial<LumetradePolicies>;
  /**
   * The enabled currencies, each with the balance of its account, or `null` for one without an account. Default:
   * `{ USDT: "1000", ZAR: "2500", BTC: null }`.
   */
  readonly balances?: Readonly<Record<string, string | null>>;
  /** What one unit is worth. Default: `{ "USDT/ZAR": "18.4" }`, 18.4 ZAR for one USDT; it holds both ways. */
  readonly rates?: Readonly<Record<string, string>>;
  /** What each withdrawal costs, in its own currency. Default: "0". */
  readonly withdrawalFee?: string;
}

/** The key pair that a call must carry. */
export interface SandboxCredentials {
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** A twin of Lumetrade's service in memory. It behaves as its pages say, and as its policies say where those are silent. */
export interface LumetradeSandbox extends Sandbox<keyof Operations>, LumetradePlaceControls {
  /** For `createLumetrade`: nothing that is called with it leaves the process. */
  readonly clientOptions: {
    readonly baseUrl: string;
    /** The pair at the start. */
    readonly credentials: SandboxCredentials;
    readonly fetch: SandboxFetch;
    readonly clock: SandboxClock;
  };
  readonly withdrawals: LumetradeWithdrawalControls;
  readonly deposits: LumetradeDepositControls;
  readonly trades: LumetradeTradeControls;
  /** Makes a new pair, as a person does in the vendor's own pages. The old one is dead at once. */
  rotateCredentials(): SandboxCredentials;
  /** Where all money is, by currency and account; the sum of each currency is always 0. */
  ledger(): Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const optionNames = ["seed", "now", "realTime", "policies", "balances", "rates", "withdrawalFee"];

/** @throws {Error} an option, a policy or an amount is unknown or unusable; it lists what is allowed. */
export function createLumetradeSandbox(given: LumetradeSandboxOptions = {}): LumetradeSandbox {
  const options = ownOptions("createLumetradeSandbox", given, optionNames);
  const { realTime = false } = options;
  const clock = createWorldClock(readStart(options.now, realTime), realTime);
  const journal = createJournal();
  const policies = choosePolicies(lumetradeQuestions, options.policies ?? {});
  const start = readOptions(options);
  const world: LumetradeWorld = { clock, journal, policies, start, state: createLumetradeState(journal, start) };
  const withdrawals = withdrawalControls(world);
  const sandbox = createSandbox<Operations, keyof typeof lumetradeNotSimulated>({
    contract,
    clock,
    journal,
    handlers: {
      ...accountHandlers(world),
      ...withdrawalHandlers(world, withdrawals),
      ...depositHandlers(world),
      ...tradeHandlers(world),
    },
    notSimulated: lumetradeNotSimulated,
    keyed: [],
    authorize: (request) => authorize(world, request),
    isIgnored: (kind, place) =>
      credentialPlaces.includes(place) ||
      (kind.startsWith("undocumented-") && policies.undocumentedInput === "ignored"),
    invalidStatus: 400,
    successStatus: () => 200,
    errorBody: (status, phrase, problems) => errorEnvelope(world, status, phrase, problems),
    uncertainties: listUncertainties(lumetradeQuestions, policies),
    restart() {
      world.state = createLumetradeState(journal, start);
    },
  });
  const credentials = currentCredentials(world);

  return {
    ...sandbox,
    ...placeControls(world),
    clientOptions: { baseUrl: "https://lumetrade.invalid", credentials, fetch: sandbox.fetch, clock },
    withdrawals,
    deposits: depositControls(world),
    trades: tradeControls(world),
    rotateCredentials() {
      journal.begin();
      world.state.credentials.put(newCredentials(world.state.ids));
      return currentCredentials(world);
    },
    ledger() {
      clock.catchUp();
      return Object.fromEntries(Object.entries(world.state.ledgers).map(([name, ledger]) => [name, ledger.all()]));
    },
  };
}

function readOptions(options: LumetradeSandboxOptions): LumetradeStart {
  const balances = ownOptions("balances", options.balances ?? { USDT: "1000", ZAR: "2500", BTC: null });
  const rates = ownOptions("rates", options.rates ?? { "USDT/ZAR": "18.4" });
  const amounts = Object.entries(balances).map(([currency, balance]): [string, bigint | undefined] => [
    currency,
    balance === null ? undefined : readAmount(`balances.${currency}`, balance),
  ]);
  const read = Object.entries(rates).map(([pair, text]): [string, bigint] => {
    const rate = readAmount(`rates["${pair}"]`, text);
    const [from = "", to = "", ...more] = pair.split("/");
    if (rate === 0n || more.length > 0 || ![from, to].every((currency) => Object.hasOwn(balances, currency)))
      throw new Error(
        `Cannot take rate ${text} of "${pair}": it is above 0, of two currencies in balances, as "USDT/ZAR"`,
      );
    return [pair, rate];
  });
  return {
    seed: readSeed(options.seed),
    balances: Object.fromEntries(amounts),
    rates: Object.fromEntries(read),
    withdrawalFee: readAmount("withdrawalFee", options.withdrawalFee ?? "0"),
  };
}

const credentialPlaces = ["header.x-api-key", "header.x-api-secret"];

/** Both headers are needed on every call; without them 401 (source.md). */
function authorize(world: LumetradeWorld, { headers }: { readonly headers: Headers }): void {
  const { apiKey, apiSecret } = currentCredentials(world);
  if (headers.get("x-api-key") !== apiKey || headers.get("x-api-secret") !== apiSecret)
    throw new Rejection(401, "The key or the secret is not valid");
}

function currentCredentials({ state }: LumetradeWorld): SandboxCredentials {
  const { apiKey = "", apiSecret = "" } = state.credentials.get("current") ?? {};
  return { apiKey, apiSecret };
}

/** The error envelope (source.md). 1133, of a failed validation, is the only code that is published: others have 0. */
function errorEnvelope(
  { state, clock }: LumetradeWorld,
  httpStatus: number,
  phrase: string,
  problems: readonly string[],
) {
  const fields = problems.filter((problem) => problem.startsWith("body."));
  const errors = fields.map((problem) => {
    const [field = "", ...words] = problem.slice("body.".length).split(" ");
    return { field, message: words.join(" ") };
  });
  return {
    code: errors.length > 0 ? 1133 : 0,
    message: problems.length === 0 ? phrase : problems.join("; "),
    httpStatus,
    requestId: `req_${state.ids.code(8)}`,
    timestamp: timeText(clock.now()),
    ...(errors.length > 0 ? { errors } : {}),
  };
}
