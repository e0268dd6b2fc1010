import {
  bomb,
  cutChunk,
  drip,
  endless,
  falseGzip,
  headerFlood,
  lengthAndChunks,
  notHttp,
  respond,
  shortBody,
  twoLengths,
  unendedChunks,
  unframed,
} from "../../../src/reactions/index.js";
import type { Fault } from "./fault.js";

/** Half of the JSON of an object. */
const half = (success: object): string => JSON.stringify(success).slice(0, -9);

/** Section C of the failure catalogue: a response whose framing, length or size is wrong. */
export const framing: readonly Fault[] = [
  {
    row: "C1",
    what: "a length that is too long",
    reaction: ({ success }) => shortBody({ body: success }),
    means: ["lost"],
  },
  {
    row: "C2",
    what: "a chunk that is cut",
    reaction: ({ success }) => cutChunk({ body: success }),
    means: ["lost"],
  },
  {
    row: "C2",
    what: "chunks that do not end",
    reaction: ({ success }) => unendedChunks({ body: half(success) }),
    means: ["lost"],
    hangs: true,
    isVariant: true,
  },
  {
    row: "C3",
    what: "no length, and an end in the middle of the JSON",
    reaction: ({ success }) => unframed({ body: half(success) }),
    means: ["lost"],
  },
  { row: "C8", what: "204", reaction: () => respond({ status: 204 }), means: ["unusable"] },
  {
    row: "C8",
    what: "205",
    reaction: () => respond({ status: 205 }),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  { row: "C8", what: "200 without a body", reaction: () => respond({}), means: ["unusable"], isVariant: true },
  { row: "C9", what: "a body without end", reaction: () => endless(), isCut: true, means: ["unusable"] },
  {
    row: "C9",
    what: "a body that comes byte by byte",
    reaction: ({ success }) => drip({ body: success, everyMs: 50, from: "body" }),
    isCut: true,
    means: ["lost"],
    hangs: true,
  },
  {
    row: "C10",
    what: "a gzip bomb",
    reaction: () => bomb("gzip", 1024 * 1024),
    isCut: true,
    means: ["unusable"],
  },
  {
    row: "C10",
    what: "a deflate bomb",
    reaction: () => bomb("deflate", 1024 * 1024),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C10",
    what: "a brotli bomb",
    reaction: () => bomb("br", 1024 * 1024),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C10",
    what: "plain text called gzip",
    reaction: ({ success }) => falseGzip({ body: success }),
    means: ["lost"],
  },
  {
    row: "C11",
    what: "too many headers",
    reaction: ({ success }) => headerFlood({ body: success }),
    means: ["unusable", "lost"],
  },
  {
    row: "C12",
    what: "two lengths",
    reaction: ({ success }) => twoLengths({ body: success, lengths: [5, 50] }),
    means: ["unusable", "lost"],
  },
  {
    row: "C12",
    what: "a length and chunks",
    reaction: ({ success }) => lengthAndChunks({ body: success }),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  { row: "C13", what: "not HTTP", reaction: () => notHttp(), means: ["unusable", "lost"] },
];
