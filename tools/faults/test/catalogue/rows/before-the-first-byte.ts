import { delayed, fin, reset, respond } from "../../../src/reactions/index.js";
import type { Fault } from "./fault.js";

/** Nothing listens there: the servers of the tests have other addresses. */
const deadAddress = "127.0.0.2";
/** Connecting hangs there. */
export const blackHoleAddress = "127.0.0.3";

/** Section A of the failure catalogue: what can fail before the first byte of a request. */
export const beforeTheFirstByte: readonly Fault[] = [
  { row: "A1", what: "the name is unknown", lookup: "ENOTFOUND", means: ["unsent"] },
  { row: "A1", what: "the name cannot be looked up now", lookup: "EAI_AGAIN", means: ["unsent"], isVariant: true },
  { row: "A2", what: "the connection is refused", lookup: [deadAddress], means: ["unsent"] },
  {
    row: "A3",
    what: "connecting hangs",
    lookup: [blackHoleAddress],
    means: ["unsent"],
    meansOnFetch: ["lost"],
    hangs: true,
  },
  {
    row: "A4",
    what: "a reset straight after accept",
    reaction: () => reset({ at: "connect" }),
    effects: ["never"],
    means: ["unsent", "lost"],
  },
  {
    row: "A4",
    what: "a reset 1 ms after accept",
    reaction: () => delayed(1, reset({ at: "connect" })),
    effects: ["never"],
    means: ["unsent", "lost"],
    isVariant: true,
  },
  {
    row: "A4",
    what: "an end straight after accept",
    reaction: () => fin({ at: "connect" }),
    effects: ["never"],
    means: ["unsent", "lost"],
    isVariant: true,
  },
  {
    row: "A6",
    what: "the first of two addresses is dead",
    lookup: [deadAddress, "127.0.0.1"],
    reaction: ({ success }) => respond({ body: success }),
    effects: ["before"],
    means: ["fine"],
  },
  { row: "A6", what: "both addresses are dead", lookup: [deadAddress, "127.0.0.4"], means: ["unsent"] },
];
