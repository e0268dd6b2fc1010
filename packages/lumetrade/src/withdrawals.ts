import { type CallOptions, createWholeList, type List, type WaitOptions } from "@lumkit/core";
import type { LumetradeCall, LumetradeReads, LumetradeWait } from "./calls.js";
import type { Baseline } from "./once/baseline.js";
import { createEqualWithdrawals } from "./once/equal-calls.js";
import type { IntentRecord } from "./once/intent.js";
import { createWithdrawalMatch, type WithdrawalSubject, withdrawalSubjectOf } from "./once/match-withdrawal.js";
import { type NotFound, type ResolveOptions, resolveOnce } from "./once/resolve-once.js";
import { readBaseline, type SendOnceOptions, sendOnce } from "./once/send-once.js";
import { finalStates } from "./operations.gen.js";
import type { Withdrawal, WithdrawalCreated, WithdrawalCreateRequest } from "./schemas.gen.js";

/** What is known of a withdrawal before it is sent. Plain JSON, without secrets; `withdrawals.resolve` takes it back. */
export interface WithdrawalIntent extends IntentRecord, WithdrawalSubject {}

export interface WithdrawalCreateOptions extends SendOnceOptions<WithdrawalIntent> {
  /** Permits a second withdrawal equal to one that is in flight or unresolved. Then neither may be more than a candidate. */
  readonly allowTwin?: boolean | undefined;
}

/** What a search for a withdrawal found. `not-found-yet` never means that nothing was paid out. */
export type WithdrawalFinding = { readonly kind: "found"; readonly withdrawal: Withdrawal } | NotFound<Withdrawal>;

export interface Withdrawals {
  /**
   * Pays out to a confirmed beneficiary, with the details saved on it; the amount is in the beneficiary's currency.
   *
   * Sent once and never repeated: the API has no idempotency key and no reference, so a second call is a second
   * withdrawal. No client can prevent what an intermediary repeats. First the call reads what the list holds
   * (`baseline`), then it awaits `beforeSend`, then it sends. It refuses a withdrawal equal to one of this client
   * (beneficiary, amount) that is in flight, or unresolved and not yet `found`. It does not see what another process or
   * `http` sends: a unique index on the caller's own id does.
   *
   * `deadlineMs` (default 60,000) is the time for all of it. Reading the list gets at most half of it and at most 10 s.
   * If the time is over before the withdrawal is sent, nothing is; the sending gets what is left.
   *
   * @throws {RefusedError} nothing was sent, e.g. `twin-unresolved`, `no-baseline`, `before-send-failed`.
   * @throws {ApiError} with `isNotApplied(error)` nothing was paid out, e.g. 409: insufficient funds.
   * @throws {ConnectionError} without it the withdrawal may exist: give the error, or the intent, to `resolve`.
   * @throws the signal's own reason, if it was aborted before anything was sent.
   */
  create(request: WithdrawalCreateRequest, options?: WithdrawalCreateOptions): Promise<WithdrawalCreated>;
  /**
   * Reads what the list holds, for the `baseline` of `create`: one for a whole batch.
   *
   * @throws {RefusedError} `no-baseline`: the response looks like a part of the list.
   */
  baseline(options?: CallOptions): Promise<Baseline>;
  /**
   * Looks for a withdrawal whose outcome is unknown, by its error or its intent; reads, and never sends again.
   *
   * A row fits if it was created at or after the baseline and has the amount, the currency and, where it shows them, the
   * details of the beneficiary.
   * `found`: with `others`, exactly one row fits, it is dated and has an id, and neither is it anybody else's nor could
   * it be. It is given when it was seen twice, about a second apart, so that what an intermediary repeats is seen, or
   * in the last reading: a second before the deadline, or a tenth of it. Write it down under a unique index on
   * `transactionId`.
   * `candidates`: rows for a person to judge, given when the time is over. `not-found-yet`: none. That proves nothing,
   * however long it lasts: the withdrawal may appear later. A `reason` says that the list could not be read, or looks
   * like a part of one: then the search ends at once.
   *
   * @throws {ApiError} the list cannot be read and will not be, e.g. 401.
   * @throws {RefusedError} what was given is not an intent and carries none, or `others` are not what they should be.
   * @throws what `others` throws.
   */
  resolve(errorOrIntent: unknown, options?: ResolveOptions<WithdrawalIntent>): Promise<WithdrawalFinding>;
  /** Reads a withdrawal. */
  get(transactionId: string, options?: CallOptions): Promise<Withdrawal>;
  /**
   * Reads a withdrawal until it has ended, and gives it, also a failed, cancelled or reversed one. A status that the document does not
   * know is waited through.
   *
   * Which states are final is inferred from their names. `COMPLETED` is returned and may still become `REVERSED`.
   *
   * No operation of the API confirms or cancels a withdrawal, so nothing in it ends `AWAITING_CONFIRMATION`: who
   * confirms, and how, is not documented. `onUpdate` shows that state.
   *
   * @throws {ConnectionError} with stage `wait` and the withdrawal as it was seen last (`lastSeen`): the deadline has
   * passed, which says nothing about how the withdrawal ends. Wait again.
   */
  wait(transactionId: string, options?: WaitOptions<Withdrawal>): Promise<Withdrawal>;
  /** Every withdrawal of the owner; the order is not documented. */
  list(options?: CallOptions): List<Withdrawal>;
}

export function createWithdrawals(call: LumetradeCall, wait: LumetradeWait, reads: LumetradeReads): Withdrawals {
  const equalWithdrawals = createEqualWithdrawals();
  return {
    create: (body, options) =>
      sendOnce(
        reads,
        "createWithdrawal",
        body,
        options,
        withdrawalSubjectOf,
        // Its members were checked when the snapshot was made.
        (snapshot, rest) => call("createWithdrawal", { body: snapshot as WithdrawalCreateRequest }, rest),
        equalWithdrawals,
      ),
    baseline: (options) => readBaseline(reads, "createWithdrawal", options),
    async resolve(given, options) {
      const match = createWithdrawalMatch(call);
      const finding = await resolveOnce<WithdrawalSubject, Withdrawal>(
        reads,
        "createWithdrawal",
        given,
        options,
        withdrawalSubjectOf,
        match,
      );
      if (finding.kind !== "found") return finding;
      equalWithdrawals.leave(finding.intentId);
      return { kind: "found", withdrawal: finding.row };
    },
    get: (transactionId, options) => call("getWithdraw", { params: { path: { transactionId } } }, options),
    wait: (transactionId, options) =>
      wait("getWithdraw", { params: { path: { transactionId } } }, finalStates.WithdrawalStatus, options),
    list: (options) => createWholeList(() => call("getWithdrawHistory", {}, options)),
  };
}
