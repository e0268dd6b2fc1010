/** The most calls that one client remembers: some megabytes. */
const capacity = 10_000;
/** The most equal calls that an intent names. */
const maxTwins = 100;

interface Remembered<Subject> {
  readonly subject: Subject;
  /** Its fence was taken after all earlier calls, so that their rows cannot be taken for its own. */
  readonly hasOwnFence: boolean;
  /** Of the row that the call made; without it, the call is in flight or nobody knows what came of it. */
  transactionId?: string;
  /** A call was forgotten whose row can no longer be told from the one of this call. */
  isBlurred: boolean;
}

/** What a client remembers of the calls that it made, so as not to take the row of one for the row of another. */
export interface CallMemory<Subject> {
  /** Remembers a call before it is sent; `false` if there are too many already of which nobody knows what came. */
  open(intentId: string, subject: Subject, hasOwnFence: boolean): boolean;
  /** Remembers what came of a call: the id of its row, or nothing if it is known to have changed nothing. */
  close(intentId: string, transactionId?: string): void;
  /** The equal calls: the ids of the last ones, whether these are all, and whether there are any without an id. */
  twins(subject: Subject): { readonly ids: readonly string[]; readonly areAll: boolean; readonly isAnyOpen: boolean };
  /** The other calls; one without an id is in flight, or nobody knows what came of it. */
  others(intentId: string): readonly { readonly subject: Subject; readonly transactionId?: string }[];
  isBlurred(intentId: string): boolean;
}

/** A call that succeeded is forgotten after 10,000 more; one of which nobody knows what came never is. */
export function createCallMemory<Subject>(isEqual: (a: Subject, b: Subject) => boolean): CallMemory<Subject> {
  const calls = new Map<string, Remembered<Subject>>();
  let hasForgotten = false;

  function forgetOldest(): boolean {
    const oldest = [...calls].find(([, { transactionId }]) => transactionId !== undefined);
    if (oldest === undefined) return false;
    const [oldestId] = oldest;
    let isEarlier = true;
    for (const [intentId, call] of calls) {
      if (intentId === oldestId) isEarlier = false;
      else if (isEarlier || !call.hasOwnFence) call.isBlurred = true;
    }
    calls.delete(oldestId);
    hasForgotten = true;
    return true;
  }

  return {
    open(intentId, subject, hasOwnFence) {
      if (calls.has(intentId)) return true;
      if (calls.size >= capacity && !forgetOldest()) return false;
      calls.set(intentId, { subject, hasOwnFence, isBlurred: false });
      return true;
    },
    close(intentId, transactionId) {
      const call = calls.get(intentId);
      if (transactionId === undefined) calls.delete(intentId);
      else if (call !== undefined) call.transactionId = transactionId;
    },
    twins(subject) {
      const equal = [...calls.values()].filter((call) => isEqual(call.subject, subject));
      const ids = equal.flatMap(({ transactionId }) => transactionId ?? []);
      return {
        ids: ids.slice(-maxTwins),
        areAll: !hasForgotten && ids.length <= maxTwins,
        isAnyOpen: ids.length < equal.length,
      };
    },
    others: (intentId) => [...calls].flatMap(([id, call]) => (id === intentId ? [] : [call])),
    isBlurred: (intentId) => calls.get(intentId)?.isBlurred === true,
  };
}
