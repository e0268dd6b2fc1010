export { memberOf } from "./answer.js";
export type { Call } from "./caller.js";
export { type CommonOptions, commonOptionNames, createClient, type Target } from "./client.js";
export { checkCredential } from "./credential.js";
export { compareDecimals, type Decimal } from "./decimal.js";
export {
  ApiError,
  ConnectionError,
  type ConnectionStage,
  type ErrorDetails,
  type FieldError,
  RefusedError,
  type RefusedReason,
} from "./errors.js";
export type { CallOptions, Http, HttpResponse, HttpResult } from "./http-types.js";
export { createList, createOffsetList, createWholeList, type List } from "./list.js";
export type { DecimalTree, FinalStates, Operation, Safety } from "./operation.js";
export { ownOptions } from "./own-options.js";
export type { CredentialHeaders } from "./send.js";
export {
  type FetchLike,
  fetchTransport,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "./transport.js";
