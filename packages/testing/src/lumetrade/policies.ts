import {
  type OpenQuestions,
  type Policies,
  runBranches,
  type UncertainBranch,
  undocumentedInput,
} from "../sandbox/uncertainties.js";

/** What the pages of Lumetrade leave open. Pages are named by their path below https://docs.staging.lumetrade.com. */
export const lumetradeQuestions = {
  undocumentedInput,
  reservedParameters: {
    question: "Do the reserved query parameters status, dateFrom and dateTo filter?",
    reason: "They must not be relied on (source.md); no page says whether they filter already",
    options: ["ignored", "applied"],
  },
  currencyItem: {
    question: "What is an item in the list of currencies?",
    reason: "Nothing is published about it; elsewhere a currency is a code, and a member `currency` has it",
    options: ["code", "object"],
  },
  listOrder: {
    question: "In which order are the lists?",
    reason: "No page says",
    options: ["newest-first", "oldest-first"],
  },
  feeOfWithdrawal: {
    question: "Is the fee of a withdrawal taken on top of its amount?",
    reason: "No page says whether amount includes fee (operation/operation-getwithdraw)",
    options: ["on-top", "included"],
  },
  feeOfReversal: {
    question: "Does a withdrawal that is reversed give back its fee as well?",
    reason: "REVERSED is not explained (operation/operation-getwithdraw)",
    options: ["kept", "given-back"],
  },
  withdrawalHold: {
    question: "Where is the money of a withdrawal until it ends?",
    reason: "An account has a lockedBalance (operation/operation-getaccounts); no page says what locks money",
    options: ["locked", "taken"],
  },
  feeOfDeposit: {
    question: "Is the fee of a deposit kept from its amount?",
    reason: "No page says whether amount includes fee (operation/operation-getdeposit)",
    options: ["kept", "not-kept"],
  },
  quoteLife: {
    question: "How many seconds does a quote live?",
    reason: "No expiry is published (operation/operation-getquote)",
    options: [60, 10, "forever"],
  },
  unconfirmableQuote: {
    question: "Which status has the confirmation of a quote that is unknown, expired, indicative, or not as quoted?",
    reason: "400 and 409 are named (operation/operation-confirmquote, source.md), not which of them applies when",
    options: [400, 409],
  },
  confirmedAgain: {
    question: "What does the confirmation of a confirmed quote get?",
    reason: "No page says whether quoteStr can be used twice (operation/operation-confirmquote)",
    options: [409, 400, "the-same-trade", "another-trade"],
  },
  confirmedStatus: {
    question: "Which status has a trade that was just confirmed?",
    reason: "The example is COMPLETED (operation/operation-confirmquote); PENDING exists as well",
    options: ["COMPLETED", "PENDING"],
  },
  missingAccount: {
    question: "What does a trade into a currency without an account get?",
    reason: "No page says",
    options: [409, 400, "opens-one"],
  },
  progress: {
    question: "When do withdrawals, deposits and pending trades move on?",
    reason: "No durations are published. By the clock each step takes 5 s, as in the example of a trade",
    options: ["by-clock", "by-hand"],
  },
} as const satisfies OpenQuestions;

/** One option for each question that Lumetrade leaves open. */
export type LumetradePolicies = Policies<typeof lumetradeQuestions>;

/**
 * Runs a test with the default of every policy, and then with each other option, one at a time:
 * `forEachUncertainty(({ title, policies }) => test(title, () => …))`.
 */
export function forEachUncertainty(
  run: (branch: UncertainBranch<typeof lumetradeQuestions>) => unknown,
): Promise<void> {
  return runBranches(lumetradeQuestions, run);
}
