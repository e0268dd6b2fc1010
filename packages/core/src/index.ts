export { runBeforeSend } from "./before-send.js";
export { type CallOptions, callOptionNames } from "./call-options.js";
export type { Ask, Call } from "./caller.js";
export { type Around, type CommonOptions, commonOptionNames, createClient, type Target } from "./client.js";
export { type Clock, systemClock } from "./clock.js";
export { checkCredential } from "./credential.js";
export { startDeadline } from "./deadline.js";
export { mayMeanKeyInUse, type Outcome } from "./decide.js";
export { checkDecimal, compareDecimals, type Decimal } from "./decimal.js";
export {
  ApiError,
  ConnectionError,
  type ConnectionStage,
  type ErrorDetails,
  type FieldError,
  isNotApplied,
  RefusedError,
  type RefusedReason,
  refuse,
} from "./errors.js";
export type { AttemptReport, Hooks } from "./hooks.js";
export type { Http, HttpResponse, HttpResult } from "./http-types.js";
export { carryIntent, intentOf, refuseIntent } from "./intent.js";
export { createWholeList, type List } from "./list.js";
export { memberOf } from "./member-of.js";
export type { FinalStates, Operation, Safety } from "./operation.js";
export { ownMembers, ownOptions } from "./own-options.js";
export { createPagedList } from "./paged-list.js";
export { parseDateTime } from "./parse-date-time.js";
export { checkPathId } from "./path-id.js";
export { kindOf, quoteValue } from "./quote-value.js";
export type { RequestInput } from "./request-input.js";
export type { CallResponse, CredentialHeaders } from "./send.js";
export { snapshotBody } from "./snapshot-body.js";
export { isPassing, type Wait, type WaitOptions } from "./wait.js";
