export type { LocalServer as SandboxServer } from "./local-server.js";
export type { LumetradePlaceControls } from "./lumetrade/accounts.js";
export type { LumetradeDepositControls } from "./lumetrade/deposits.js";
export {
  createLumetradeSandbox,
  type LumetradeSandbox,
} from "./lumetrade/lumetrade-sandbox.js";
export type { LumetradeSandboxOptions } from "./lumetrade/options.js";
export { forEachUncertainty, type LumetradePolicies } from "./lumetrade/policies.js";
export type { LumetradeTradeControls } from "./lumetrade/trades.js";
export type { LumetradeWithdrawalControls } from "./lumetrade/withdrawals.js";
export type { SeenRequest } from "./sandbox/backend.js";
export type { FaultDetails, FaultName, Faults, Occurrence, PlannedFault } from "./sandbox/faults.js";
export type { ListenOptions, Sandbox } from "./sandbox/sandbox.js";
export type { SandboxClock } from "./sandbox/state/clock.js";
export type { TimeSpan } from "./sandbox/state/time-span.js";
export type { UncertainBranch, Uncertainty } from "./sandbox/uncertainties.js";
export type { SandboxOptions } from "./sandbox/world.js";
