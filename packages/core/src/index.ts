export type { Ask, Call } from "./call/call.js";
export { mayMeanKeyInUse, type Outcome } from "./call/decide.js";
export type { CallResponse, CredentialHeaders } from "./call/send.js";
export { isPassing, type Wait, type WaitOptions } from "./call/wait.js";
export { type Around, type CommonOptions, commonOptionNames, createClient, type Target } from "./client/client.js";
export { checkCredential } from "./client/credential.js";
export type { AttemptReport, Hooks } from "./client/hooks.js";
export type { FinalStates, Operation, Safety } from "./client/operation.js";
export { runBeforeSend } from "./errors/before-send.js";
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
} from "./errors/errors.js";
export { carryIntent, intentOf, refuseIntent } from "./errors/intent.js";
export type { Http, HttpResponse, HttpResult } from "./http/http-types.js";
export { createWholeList, type List } from "./list/list.js";
export { createPagedList } from "./list/paged-list.js";
export { checkDecimal, compareDecimals, type Decimal } from "./money/decimal.js";
export { type CallOptions, callOptionNames } from "./options/call-options.js";
export { memberOf } from "./options/member-of.js";
export { ownMembers, ownOptions } from "./options/own-options.js";
export { kindOf, quoteValue } from "./options/quote-value.js";
export { checkPathId } from "./request/path-id.js";
export type { RequestInput } from "./request/request-input.js";
export { snapshotBody } from "./request/snapshot-body.js";
export { type Clock, systemClock } from "./time/clock.js";
export { startDeadline } from "./time/deadline.js";
export { parseDateTime } from "./time/parse-date-time.js";
