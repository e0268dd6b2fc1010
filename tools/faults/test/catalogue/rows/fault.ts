import type { Reaction } from "../../../src/reactions/index.js";
import type { Effect } from "../../../src/server/step.js";
import type { LookupResult } from "../../harness/scripted-name.js";
import type { Subject } from "../../harness/subject.js";
import type { MeaningName } from "../meaning.js";

/** One way in which a call can go wrong, or look as if it did. */
export interface Fault {
  /** The row of the failure catalogue. */
  readonly row: string;
  readonly what: string;
  /** What the name of the server resolves to. Default: the server. */
  readonly lookup?: LookupResult;
  /** What the server does. Without it, the request does not arrive there. */
  readonly reaction?: (subject: Subject, trapUrl: string) => Reaction;
  /** When the effect can have been done; the first is the worst. Default: before the response, after it, and never. */
  readonly effects?: readonly Effect[];
  /** What a client may take it for, `"fine"` if it must succeed. Several: the kernel, or a runtime, decides. */
  readonly means: readonly (MeaningName | "fine")[];
  /** The same on the platform's `fetch`, which tells less. */
  readonly meansOnFetch?: readonly (MeaningName | "fine")[];
  /** Only the deadline ends it. */
  readonly hangs?: true;
  /** The client destroys the connection, after which Node's `fetch` opens another one without a request. */
  readonly isCut?: true;
  /** It needs a request with a body, or with a body that is longer than what the kernel buffers. */
  readonly body?: "any" | "long";
  /** On which connections it can occur. Default: all. */
  readonly only?: "reused";
  /** A variant of the row before: tested by itself, but not in pairs, which would repeat those of that row. */
  readonly isVariant?: true;
}
