import { beforeTheFirstByte } from "./before-the-first-byte.js";
import { content } from "./content.js";
import type { Fault } from "./fault.js";
import { framing } from "./framing.js";
import { redirects } from "./redirects.js";
import { statuses } from "./statuses.js";
import { whileSending } from "./while-sending.js";

/** The rows A to E of the failure catalogue that a server, or the network before it, can do to a call. */
export const faults: readonly Fault[] = [
  ...beforeTheFirstByte,
  ...whileSending,
  ...framing,
  ...content,
  ...statuses,
  ...redirects,
];
