export type { CredentialHeaders } from "./call/attempt.js";
export { mayMeanKeyInUse } from "./call/decide.js";
export { isTransient, type Wait, type WaitOptions } from "./call/wait.js";
export type { Target } from "./client/base-url.js";
export { type Around, type CommonOptions, commonOptionNames, createClient } from "./client/client.js";
export { checkCredential } from "./client/credential.js";
export type { AttemptReport, Hooks } from "./client/hooks.js";
export type { FinalStates, Operation, Safety } from "./client/operation.js";
export {
  ApiError,
  ConnectionError,
  type ConnectionStage,
  type ErrorDetails,
  type FieldError,
  isNotApplied,
  type Outcome,
  RefusedError,
  type RefusedReason,
  refuse,
} from "./errors/errors.js";
export { carryIntent, intentOf, notAnIntent, runBeforeSend } from "./errors/intent.js";
export type { Ask, Call, Http, HttpResponse, HttpResult } from "./http/http-types.js";
export { createWholeList, type List } from "./list/list.js";
export { createPagedList } from "./list/paged-list.js";
export { checkDecimal, compareDecimals, type Decimal } from "./money/decimal.js";
export { ownOptions } from "./options/own-options.js";
export { memberOf, ownMembers } from "./options/plain-object.js";
export { kindOf, quoteValue } from "./options/quote-value.js";
export { checkPathId } from "./request/path-id.js";
export { type CallOptions, callOptionNames, type RequestInput } from "./request/request-input.js";
export { snapshotBody } from "./request/snapshot-body.js";
export type { CallResponse } from "./response/read-response.js";
export { type Clock, systemClock } from "./time/clock.js";
export { startDeadline } from "./time/deadline.js";
export { parseDateTime } from "./time/parse-date-time.js";
