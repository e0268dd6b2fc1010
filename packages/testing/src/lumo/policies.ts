import {
  type OpenQuestions,
  type Policies,
  runBranches,
  type UncertainBranch,
  undocumentedInput,
} from "../sandbox/uncertainties.js";

/**
 * What the pages of Lumo leave open. Pages are named by their path below https://b2b-app.lumowallet.io.
 *
 * Where no status is published, the defaults are the ones of NestJS, whose error body Lumo has.
 */
export const lumoQuestions = {
  successOfPost: {
    question: "Which status has a successful POST?",
    reason: "Only the 201 of POST /user-wallets is published (apis/user-wallets/createuserwallet.md)",
    options: [201, 200],
  },
  invalidRequest: {
    question: "Which status has a request that breaks the document?",
    reason: "No page shows it; the example of an error body has 400 (apis/user-wallets/createuserwallet.md)",
    options: [400, 422],
  },
  undocumentedInput,
  unknownFilterValue: {
    question: "What does a list get whose filter has a value that the document does not know?",
    reason: "No page says, nor whether the known states are all; rejected shows a typing error at once",
    options: ["rejected", "matches-nothing"],
  },
  wrongPassword: {
    question: "Which status has a login with a wrong address or password?",
    reason: "Only the 401 for a wrong key is published (apis/user-wallets/createuserwallet.md)",
    options: [401, 400, 403],
  },
  unknownId: {
    question: "Which status has an id that does not exist for the company?",
    reason: "No page shows such an error",
    options: [404, 400, 403],
  },
  qrSum: {
    question: "What is the sum of a QR code?",
    reason: "NSPK counts kopecks; the example makes 5000.00 roubles of sum=50000 (guides/quickstart.md)",
    options: ["kopecks", "tenths"],
  },
  rounding: {
    question: "How is a quote rounded to its two places?",
    reason: "5000.00 / 95.00 is shown as 52.63 (guides/quickstart.md), which fits both",
    options: ["half-up", "down"],
  },
  expiredQuote: {
    question: "Which status has the accept of an expired quote?",
    reason: "A new quote must be made (guides/quickstart.md); the status of the rejection is not published",
    options: [400, 404, 409, 410, 422],
  },
  insufficientBalance: {
    question: "Which status has the accept of a quote that the balance does not cover?",
    reason: "Accept needs isBalanceSufficient (guides/quickstart.md); the status without it is not published",
    options: [409, 400, 402, 422],
  },
  acceptedAgain: {
    question: "What does the accept of an accepted quote get with another key, or with none?",
    reason: "A repeated key gets its first response (apis.md); another key is not mentioned",
    options: [409, 400, "its-order"],
  },
  keyOfAnotherQuote: {
    question: "What does an accept get whose key has been used for another quote, and has its response?",
    reason: "apis.md promises the stored response of the first call, and does not name this case",
    options: ["first-response", 400, 409, 422],
  },
  acceptTakesMs: {
    question: "How many milliseconds does an accept take?",
    reason: "No page says. With more than 0, other calls may come before its end; the quote must live at its start",
    options: [0, 500, 2000],
  },
  keyInProgress: {
    question: "What does an accept get whose key belongs to an accept that is still in progress?",
    reason: "apis.md does not name this case; 409 is the advice of draft-ietf-httpapi-idempotency-key-header",
    options: [409, "first-response", 400, 422, 423, 425],
    needs: { acceptTakesMs: 500 },
  },
  keyOfAnotherQuoteInProgress: {
    question: "What does an accept get whose key belongs to an accept of another quote that is still in progress?",
    reason: "apis.md does not name this case; the default is that of keyInProgress",
    options: [409, "first-response", 400, 422, 423, 425],
    needs: { acceptTakesMs: 500 },
  },
  rejectionUnderKey: {
    question: "Is a rejection stored under the key of its accept?",
    reason: "apis.md says that the first response is stored, and does not exclude errors",
    options: ["stored", "forgotten"],
  },
  orderId: {
    question: "Which id has an order?",
    reason: "In the one example it is the id of its quote (guides/quickstart.md)",
    options: ["id-of-quote", "new"],
  },
  acceptedStatus: {
    question: "Which status has an order that was just accepted?",
    reason: "The sample has `created` (apis/orders/getorder), the example `in_progress` (guides/quickstart.md)",
    options: ["created", "in_progress"],
  },
  heldAmount: {
    question: "Does usdtBalance include the amounts that are held?",
    reason: "Accept holds it in frozenBalance (apis.md), which no response shows; usdtBalance is not explained",
    options: ["left-out", "included"],
  },
  progress: {
    question: "When do orders and deposits move on?",
    reason: "No durations are published. Orders start after 1 s and succeed after 10 s; deposits take 5 s a step",
    options: ["by-clock", "by-hand"],
  },
  disputeOfOtherOrder: {
    question: "Which status has a dispute about an order that has neither succeeded nor failed?",
    reason: "The order must have succeeded or failed (apis/disputes); the error is not published",
    options: [409, 400, 422],
  },
  disputedOrder: {
    question: "Which status has an order after its dispute?",
    reason: "No page says",
    options: ["disputed", "as-before"],
  },
  refund: {
    question: "What does a refund do?",
    reason: "No page names its destination, or the currency of refundAmount (apis/disputes)",
    options: ["credits-usdt", "nothing"],
  },
  blockedUserWallet: {
    question: "What does POST /user-wallets give for a user whose wallets are all blocked?",
    reason: "It gives the user's wallet or makes one (apis.md); this case is not mentioned",
    options: ["new-wallet", "blocked-wallet", 409],
  },
  walletsListed: {
    question: "Are blocked wallets in GET /user-wallets?",
    reason: "No page says; the blocked ones have a list of their own (apis.md)",
    options: ["all", "unblocked"],
  },
  replaceBlocked: {
    question: "What does a replacement give if the user has another wallet that is not blocked?",
    reason: "Replace blocks the old wallet and makes a new one (apis.md); a second replacement is not mentioned",
    options: [409, 400, "the-other-wallet"],
  },
  blockedDeposit: {
    question: "What happens to a deposit to a blocked wallet?",
    reason: "No page says",
    options: ["goes-on", "stays-new"],
  },
  depositCredit: {
    question: "In which state of a company's deposit is the balance credited?",
    reason: "No page says: apis.md gives only the states",
    options: ["completed", "aml_passed"],
  },
  depositAmount: {
    question: "Is the fee of a deposit in its amountUsdt?",
    reason: "The fee is kept from what comes in (apis.md); that a deposit has an amountUsdt is inferred",
    options: ["with-fee", "without-fee"],
  },
  userDeposit: {
    question: "Where does the deposit of a user go in the end?",
    reason: "The profile has a depositForwardAddress (apis/company-auth/getcompanyprofile), not fully explained",
    options: ["forwarded", "credited"],
  },
  listOrder: {
    question: "In which order are the lists that have pages?",
    reason: "Only the list of disputes is documented as newest first (apis/disputes)",
    options: ["newest-first", "oldest-first"],
  },
  listLagMs: {
    question: "How many milliseconds after its accept is an order in the list?",
    reason: "No page says. In this sandbox only the list is late: GET /orders/{id} has the order at once",
    options: [0, 500, 2000],
  },
  pageMaximum: {
    question: "How many items has a page at most?",
    reason: "GET /user-wallets has a maximum (apis/user-wallets/createuserwallet), whose value is not known",
    options: [100, 20],
  },
} as const satisfies OpenQuestions;

/** One option for each question that Lumo leaves open. */
export type LumoPolicies = Policies<typeof lumoQuestions>;

/**
 * Runs a test with the default of every policy, and then with each other option, one at a time:
 * `forEachUncertainty(({ title, policies }) => test(title, () => …))`.
 */
export function forEachUncertainty(run: (branch: UncertainBranch<typeof lumoQuestions>) => unknown): Promise<void> {
  return runBranches(lumoQuestions, run);
}
