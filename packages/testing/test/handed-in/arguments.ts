/** A wait and a search end with it; on a busy machine it must also be long enough for one request. */
const reading = { deadlineMs: 200 };
const page = { limit: 1, offset: 0 };

/** Arguments for each method of a Lumo client, with every parameter. */
export const lumoArguments: Readonly<Record<string, readonly unknown[]>> = {
  "auth.login": [{ email: "a@shop.example", password: "a" }, reading],
  "auth.profile": [reading],
  "auth.updateProfile": [{}, reading],
  "auth.regenerateKey": [reading],
  "disputes.open": ["o1", { reason: "a" }, reading],
  "disputes.list": [reading],
  "orders.prepare": [{ qrCode: "a" }, reading],
  "orders.accept": ["q1", reading],
  "orders.pay": [{ qrCode: "a", externalOrderId: "inv-1", limits: { maxUsdt: "1" } }, reading],
  "orders.resolve": [
    {
      operation: "acceptOrder",
      quoteId: "q1",
      idempotencyKey: "k1",
      externalOrderId: "inv-1",
      attempt: 1,
      amountRub: "1",
      expiresAt: "2026-01-01T00:00:30Z",
      recorded: true,
    },
    reading,
  ],
  "orders.get": ["o1", reading],
  "orders.wait": ["o1", reading],
  "orders.list": [{ status: "success" }, reading],
  "orders.page": [page, reading],
  "rates.current": [reading],
  "userWallets.create": [{ externalId: "u1" }, reading],
  "userWallets.list": [{ externalId: "u1" }, reading],
  "userWallets.listBlocked": [{ externalId: "u1" }, reading],
  "userWallets.block": ["w1", { reason: "a" }, reading],
  "userWallets.replace": ["w1", { reason: "a" }, reading],
  "userWallets.deposits": [{ status: "new" }, reading],
  "wallet.get": [reading],
  "wallet.balance": [reading],
  "wallet.deposits": [{ status: "new" }, reading],
};

const baseline = { newestCreatedAt: null, idsAtNewest: [], listedAt: "Thu, 01 Jan 2026 00:00:00 GMT" };
const sent = { id: "i1", baseline };
const trade = { operation: "confirmQuote", fromCurrency: "ZAR", toCurrency: "USDT", fromAmount: "1", ...sent };
const withdrawal = { operation: "createWithdrawal", beneficiaryId: "b1", amount: "1", ...sent };
const others = (intent: object) => ({ ...reading, others: { transactionIds: [], intents: [intent] } });

/** Arguments for each method of a Lumetrade client, with every parameter. */
export const lumetradeArguments: Readonly<Record<string, readonly unknown[]>> = {
  "accounts.list": [reading],
  "accounts.create": [{ currency: "ZAR" }, reading],
  "accounts.get": ["a1", reading],
  "accounts.getByCurrency": ["ZAR", reading],
  "beneficiaries.list": [{ currency: "ZAR" }, reading],
  "beneficiaries.get": ["b1", reading],
  "currencies.list": [reading],
  "deposits.list": [reading],
  "deposits.get": ["t1", reading],
  "deposits.wait": ["t1", reading],
  "trades.quote": [{ fromCurrency: "ZAR", toCurrency: "USDT", fromAmount: "1", quoteIntent: "client_linked" }, reading],
  "trades.confirm": [
    { quoteStr: "q1", fromCurrency: "ZAR", toCurrency: "USDT", fromAmount: "1" },
    { ...reading, baseline },
  ],
  "trades.resolve": [trade, others(trade)],
  "trades.get": ["t1", reading],
  "trades.wait": ["t1", reading],
  "trades.list": [reading],
  "wallets.list": [{ networkName: "Bitcoin" }, reading],
  "wallets.get": ["w1", reading],
  "withdrawals.create": [
    { beneficiaryId: "b1", amount: "1" },
    { ...reading, baseline },
  ],
  "withdrawals.baseline": [reading],
  "withdrawals.resolve": [withdrawal, others(withdrawal)],
  "withdrawals.get": ["t1", reading],
  "withdrawals.wait": ["t1", reading],
  "withdrawals.list": [reading],
};

const none: readonly unknown[] = [];

/** The methods of the clock that only the sandbox uses, and that its type does not show. */
function innerOf(clock: string): Record<string, readonly unknown[]> {
  return Object.fromEntries(
    ["after", "catchUp", "nextDue", "pass", "sent", "reset"].map((name) => [clock + name, none]),
  );
}

const controls = {
  "clock.now": none,
  "clock.monotonic": none,
  "clock.sleep": none,
  "clock.advance": [{ seconds: 1 }],
  "clock.advanceToNext": none,
  "clock.runUntil": none,
  ...innerOf("clock."),
  "faults.take": none,
  "faults.possible": none,
  "faults.planned": none,
  "faults.clear": none,
  listen: [{ port: 0 }],
  seen: none,
  reset: [{ seed: 1 }],
  setPolicies: [{ progress: "by-hand" }],
  ledger: none,
  // It takes the same as `fetch`.
  fetch: none,
  "clientOptions.fetch": none,
  "clientOptions.clock.now": none,
  "clientOptions.clock.monotonic": none,
  "clientOptions.clock.sleep": none,
  "clientOptions.clock.advance": [{ seconds: 1 }],
  "clientOptions.clock.advanceToNext": none,
  "clientOptions.clock.runUntil": none,
  ...innerOf("clientOptions.clock."),
};

/** Arguments for the methods of the sandboxes that take an object. */
export const sandboxArguments: Readonly<Record<"lumo" | "lumetrade", Readonly<Record<string, readonly unknown[]>>>> = {
  lumo: {
    ...controls,
    "faults.next": ["getOrder", "status", { status: 500 }],
    "orders.start": none,
    "orders.succeed": none,
    "orders.fail": none,
    "deposits.receive": [{ amount: "1" }],
    "deposits.move": none,
    "disputes.review": none,
    "disputes.resolve": ["d1", { resolution: "refund" }],
    "disputes.reject": none,
    setRate: none,
    balances: none,
  },
  lumetrade: {
    ...controls,
    "faults.next": ["getWithdraw", "status", { status: 500 }],
    addBeneficiary: [{ currency: "ZAR", details: { iban: "a" } }],
    addWallet: [{ currency: "ZAR", details: { iban: "a" } }],
    "deposits.receive": [{ currency: "ZAR", amount: "1" }],
    "deposits.move": none,
    "trades.move": none,
    "withdrawals.move": none,
    rotateCredentials: none,
    setRate: none,
  },
};
