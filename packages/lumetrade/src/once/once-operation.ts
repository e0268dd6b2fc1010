/** An operation that is sent once: the API has no key and no reference that would tell a repetition. */
export interface OnceOperation<Subject> {
  readonly id: "createWithdrawal" | "confirmQuote";
  /** The operation that reads the list in which its row appears. */
  readonly listId: "getWithdrawHistory" | "tradeHistory";
  /** Takes from a body or an intent what the call is about; throws if that is not there. */
  readonly subjectOf: (value: unknown) => Subject;
}
