import type { Attempt } from "../src/call/decide.js";
import type { Safety } from "../src/client/operation.js";
import type { Outcome } from "../src/errors/failure.js";

/** What happens on one kind of failure; written by hand, and held against `decide` for every combination. */
export interface Row {
  readonly what: string;
  /** The attempts that this row speaks of; each attempt has exactly one row. */
  readonly covers: (attempt: Attempt) => boolean;
  /** Which calls are sent again, with the attempts, the time and the budget that are left. */
  readonly repeat: readonly Safety[];
  /** Of a first attempt, if the call ends with it. */
  readonly outcome: Outcome;
  /** It may mean that the key is in use: `unknown` for a keyed call whose key is not recorded. */
  readonly keyInUse?: true;
}

const every: readonly Safety[] = ["read", "repeatable", "keyed", "once"];
const repeatable: readonly Safety[] = ["read", "repeatable", "keyed"];
const changing: readonly Safety[] = ["repeatable", "keyed"];
const isRedirect = (status: number | undefined): boolean => status !== undefined && status >= 300 && status <= 399;
const isRejection = (status: number | undefined): boolean =>
  status !== undefined && status >= 400 && status <= 499 && status !== 408;
const keyInUse = [400, 409, 422, 423, 425];
const failing = [408, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529, 530];

export const outcomeTable: readonly Row[] = [
  {
    what: "No connection: unknown name, refused, unreachable, timed out while connecting",
    covers: ({ stage }) => stage === "connect",
    repeat: every,
    outcome: "not-applied",
  },
  {
    what: "The server could not prove who it is: certificate expired, self-signed, for another host",
    covers: ({ stage }) => stage === "tls",
    repeat: [],
    outcome: "not-applied",
  },
  {
    what: "No response: the connection broke or stood still after something may have been sent",
    covers: ({ stage }) => stage === "sent",
    repeat: repeatable,
    outcome: "unknown",
  },
  {
    what: "A redirect (3xx): never followed",
    covers: ({ stage, status }) => (stage === "headers" || stage === "content") && isRedirect(status),
    repeat: [],
    outcome: "unknown",
  },
  {
    what: "A response that is not HTTP, or whose head cannot be used",
    covers: ({ stage, status }) => stage === "headers" && !isRedirect(status),
    repeat: changing,
    outcome: "unknown",
  },
  {
    what: "The response broke off, or is JSON of another kind than documented",
    covers: ({ stage }) => stage === "body",
    repeat: repeatable,
    outcome: "unknown",
  },
  {
    what: "A whole response that cannot be used: empty, an HTML page, too large, not UTF-8",
    covers: ({ stage, status }) => stage === "content" && !isRedirect(status),
    repeat: changing,
    outcome: "unknown",
  },
  {
    what: "429 in the vendor's own error envelope",
    covers: ({ stage, status, envelope }) => stage === "response" && envelope && status === 429,
    repeat: repeatable,
    outcome: "not-applied",
  },
  {
    what: "400, 409, 422, 423 or 425 in the vendor's own error envelope",
    covers: ({ stage, status, envelope }) => stage === "response" && envelope && keyInUse.includes(status ?? 0),
    repeat: [],
    outcome: "not-applied",
    keyInUse: true,
  },
  {
    what: "Any other 4xx but 408 in the vendor's own error envelope, e.g. 401, 402, 404, 410",
    covers: ({ stage, status, envelope }) =>
      stage === "response" && envelope && isRejection(status) && status !== 429 && !keyInUse.includes(status ?? 0),
    repeat: [],
    outcome: "not-applied",
  },
  {
    what: "429 in any other form: a gateway responded",
    covers: ({ stage, status, envelope }) => stage === "response" && !envelope && status === 429,
    repeat: repeatable,
    outcome: "unknown",
  },
  {
    what: "408, 500, 502, 503, 504 or 520 to 530, in any form",
    covers: ({ stage, status }) => stage === "response" && failing.includes(status ?? 0),
    repeat: repeatable,
    outcome: "unknown",
  },
  {
    what: "Any other status, e.g. 501, 505, or a 4xx in any other form",
    covers: ({ stage, status, envelope }) =>
      stage === "response" && !failing.includes(status ?? 0) && status !== 429 && !(envelope && isRejection(status)),
    repeat: [],
    outcome: "unknown",
  },
];

/** The table as `docs/outcomes.md` shows it. */
export function renderTable(): string {
  const lines = outcomeTable.map(({ what, repeat, outcome, keyInUse }) => {
    const cells = every.map((safety) => (repeat.includes(safety) ? "again" : "-"));
    return `| ${what} | ${cells.join(" | ")} | ${outcome}${keyInUse ? "; keyed and not recorded: unknown" : ""} |`;
  });
  return `| the attempt ended with | read | repeatable | keyed | once | outcome |
|---|---|---|---|---|---|
${lines.join("\n")}
`;
}
