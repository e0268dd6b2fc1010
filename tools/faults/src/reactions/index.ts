export { fin, notHttp, raw, reset, stall, unread } from "./connection-faults.js";
export { bomb, falseGzip, inEncoding } from "./encoding-faults.js";
export {
  cutChunk,
  endless,
  headerFlood,
  lengthAndChunks,
  shortBody,
  twoLengths,
  unendedChunks,
  unframed,
} from "./framing-faults.js";
export type { ResponseOptions } from "./http-message.js";
export type { Reaction } from "./reaction.js";
export { busy, informational, page, redirect, respond, upgrade } from "./responses.js";
export { delayed, drip, thenExtra } from "./timing.js";
