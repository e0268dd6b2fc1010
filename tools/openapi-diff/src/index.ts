export { type Change, change, type Direction, type Effect, type Severity } from "./change.js";
export { diffDocuments } from "./diff-documents.js";
export { requestChanges } from "./operations/request-changes.js";
export { responseChanges } from "./operations/response-changes.js";
export { callbackChanges } from "./operations/webhook-changes.js";
export { shapesOf } from "./schemas/shapes.js";
