import type { Safety } from "../harness/subject.js";

/**
 * What a fault means to a client that tells the truth: the rules of the failure catalogue, written by hand.
 *
 * Nothing here comes from the code that is tested.
 */
export interface Meaning {
  /** Which calls are sent again. */
  readonly repeat: readonly Safety[];
  /** The server may have received the request. */
  readonly mayHaveArrived: boolean;
  /** After a first attempt, the call is known to have changed nothing. */
  readonly isNotApplied: boolean;
  /** It says nothing about a keyed call without a recorded intent: another call may be using the key. */
  readonly mayMeanKeyInUse?: true;
}

export type MeaningName = keyof typeof meanings;

const changing = ["repeatable", "keyed"] as const;

export const meanings = {
  /** Nothing was sent: any call may be sent again. */
  unsent: { repeat: ["read", ...changing, "once"], mayHaveArrived: false, isNotApplied: true },
  /** No response, or one that broke off. */
  lost: { repeat: ["read", ...changing], mayHaveArrived: true, isNotApplied: false },
  /** A complete response, or a head, that cannot be used: a read would get it again. */
  unusable: { repeat: changing, mayHaveArrived: true, isNotApplied: false },
  /** The vendor says that it changed nothing. */
  rejected: { repeat: [], mayHaveArrived: true, isNotApplied: true },
  /** The same, with a status that services also use for a key in use. */
  rejectedOrKeyInUse: { repeat: [], mayHaveArrived: true, isNotApplied: true, mayMeanKeyInUse: true },
  /** The vendor says that it changed nothing yet. */
  tooMany: { repeat: ["read", ...changing], mayHaveArrived: true, isNotApplied: true },
  /** The same, but the vendor asks for a longer wait than a call allows. */
  tooManyForNow: { repeat: [], mayHaveArrived: true, isNotApplied: true },
  /** A response that says nothing about the effect, and that a second attempt may not get. */
  transient: { repeat: ["read", ...changing], mayHaveArrived: true, isNotApplied: false },
  /** A response that says nothing about the effect, and that a second attempt would get again. */
  final: { repeat: [], mayHaveArrived: true, isNotApplied: false },
} as const satisfies Record<string, Meaning>;
