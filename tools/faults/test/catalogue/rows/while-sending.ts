import { drip, fin, informational, reset, respond, stall, unread, upgrade } from "../../../src/reactions/index.js";
import type { Fault } from "./fault.js";

/** Section B of the failure catalogue: what can fail while the client sends or waits. */
export const whileSending: readonly Fault[] = [
  { row: "B1", what: "a reset, nothing done", reaction: () => reset(), effects: ["never"], means: ["lost"] },
  { row: "B2", what: "a reset, all done", reaction: () => reset(), effects: ["before"], means: ["lost"] },
  { row: "B3", what: "an end without a response", reaction: () => fin(), means: ["lost"] },
  {
    row: "B4",
    what: "a reset in the middle of the body",
    reaction: () => reset({ at: { bodyBytes: 4 } }),
    means: ["lost"],
    body: "any",
  },
  { row: "B5", what: "silence", reaction: () => stall(), isCut: true, means: ["lost"], hangs: true },
  {
    row: "B6",
    what: "a head that comes byte by byte",
    reaction: ({ success }) => drip({ body: success, everyMs: 50 }),
    isCut: true,
    means: ["lost"],
    hangs: true,
  },
  {
    row: "B7",
    what: "a reused connection is reset when the request comes",
    reaction: () => reset({ at: "reuse" }),
    effects: ["never"],
    means: ["lost", "unsent"],
    only: "reused",
  },
  {
    row: "B9",
    what: "the server does not read the body",
    reaction: () => unread({ forMs: 1_000 }),
    effects: ["never"],
    means: ["lost"],
    hangs: true,
    body: "long",
    isVariant: true,
  },
  {
    row: "B10",
    what: "102 and 103 before the response",
    reaction: ({ success }) => informational([102, 103], respond({ body: success })),
    effects: ["before"],
    means: ["fine"],
  },
  { row: "B11", what: "101, another protocol", reaction: () => upgrade(), means: ["unusable", "lost"] },
  {
    row: "B14",
    what: "silence, and the effect comes when the client has left",
    reaction: () => stall(),
    effects: [{ msAfterClose: 20 }],
    means: ["lost"],
    hangs: true,
    isVariant: true,
  },
];
