import { type CallOptions, createWholeList, type List, type WaitOptions } from "@lumkit/core";
import { createCallMemory } from "./call-memory.js";
import type { LumetradeCall, LumetradeReads, LumetradeWait } from "./calls.js";
import type { Fence } from "./fence.js";
import { findOutcome, type ResolveOptions } from "./find-outcome.js";
import type { ResolveReason } from "./look-in-list.js";
import { matchDecimal } from "./match-row.js";
import type { IntentRecord, OnceKind } from "./once-kind.js";
import { finalStates, operations } from "./operations.gen.js";
import { createPayoutMatch, type Payout, payoutOf } from "./payout.js";
import type { Withdrawal, WithdrawalCreated, WithdrawalCreateRequest } from "./schemas.js";
import { readBaseline, type SendOnceOptions, sendOnce } from "./send-once.js";

/** What is known of a withdrawal before it is sent. Plain JSON, without secrets; `withdrawals.resolve` takes it back. */
export interface WithdrawalIntent extends IntentRecord, Payout {}

export interface WithdrawalCreateOptions extends SendOnceOptions<WithdrawalIntent> {
  /** Permits a second withdrawal equal to one that is unresolved. Neither may then be found, but as candidates. */
  readonly allowTwin?: boolean | undefined;
}

/** What a search for a withdrawal found. `not-found-yet` never means that nothing was paid out. */
export type WithdrawalFinding =
  | { readonly kind: "found"; readonly withdrawal: Withdrawal }
  | { readonly kind: "candidates"; readonly candidates: Withdrawal[]; readonly reason?: ResolveReason }
  | { readonly kind: "not-found-yet"; readonly reason?: ResolveReason };

export interface Withdrawals {
  /**
   * Pays out to a confirmed beneficiary, with the details saved on it; the amount is in the beneficiary's currency.
   *
   * Sent once and never repeated: the API has no idempotency key and no reference, so a second call is a second
   * withdrawal. Against what an intermediary repeats no client can do anything. First the call reads what is in the
   * list (`baseline`), then it awaits `beforeSend`, then it sends. It refuses a withdrawal equal to one of this client
   * (beneficiary, amount) that is in flight or whose outcome is unknown and not resolved as `found`; what another
   * process or `http` sends, it does not know. It remembers 10,000 calls, and sends no more while of as many nobody
   * knows what came.
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
   * Reads what is in the list, for the `baseline` of `create`: one for a whole batch.
   *
   * @throws {RefusedError} `no-baseline`: the answer looks like a part of the list.
   */
  baseline(options?: CallOptions): Promise<Fence>;
  /**
   * Looks for a withdrawal whose outcome is unknown, by its error or its intent; reads, and never sends again.
   *
   * A row can be the one if it was created at or after the baseline, is not the one of another call of this client, and
   * has the amount, the currency and, where it shows them, the details of the beneficiary.
   * `found`: there is one such row, dated and with an id, and with `singleWriter` nobody else can have made it. It is
   * given as soon as it was seen twice, about a second apart, or in the last reading, and in every history with a single
   * writer, no twin, and the row in the list when it is read last: a second before the deadline, or a tenth of it.
   * `candidates`: rows for a person to judge, given when the time is over; two of them with a single writer are a twin,
   * or a duplicate that an intermediary made. `not-found-yet`: none. That proves nothing, however long it lasts: the
   * withdrawal may appear later. A `reason` says that the list could not be read, or looks like a part of one: then the
   * search ends at once.
   *
   * @throws {ApiError} the list cannot be read and will not be, e.g. 401.
   * @throws {RefusedError} what was given is no intent and carries none.
   */
  resolve(errorOrIntent: unknown, options?: ResolveOptions): Promise<WithdrawalFinding>;
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
  const kind: OnceKind<Payout, Withdrawal, WithdrawalCreated> = {
    ...reads,
    operation: operations.createWithdrawal,
    list: operations.getWithdrawHistory,
    memory: createCallMemory(
      (a, b) => a.beneficiaryId === b.beneficiaryId && matchDecimal(a.amount, b.amount) === "yes",
    ),
    allowsTwins: false,
    subjectOf: payoutOf,
    // Its members were checked when the snapshot was made.
    send: (body, options) => call("createWithdrawal", { body: body as WithdrawalCreateRequest }, options),
    readRows: (options) => reads.readList("getWithdrawHistory", options),
    createMatch: createPayoutMatch(call),
    asRow: (row) => row as Withdrawal,
  };
  return {
    create: (body, options) => sendOnce(kind, body, options),
    baseline: (options) => readBaseline(kind, options),
    async resolve(errorOrIntent, options) {
      const finding = await findOutcome(kind, errorOrIntent, options);
      return finding.kind === "found" ? { kind: "found", withdrawal: finding.row } : finding;
    },
    get: (transactionId, options) => call("getWithdraw", { params: { path: { transactionId } } }, options),
    wait: (transactionId, options) =>
      wait("getWithdraw", { params: { path: { transactionId } } }, finalStates.WithdrawalStatus, options),
    list: (options) => createWholeList(() => call("getWithdrawHistory", {}, options)),
  };
}
