export { type Change, change, type Direction, type Effect, type Severity } from "./change.js";
export { callbackChanges, diffDocuments } from "./diff-documents.js";
export { requestChanges } from "./operations/request-changes.js";
export { responseChanges } from "./operations/response-changes.js";
export { shapesOf } from "./schemas/shapes.js";
