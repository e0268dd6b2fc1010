import type { Safety } from "../harness/subject.js";

/**
 * What a fault means to a client that tells the truth: the rules of the failure catalogue, written by hand.
 *
 * Nothing here comes from the code that is tested.
 */
export interface Meaning {
  /** Which calls are sent again. */
  readonly repeat: readonly Safety[];
  /** The server may have got the request. */
  readonly mayHaveArrived: boolean;
  /** Of a first attempt: it is known to have changed nothing. */
  readonly isNotApplied: boolean;
  /** Of a keyed call whose key is not recorded it says nothing: another call may be using the key. */
  readonly mayMeanKeyInUse?: true;
}

export type MeaningName = keyof typeof meanings;

const changing = ["repeatable", "keyed"] as const;

export const meanings = {
  /** Nothing was sent: always allowed again. */
  unsent: { repeat: ["read", ...changing, "once"], mayHaveArrived: false, isNotApplied: true },
  /** Nothing was sent, and it would not help to try again: the server is not who it should be. */
  untrusted: { repeat: [], mayHaveArrived: false, isNotApplied: true },
  /** No answer, or one that broke off. */
  lost: { repeat: ["read", ...changing], mayHaveArrived: true, isNotApplied: false },
  /** A whole answer, or a head, that nobody can use: a read would get it again. */
  unusable: { repeat: changing, mayHaveArrived: true, isNotApplied: false },
  /** The vendor's own word that it did not do it. */
  rejected: { repeat: [], mayHaveArrived: true, isNotApplied: true },
  /** The same, with a status that services also use for a key in use. */
  rejectedOrKeyInUse: { repeat: [], mayHaveArrived: true, isNotApplied: true, mayMeanKeyInUse: true },
  /** The vendor's own word that it did not do it yet. */
  tooMany: { repeat: ["read", ...changing], mayHaveArrived: true, isNotApplied: true },
  /** As before, but the vendor asks for more patience than a call has. */
  tooManyForNow: { repeat: [], mayHaveArrived: true, isNotApplied: true },
  /** An answer that says nothing about the effect, and may not come again. */
  transient: { repeat: ["read", ...changing], mayHaveArrived: true, isNotApplied: false },
  /** An answer that says nothing about the effect, and would come again. */
  final: { repeat: [], mayHaveArrived: true, isNotApplied: false },
} as const satisfies Record<string, Meaning>;
