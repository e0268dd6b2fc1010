import { contractFetch } from "@lumkit/testing/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SandboxFetch } from "../src/sandbox/sandbox-fetch.js";
import type { Uncertainty } from "../src/sandbox/uncertainties.js";
import { type DocumentRequest, documentRequests } from "./document-requests.js";

/** How many answers each operation gives: 200, and in the long run 10,000. */
const answersEach = Number(process.env["LUMKIT_RUNS"] ?? 4000) / 20;
/** How many of them one sandbox gives. */
const rounds = 10;
const timeoutMs = 60_000 + answersEach * 100;

/** A sandbox, and what happens to it between two calls. */
export interface Subject {
  readonly fetch: SandboxFetch;
  /** What a request must carry at the start. */
  readonly headers: Readonly<Record<string, string>>;
  /** Does something in the place of the vendor, or lets time pass. The number says what. */
  stir(choice: number): void;
}

export interface Answering {
  readonly api: "lumo" | "lumetrade";
  readonly notSimulated: object;
  readonly uncertainties: readonly Uncertainty[];
  readonly create: (seed: number, policies: Readonly<Record<string, string | number>>) => Subject;
}

/** How a request differs from the document's example; most do not. */
const changes = fc.constantFrom("none", "none", "none", "none", "amount", "left-out", "added", "retyped", "no-key");
type Change = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Calls every operation again and again, with what earlier answers gave, rightly and wrongly, whatever the vendor does
 * where it leaves it open. Nothing in the sandbox checks its answers: here each is held against the document.
 */
export function describeAnswers({ api, notSimulated, uncertainties, create }: Answering): void {
  const requests = documentRequests(api).filter(({ operation }) => !Object.hasOwn(notSimulated, operation));
  const policies = fc.record(
    Object.fromEntries(uncertainties.map(({ name, options }) => [name, fc.constantFrom(...options)])),
  );
  // In any order: what goes together may stand anywhere in the document.
  const calls = requests.map((request) =>
    fc.record({ request: fc.constant(request), place: fc.nat(), choice: fc.nat(), change: changes }),
  );
  const round = fc.tuple(...calls).map((all) => all.toSorted((a, b) => a.place - b.place));
  const story = fc.array(round, { minLength: rounds, maxLength: rounds }).map((all) => all.flat());

  test(`${answersEach} answers of each operation are as the document has them`, { timeout: timeoutMs }, async () => {
    const counts = new Map(requests.map(({ operation }) => [operation, { answers: 0, successes: 0 }]));
    await fc.assert(
      fc.asyncProperty(fc.nat(), policies, story, async (seed, policies, story) => {
        const sandbox = create(seed, policies);
        const memory = remember(sandbox.headers);
        const fetch = contractFetch(api, { fetch: sandbox.fetch, onViolation: "report" });
        for (const { request, choice, change } of story) {
          sandbox.stir(choice);
          const response = await fetch(...memory.fill(request, choice, change));
          memory.learn(request, await response.json());
          const count = counts.get(request.operation);
          if (count === undefined) continue;
          count.answers++;
          if (response.ok) count.successes++;
        }
        // What is about a request was meant to be wrong.
        const found = [...fetch.violations(), ...fetch.remarks()].filter(({ status }) => status !== undefined);
        expect(found).toEqual([]);
      }),
      { numRuns: Math.ceil(answersEach / rounds) },
    );
    for (const [operation, { answers, successes }] of counts) {
      expect(answers, operation).toBeGreaterThanOrEqual(answersEach);
      expect(successes, operation).toBeGreaterThan(0);
    }
  });
}

/** What the answers so far gave that a request may need. */
function remember(headers: Readonly<Record<string, string>>) {
  /** By resource and then by the operation that gave them, in whatever order the document has those. */
  const ids = new Map<string, Map<string, string[]>>();
  const quotes: string[] = [];
  let credentials = headers;

  const pick = (texts: readonly string[], choice: number): string | undefined => texts[choice % texts.length];
  /** The latest, so that what goes together meets. */
  const idsOf = (resource: string): string[] =>
    [...(ids.get(resource)?.values() ?? [])].flatMap((given) => given.slice(-3));

  function filled(body: unknown, choice: number): unknown {
    const { beneficiaryId, quoteStr, ...others } = Object(body);
    const beneficiaries = idsOf("beneficiaries").filter((id) => id.startsWith("ben_"));
    return {
      ...others,
      ...(beneficiaryId === undefined ? {} : { beneficiaryId: pick(beneficiaries, choice) ?? beneficiaryId }),
      ...(quoteStr === undefined ? {} : { quoteStr: pick(quotes.slice(-4), choice) ?? quoteStr }),
    };
  }

  return {
    fill({ method, path, headers, body }: DocumentRequest, choice: number, change: Change): [string, RequestInit] {
      const place = /550e8400-e29b-41d4-a716-446655440000|(?<!currency\/)ZAR/;
      const own = { ...headers, ...credentials, "idempotency-key": `key-${choice % 50}` };
      const init = {
        method,
        headers: change === "no-key" ? { "content-type": "application/json" } : own,
        ...(body === undefined ? {} : { body: JSON.stringify(changed(filled(body, choice), choice, change)) }),
      };
      return [`https://any.example${path.replace(place, (old) => pick(idsOf(resourceOf(path)), choice) ?? old)}`, init];
    },
    learn({ operation, path }: DocumentRequest, answer: unknown): void {
      const given = ids.get(resourceOf(path)) ?? new Map<string, string[]>();
      ids.set(resourceOf(path), given);
      const visit = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        for (const [name, member] of Object.entries(value)) {
          if (typeof member === "object") visit(member);
          if (name === "id" || name === "transactionId")
            given.set(operation, [...(given.get(operation) ?? []), String(member)]);
          if (name === "quoteStr") quotes.push(String(member));
          if (name === "apiKey") credentials = { "x-api-key": String(member) };
        }
      };
      visit(answer);
    },
  };
}

/** What a path is about: `orders` of `/orders/prepare`, `trades` of `/api/v1/trades/quote`. */
function resourceOf(path: string): string {
  return path.replace("/api/v1", "").split("/")[1] ?? "";
}

const amounts = [0.000_000_01, 3, 99_999_999.123_456, 0, -1];

/** A body with one member that is not as in the example. */
function changed(body: unknown, choice: number, change: Change): unknown {
  const members = Object.entries(Object(body));
  const { [choice % members.length]: chosen = ["", ""] } = members;
  const [name, value] = chosen;
  const others = Object.fromEntries(members.filter((member) => member !== chosen));
  switch (change) {
    case "left-out":
      return others;
    case "added":
      return { ...others, [name]: value, strangeMember: 1 };
    case "retyped":
      return { ...others, [name]: [value] };
    case "amount":
      return Object.fromEntries(
        members.map(([name, value]) => [name, typeof value === "number" ? amounts[choice % amounts.length] : value]),
      );
    default:
      return body;
  }
}
