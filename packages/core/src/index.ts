// The client of an API

export type { CredentialHeaders } from "./call/attempt.js";
export type { Target } from "./client/base-url.js";
export type { Ask, Call } from "./client/call-types.js";
export { type Around, type CommonOptions, commonOptionNames, createClient } from "./client/client.js";
export { checkCredential } from "./client/credential.js";
export type { AttemptReport, Hooks } from "./client/hooks.js";
export type { FinalStates, Operation, Safety } from "./client/operation.js";
export type { Http, HttpCall, HttpResponse, HttpResult } from "./http/http-types.js";

// One call

export { mayMeanKeyInUse } from "./call/decide.js";
export { isTransient, type Wait, type WaitOptions } from "./call/wait.js";
export { checkPathId } from "./request/path-id.js";
export { type CallOptions, callOptionNames, type RequestInput } from "./request/request-input.js";
export { snapshotBody } from "./request/snapshot-body.js";
export type { CallResponse } from "./response/read-response.js";

// Lists

export { createWholeList, type List } from "./list/list.js";
export { createPagedList } from "./list/paged-list.js";

// Errors, and the intent that an error carries

export {
  ApiError,
  ConnectionError,
  isNotApplied,
  RefusedError,
  type RefusedReason,
  refuse,
} from "./errors/errors.js";
export type { ConnectionStage, ErrorDetails, FieldError, Outcome } from "./errors/failure.js";
export { carryIntent, intentOf, notAnIntent, runBeforeSend } from "./errors/intent.js";

// Money

export { checkDecimal, compareDecimals, type Decimal } from "./money/decimal.js";

// Time

export { type Clock, systemClock } from "./time/clock.js";
export { startDeadline } from "./time/deadline.js";
export { parseDateTime } from "./time/parse-date-time.js";

// Checks of what a caller passes

export { memberOf } from "./options/member-of.js";
export { ownOptions } from "./options/own-options.js";
export { ownMembers } from "./options/plain-object.js";
export { kindOf, quoteValue } from "./options/quote-value.js";
