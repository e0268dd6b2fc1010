export { type At, type End, fin, notHttp, raw, reset, stall, unread } from "./connection-faults.js";
export { bomb, inEncoding, lyingEncoding, type TextEncodingFault } from "./encoding-faults.js";
export {
  cutChunk,
  endless,
  type FramedOptions,
  headerFlood,
  lengthAndChunks,
  shortBody,
  twoLengths,
  unendedChunks,
  unframed,
} from "./framing-faults.js";
export type { ResponseBody, ResponseHeaders, ResponseOptions } from "./http-message.js";
export type { Act, Encoding, Moment, Reaction } from "./reaction.js";
export { busy, empty, informational, page, redirect, respond, upgrade } from "./responses.js";
export { delayed, drip, thenClose, thenExtra } from "./timing.js";
