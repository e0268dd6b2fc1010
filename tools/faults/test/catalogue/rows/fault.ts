import type { Reaction } from "../../../src/reactions/index.js";
import type { Effect } from "../../../src/server/step.js";
import type { Found } from "../../harness/scripted-name.js";
import type { Subject } from "../../harness/subject.js";
import type { MeaningName } from "../meaning.js";

/** One way in which a call can go wrong, or look as if it did. */
export interface Fault {
  /** The row of the failure catalogue. */
  readonly row: string;
  readonly what: string;
  /** What the name of the server resolves to; without it, to the server. */
  readonly lookup?: Found;
  /** What the server does; without it the request does not arrive there. */
  readonly reaction?: (subject: Subject, trapUrl: string) => Reaction;
  /** When the effect can have been done; the first is the worst. Default: before the answer, after it, and never. */
  readonly effects?: readonly Effect[];
  /** What a client may take it for, `"fine"` if it has to succeed. Several: the kernel, or a runtime, decides. */
  readonly means: readonly (MeaningName | "fine")[];
  /** The same on the platform's `fetch`, where it knows less. */
  readonly meansOnFetch?: readonly (MeaningName | "fine")[];
  /** Only the deadline ends it. */
  readonly hangs?: true;
  /** The client breaks it off, after which a `fetch` of Node connects anew by itself, for nothing. */
  readonly isCut?: true;
  /** It needs a request with a body, or with one that is longer than what the kernel takes. */
  readonly body?: "any" | "long";
  /** Where it cannot occur; every other place is tested. */
  readonly only?: "fresh" | "reused";
  /** A variant of the row before: alone it is tested as any other, in pairs it would repeat that one. */
  readonly isVariant?: true;
}
