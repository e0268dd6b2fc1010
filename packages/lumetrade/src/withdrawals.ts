import { type CallOptions, createWholeList, type List, type WaitOptions } from "@lumkit/core";
import type { LumetradeClient } from "./lumetrade-client.js";
import type { Baseline } from "./once/baseline.js";
import { createDuplicateGuard } from "./once/duplicate-guard.js";
import type { OnceIntent } from "./once/intent.js";
import { readBaseline } from "./once/read-list.js";
import { createWithdrawalMatch, type WithdrawalSubject, withdrawalSubjectOf } from "./once/resolve/match-withdrawal.js";
import { type NotFound, type ResolveOptions, resolveOnce } from "./once/resolve/resolve-once.js";
import { type SendOnceOptions, sendOnce } from "./once/send-once.js";
import { finalStates } from "./operations.gen.js";
import type { Withdrawal, WithdrawalCreated, WithdrawalCreateRequest } from "./schemas.gen.js";

/** What is known of a withdrawal before it is sent: plain JSON without secrets, for `withdrawals.resolve`. */
export interface WithdrawalIntent extends OnceIntent, WithdrawalSubject {}

export interface WithdrawalCreateOptions extends SendOnceOptions<WithdrawalIntent> {
  /** Permits a withdrawal equal to one that is in flight or unresolved. While both are unresolved, neither is `found`. */
  readonly allowTwin?: boolean | undefined;
}

/** The result of a search for a withdrawal. `not-found-yet` never means that nothing was paid out. */
export type WithdrawalFinding = { readonly kind: "found"; readonly withdrawal: Withdrawal } | NotFound<Withdrawal>;

export interface Withdrawals {
  /**
   * Pays out to a confirmed beneficiary, with the details saved on it. The amount is in the beneficiary's currency.
   *
   * Sent once and never repeated: a second call is a second withdrawal. First the call reads the list (`baseline`), then
   * it awaits `beforeSend`, then it sends. More in docs/withdrawals.md.
   *
   * @throws {RefusedError} nothing was sent, e.g. `twin-unresolved`, `no-baseline`, `before-send-failed`.
   * @throws {ApiError | ConnectionError} with `isNotApplied(error)`: nothing was paid out, e.g. 409: insufficient funds.
   * @throws {ApiError | ConnectionError} any other: the withdrawal may exist. `resolve` the error, or the intent.
   * @throws the signal's own reason: it was aborted before the withdrawal was sent.
   */
  create(request: WithdrawalCreateRequest, options?: WithdrawalCreateOptions): Promise<WithdrawalCreated>;
  /**
   * Reads what the list holds, for the `baseline` of `create`: one for a whole batch.
   *
   * @throws {RefusedError} `no-baseline`: the response looks like a part of the list.
   * @throws {ApiError | ConnectionError} the list cannot be read.
   */
  baseline(options?: CallOptions): Promise<Baseline>;
  /**
   * Looks for a withdrawal whose outcome is unknown, by its error or its intent. Reads, and never sends again.
   *
   * `found` needs `others`: write it down under a unique index on `transactionId`. `candidates` are rows for a person to
   * judge. `not-found-yet` proves nothing: the withdrawal may appear later. More in docs/withdrawals.md.
   *
   * @throws {ApiError | ConnectionError} the list cannot be read, e.g. 401. The outcome is still unknown.
   * @throws {RefusedError} it is neither an intent nor an error that carries one, or `others` are invalid.
   * @throws what `others` throws, or the signal's own reason.
   */
  resolve(errorOrIntent: unknown, options?: ResolveOptions<WithdrawalIntent>): Promise<WithdrawalFinding>;
  /** Reads a withdrawal. */
  get(transactionId: string, options?: CallOptions): Promise<Withdrawal>;
  /**
   * Reads a withdrawal until it has ended, and returns it, also if it failed, was cancelled or reversed. A status that
   * the document does not know is not an end. `COMPLETED` is returned and may still become `REVERSED`.
   *
   * No operation of the API ends `AWAITING_CONFIRMATION`. Who confirms, and how, is not documented; `onUpdate` shows it.
   *
   * @throws {ConnectionError} with stage `wait` and the withdrawal as it was seen last (`lastSeen`): the deadline has
   * passed. That says nothing about how the withdrawal ends: wait again.
   */
  wait(transactionId: string, options?: WaitOptions<Withdrawal>): Promise<Withdrawal>;
  /** Every withdrawal of the owner; the order is not documented. */
  list(options?: CallOptions): List<Withdrawal>;
}

const once = { id: "createWithdrawal", listId: "getWithdrawHistory", subjectOf: withdrawalSubjectOf } as const;

export function createWithdrawals(client: LumetradeClient): Withdrawals {
  const { call, wait } = client;
  const guard = createDuplicateGuard();
  const send = (body: WithdrawalCreateRequest, rest: CallOptions) => call("createWithdrawal", { body }, rest);
  return {
    create: (body, options) => sendOnce(client, once, body, options, send, guard),
    baseline: (options) => readBaseline(client, once, options),
    async resolve(given, options) {
      const match = createWithdrawalMatch(client);
      const finding = await resolveOnce<WithdrawalSubject, Withdrawal>(client, once, given, options, match);
      if (finding.kind !== "found") return finding;
      guard.leave(finding.intentId);
      return { kind: "found", withdrawal: finding.row };
    },
    get: (transactionId, options) => call("getWithdraw", { params: { path: { transactionId } } }, options),
    wait: (transactionId, options) =>
      wait("getWithdraw", { params: { path: { transactionId } } }, finalStates.WithdrawalStatus, options),
    list: (options) => createWholeList(() => call("getWithdrawHistory", {}, options)),
  };
}
